package io.venuesim.venue.dmex;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.order.OrderState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a cancel, and what for none, before anybody asks who signed it. */
final class DmexShapeTest {
    private final Stand stand = new Stand();

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void a_malformed_signature_is_refused_before_the_order_is_looked_up() {
        assertThat(stand.ask(Stand.CANCEL.replace(",\"v\":27", ""))).isEqualTo(Stand.refusal("Invalid signature"));
        assertThat(stand.verified().reason()).isEqualTo("v is not the number 27, 28, 0 or 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"27", "27.0", "0", "0.0", "2.7e1"})
    void these_v_are_27(String v) {
        stand.place();
        assertThat(stand.ask(Stand.CANCEL.replace("\"v\":27", "\"v\":" + v))).contains("\"success\":true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "28",
                "2",
                "26",
                "29",
                "37",
                "27.5",
                "-27",
                "283",
                "1e999999999",
                "\"27\"",
                "\"0x1b\"",
                "true",
                "null",
                "[27]",
                "{}"
            })
    void these_v_are_not(String v) {
        stand.place();
        assertThat(stand.ask(Stand.CANCEL.replace("\"v\":27", "\"v\":" + v)))
                .isEqualTo(Stand.refusal("Invalid signature"));
        assertThat(stand.state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void lenient_types_take_no_other_text_for_v() {
        stand.place();
        stand.venue.setSwitch("lenientTypes", "true");
        for (String v :
                new String[] {"\"\"", "\"0x\"", "\"28\"", "\"0x1c\"", "\" 27\"", "\"027\"", "\"+27\"", "true"}) {
            assertThat(stand.ask(Stand.CANCEL.replace("\"v\":27", "\"v\":" + v)))
                    .isEqualTo(Stand.refusal("Invalid signature"));
        }
        assertThat(stand.ask(Stand.CANCEL.replace("\"v\":27", "\"v\":\"0X1B\"")))
                .contains("\"success\":true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc\"",
                "\"0x06ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc\"",
                "\"0x\"",
                "\"\"",
                "27",
                "null"
            })
    void these_r_are_malformed(String r) {
        stand.place();
        assertThat(stand.ask(Stand.CANCEL.replace("\"" + Stand.R + "\"", r)))
                .isEqualTo(Stand.refusal("Invalid signature"));
        assertThat(stand.verified().reason()).isEqualTo("r is not the text 0x and 1 to 64 hex digits");
    }

    @Test
    void r_and_s_may_be_in_upper_case() {
        stand.place();
        String upper = Stand.CANCEL
                .replace(Stand.R, Stand.R.toUpperCase(Locale.ROOT))
                .replace(Stand.S, Stand.S.toUpperCase(Locale.ROOT));
        assertThat(stand.ask(upper)).contains("\"success\":true");
    }

    @ParameterizedTest
    @CsvSource({"0x,30E0", "0X,30e0", "'',30e0"})
    void a_hash_is_32_bytes_however_spelt_and_an_error_echoes_the_spelling(String prefix, String digits) {
        String spelling = Stand.HASH.replace("0x30e0", prefix + digits);
        String cancel = Stand.CANCEL.replace(Stand.HASH, spelling);
        assertThat(stand.ask(cancel)).isEqualTo(Stand.refusal("Order not found").replace(Stand.HASH, spelling));
        stand.place();
        assertThat(stand.ask(cancel))
                .contains("\"data\":{\"order_hash\":\"" + Stand.HASH + "\",\"hash\":\"" + Stand.HASH + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"hash\":\"" + Stand.HASH + "\",\"v\":27,\"r\":\"" + Stand.R + "\",\"s\":\"" + Stand.S + "\"}",
                "{\"order_hash\":null}",
                "{\"order_hash\":17}",
                "{\"order_hash\":\"0x30e0\"}",
                "{\"order_hash\":\" " + Stand.HASH + "\"}",
                "{\"order_hash\":\"" + Stand.HASH + "00\"}",
                "{\"order_hash\":\"0xzze035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb\"}"
            })
    void these_are_no_order_hash_and_none_is_echoed(String data) {
        stand.place();
        assertThat(stand.ask("{\"op\":\"cancel_order\",\"data\":" + data + "}"))
                .isEqualTo("{\"op\":\"cancel_order\",\"success\":false,\"error\":\"Invalid order hash\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"cancel_order\"}",
                "{\"op\":\"cancel_order\",\"data\":null}",
                "{\"op\":\"cancel_order\",\"data\":[]}",
                "{\"op\":\"cancel_order\",\"data\":\"x\"}"
            })
    void data_is_an_object(String frame) {
        assertThat(stand.ask(frame))
                .isEqualTo("{\"op\":\"cancel_order\",\"success\":false,\"error\":\"Invalid data\"}");
    }

    @Test
    void an_op_is_compared_exactly_and_an_unknown_one_echoed_if_it_is_text() {
        stand.place();
        assertThat(stand.ask(Stand.CANCEL.replace("cancel_order", "Cancel_Order")))
                .isEqualTo("{\"op\":\"Cancel_Order\",\"success\":false,\"error\":\"Unknown op\"}");
        assertThat(stand.ask("{\"op\":7}")).isEqualTo("{\"success\":false,\"error\":\"Unknown op\"}");
        assertThat(stand.ask("{}")).isEqualTo("{\"success\":false,\"error\":\"Unknown op\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "null", "7", "\"cancel_order\"", "{", "{} {}", "{\"op\":\"ping\"}x"})
    void what_is_not_one_json_object_leaves_the_connection_open(String text) {
        assertThat(stand.ask(text)).isEqualTo("{\"success\":false,\"error\":\"Invalid JSON\"}");
        assertThat(stand.ask("{\"op\":\"ping\"}")).isEqualTo("{\"op\":\"pong\"}");
    }

    @Test
    void a_binary_frame_is_no_json_whatever_is_in_it() {
        stand.place();
        assertThat(stand.socket.ask(Stand.CANCEL.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("{\"success\":false,\"error\":\"Invalid JSON\"}");
        assertThat(stand.state()).isEqualTo(OrderState.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"a\"", "null", "1.50", "{\"a\":[1]}", "[]"})
    void an_id_comes_back_as_it_was_sent(String id) {
        stand.place();
        String with = "{\"id\":" + id + ",";
        String back = "\"id\":" + id + ",";
        assertThat(stand.ask(Stand.CANCEL.replaceFirst("\\{", with)))
                .startsWith("{\"op\":\"cancel_order\"," + back + "\"success\":true");
        assertThat(stand.ask(Stand.CANCEL.replaceFirst("\\{", with)))
                .startsWith("{\"op\":\"cancel_order\"," + back + "\"success\":false");
        assertThat(stand.ask(with + "\"op\":\"x\"}"))
                .isEqualTo("{\"op\":\"x\"," + back + "\"success\":false,\"error\":\"Unknown op\"}");
    }

    @Test
    void the_member_of_the_error_can_be_renamed() {
        stand.venue.setSwitch("errorKey", "message");
        assertThat(stand.ask("{}")).isEqualTo("{\"success\":false,\"message\":\"Unknown op\"}");
        assertThat(stand.rest("GET", "/", "")).endsWith("\r\n\r\n{\"success\":false,\"message\":\"Not found\"}");
    }

    @Test
    void a_message_of_64_kib_is_read_and_a_longer_one_closes_the_connection() {
        String padded = "{\"op\":\"ping\",\"x\":\"" + "x".repeat(65_516) + "\"}";
        assertThat(padded).hasSize(65_536);
        assertThat(stand.ask(padded)).isEqualTo("{\"op\":\"pong\"}");
        assertThat(stand.ask(padded + " ")).isEqualTo("closed 1009");
    }

    @Test
    void a_ping_of_the_protocol_comes_every_thirty_seconds_of_the_clock() {
        try (Frames socket = new Frames(stand.venue.webSocketUrl())) {
            assertThat(socket.ask("{\"op\":\"ping\"}")).isEqualTo("{\"op\":\"pong\"}");
            for (int i = 0; i < 3; i++) {
                stand.simulator.clock().advance(Duration.ofSeconds(29));
                assertThat(socket.ask("{\"op\":\"ping\"}")).isEqualTo("{\"op\":\"pong\"}");
                stand.simulator.clock().advance(Duration.ofSeconds(1));
                assertThat(socket.next()).isEqualTo("ping");
            }
        }
    }
}
