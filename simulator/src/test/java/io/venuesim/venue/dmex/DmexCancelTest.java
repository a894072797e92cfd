package io.venuesim.venue.dmex;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way that a cancel ends, over real sockets, byte for byte. */
final class DmexCancelTest {
    private final Stand stand = new Stand();

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void success_answers_the_whole_order() {
        stand.place();
        assertThat(stand.ask(Stand.CANCEL))
                .isEqualTo("{\"op\":\"cancel_order\",\"success\":true,\"data\":" + data("1000000000") + "}");
        assertThat(stand.state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_second_cancel_finds_it_cancelled() {
        stand.place();
        stand.ask(Stand.CANCEL);
        assertThat(stand.ask(Stand.CANCEL)).isEqualTo(Stand.refusal("Order already cancelled"));
    }

    @Test
    void two_cancels_sent_at_once_are_answered_in_order() {
        stand.place();
        stand.socket.send(Stand.CANCEL);
        stand.socket.send(Stand.CANCEL);
        assertThat(stand.socket.next()).contains("\"success\":true");
        assertThat(stand.socket.next()).isEqualTo(Stand.refusal("Order already cancelled"));
    }

    @Test
    void a_filled_order_stays_filled() {
        stand.place();
        stand.venue.fill(Stand.HASH, "10", "100000");
        assertThat(stand.ask(Stand.CANCEL)).isEqualTo(Stand.refusal("Order already filled"));
        assertThat(stand.state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void of_a_partially_filled_order_the_rest_is_cancelled() {
        stand.place();
        stand.venue.fill(Stand.HASH, "7.5", "100000");
        assertThat(stand.ask(Stand.CANCEL))
                .isEqualTo("{\"op\":\"cancel_order\",\"success\":true,\"data\":" + data("250000000") + "}");
        assertThat(stand.state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void an_unknown_order_is_not_found_and_not_cancelled_in_advance() {
        assertThat(stand.ask(Stand.CANCEL)).isEqualTo(Stand.refusal("Order not found"));
        stand.place();
        assertThat(stand.state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void an_expired_order_is_closed_with_a_rest_which_is_cancelled_to_the_wire() {
        stand.place();
        stand.venue.expire(Stand.HASH);
        assertThat(stand.ask(Stand.CANCEL)).isEqualTo(Stand.refusal("Order already cancelled"));
    }

    @Test
    void a_waiting_stop_is_cancelled_untriggered() {
        stand.venue.place(Stand.order().stopPrice(new BigDecimal("99000.5")));
        assertThat(stand.ask(Stand.CANCEL))
                .contains("\"stop\":true,\"stop_price\":\"9900050000000\",\"stopped\":false");
        assertThat(stand.state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_triggered_stop_is_cancelled_as_stopped() {
        stand.venue.place(Stand.order().stopPrice(new BigDecimal("99000.5")));
        stand.venue.advance(Stand.HASH, OrderState.OPEN);
        assertThat(stand.ask(Stand.CANCEL)).contains("\"stop\":true,\"stop_price\":\"9900050000000\",\"stopped\":true");
    }

    @Test
    void an_order_answers_to_the_spelling_that_it_was_placed_with() {
        String upper = "0X" + Stand.HASH.substring(2).toUpperCase(Locale.ROOT);
        Order order = stand.venue.place(Stand.order().id(upper));
        assertThat(order.id()).isEqualTo(Stand.HASH);
        assertThat(stand.ask(Stand.CANCEL))
                .contains("\"data\":{\"order_hash\":\"" + upper + "\",\"hash\":\"" + upper + "\"");
    }

    @Test
    void a_disconnect_leaves_orders_open() {
        stand.place();
        stand.ask("{\"op\":\"ping\"}");
        stand.socket.close();
        assertThat(stand.state()).isEqualTo(OrderState.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"DELETE,/api/order", "POST,/api/order/cancel"})
    void rest_is_another_door_to_the_same_cancel(String method, String path) {
        assertBody(stand.rest(method, path, Stand.SIGNED), 400, "{\"success\":false,\"error\":\"Order not found\"}");
        stand.place();
        assertBody(
                stand.rest(method, path, "{\"order_hash\":\"0x\",\"hash\":\"" + Stand.HASH + "\"}"),
                400,
                "{\"success\":false,\"error\":\"Invalid order hash\"}");
        assertBody(
                stand.rest(method, path, Stand.SIGNED.replace("27", "28")),
                400,
                "{\"success\":false,\"error\":\"Invalid signature\"}");
        assertBody(stand.rest(method, path, ""), 400, "{\"success\":false,\"error\":\"Invalid JSON\"}");
        assertBody(stand.rest(method, path, "[]"), 400, "{\"success\":false,\"error\":\"Invalid JSON\"}");
        assertThat(stand.state()).isEqualTo(OrderState.OPEN);
        assertBody(
                stand.rest(method, path, Stand.SIGNED.replace("order_hash", "hash")),
                200,
                "{\"success\":true,\"data\":" + data("1000000000") + "}");
        assertThat(stand.state()).isEqualTo(OrderState.CANCELLED);
        assertBody(
                stand.rest(method, path, Stand.SIGNED),
                400,
                "{\"success\":false,\"error\":\"Order already cancelled\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/",
        "GET,/ws",
        "GET,/api/order",
        "PUT,/api/order",
        "DELETE,/api/order/",
        "DELETE,/API/order",
        "DELETE,/api/order/cancel",
        "POST,/api/orders",
        "DELETE,/api/futures/orders"
    })
    void every_other_path_or_method_is_not_found(String method, String path) {
        stand.place();
        assertBody(stand.rest(method, path, Stand.SIGNED), 404, "{\"success\":false,\"error\":\"Not found\"}");
        assertThat(stand.state()).isEqualTo(OrderState.OPEN);
    }

    private static String data(String remaining) {
        return "{\"order_hash\":\"" + Stand.HASH + "\",\"hash\":\"" + Stand.HASH
                + "\",\"user_address\":\"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266\""
                + ",\"base_token\":\"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174\",\"asset\":\"btcusd\""
                + ",\"amount\":\"1000000000\",\"price\":\"10000000000000\",\"side\":true,\"nonce\":1700000000000"
                + ",\"leverage\":\"1000000000\",\"closing_order\":false,\"remaining_amount\":\"" + remaining
                + "\",\"closed\":true,\"stop\":false,\"stop_price\":\"0\",\"stopped\":false,\"is_market\":false"
                + ",\"post_only\":false,\"decimals\":2,\"amount_dec\":4,\"margin_currency_symbol\":\"USDC\""
                + ",\"created_at\":\"2024-01-15T10:30:00Z\"}";
    }

    private static void assertBody(String answer, int status, String body) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\r\nContent-Type: application/json\r\n")
                .endsWith("\r\n\r\n" + body);
    }
}
