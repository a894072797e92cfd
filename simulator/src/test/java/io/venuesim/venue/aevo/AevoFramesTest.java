package io.venuesim.venue.aevo;

import static io.venuesim.venue.aevo.AevoServer.cancelFrame;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.order.Order;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AevoFramesTest {
    private static final String PONG = "\"data\":{\"success\":true,\"timestamp\":\"1700000000000000000\"}}";

    private final AevoServer server = new AevoServer();
    private final Wire wire = server.connect();

    @BeforeEach
    void login() throws InterruptedException {
        wire.ask(AevoServer.login(server.alice, server.alice.credential("apiSecret")));
    }

    @AfterEach
    void stop() {
        wire.close();
        server.close();
    }

    @Test
    void an_id_is_echoed_as_it_was_written() throws InterruptedException {
        for (String id : List.of(
                "1",
                "-0",
                "1.50",
                "1e5",
                "9007199254740993",
                "340282366920938463463374607431768211455",
                "\"a\"",
                "\"\\u0061\\/\"",
                "\"\"",
                "true",
                "[ 1, 2]",
                "{\"a\" : null}")) {
            assertThat(wire.ask("{\"id\":" + id + " ,\"op\":\"ping\"}")).isEqualTo("{\"id\":" + id + "," + PONG);
            assertThat(wire.ask("{\"op\":\"cancel_order\", \"id\" : " + id + "}"))
                    .isEqualTo("{\"id\":" + id + ",\"error\":\"ORDER_INVALID_ID\"}");
        }
    }

    @Test
    void an_id_that_is_null_is_none() throws InterruptedException {
        String id = server.place(server.alice).id();

        assertThat(wire.ask("{\"op\":\"ping\"}")).isEqualTo("{" + PONG);
        assertThat(wire.ask("{\"id\":null,\"op\":\"ping\"}")).isEqualTo("{" + PONG);
        assertThat(wire.ask(cancelFrame(id).replace("\"id\":7", "\"id\":null")))
                .isEqualTo("{\"data\":{\"order_id\":\"" + id + "\",\"success\":true}}");
    }

    @Test
    void an_operation_that_is_not_known_is_not_found() throws InterruptedException {
        for (String op : List.of("\"cancel\"", "\"CANCEL_ORDER\"", "\"\"", "1", "null", "[\"ping\"]")) {
            assertThat(wire.ask("{\"id\":4,\"op\":" + op + ",\"auth\":[]}"))
                    .isEqualTo("{\"id\":4,\"error\":\"OPERATION_NOT_FOUND\"}");
        }
        assertThat(wire.ask("{\"id\":4}")).isEqualTo("{\"id\":4,\"error\":\"OPERATION_NOT_FOUND\"}");
        assertThat(wire.ask("{}")).isEqualTo("{\"error\":\"OPERATION_NOT_FOUND\"}");
    }

    @Test
    void a_frame_that_is_no_json_object_is_refused_and_the_connection_stays() throws InterruptedException {
        for (String text : List.of(
                "x",
                "[]",
                "1",
                "\"\"",
                "null",
                "{\"id\":1",
                "{\"id\":1}}",
                "{\"id\":1,}",
                "{'id':1}",
                "\ufeff{}",
                // [third-party client] what one is known to send
                "{\"op\":\"cancel_order\",\"data\":dev.alphaserpentis.OrderId@3f053c80}")) {
            assertThat(wire.ask(text)).as(text).isEqualTo("{\"error\":\"INVALID_MESSAGE_FORMAT\"}");
        }
        assertThat(wire.ask(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .isEqualTo("{\"error\":\"INVALID_MESSAGE_FORMAT\"}");
        assertThat(wire.ask("{\"op\":\"ping\"}".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("{\"error\":\"INVALID_MESSAGE_FORMAT\"}");
        assertThat(wire.ask("{\"op\":\"ping\"}")).isEqualTo("{" + PONG);
    }

    @Test
    void members_that_nobody_knows_are_ignored() throws InterruptedException {
        String id = server.place(server.alice).id();

        assertThat(wire.ask("{\"v\":1,\"op\":\"cancel_order\",\"data\":{\"x\":[],\"order_id\":\"" + id + "\"}}"))
                .contains("\"success\":true");
    }

    @Test
    void a_binary_frame_is_read_as_a_text() throws InterruptedException {
        assertThat(wire.ask("{\"id\":5,\"op\":\"ping\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("{\"id\":5," + PONG);
    }

    @Test
    void pings_need_no_login() throws InterruptedException {
        try (Wire stranger = server.connect()) {
            assertThat(stranger.ask("{\"id\":1,\"op\":\"ping\"}")).isEqualTo("{\"id\":1," + PONG);
        }
    }

    @Test
    void frames_of_one_connection_are_answered_in_their_order() throws InterruptedException {
        Order order = server.place(server.alice);
        try (Wire impatient = server.connect()) {
            impatient.send(AevoServer.login(server.alice, server.alice.credential("apiSecret")));
            impatient.send(cancelFrame(order.id()));
            impatient.send(cancelFrame(order.id()));

            assertThat(impatient.next()).contains("\"account\":");
            assertThat(impatient.next()).contains("\"success\":true");
            assertThat(impatient.next()).contains("ORDER_DOES_NOT_EXIST");
        }
    }
}
