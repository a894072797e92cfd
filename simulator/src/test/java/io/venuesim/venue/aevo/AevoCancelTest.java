package io.venuesim.venue.aevo;

import static io.venuesim.venue.aevo.AevoServer.buy;
import static io.venuesim.venue.aevo.AevoServer.cancelFrame;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.server.RawHttp;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AevoCancelTest {
    private final AevoServer server = new AevoServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void over_rest_the_answer_is_the_id_alone() {
        Order order = server.place(server.alice);

        assertThat(server.cancel(server.alice, order.id())).isEqualTo("200 {\"order_id\":\"" + order.id() + "\"}");
        assertThat(server.now(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(server.now(order).cancelReason()).isEqualTo(CancelReason.USER);
    }

    @Test
    void every_answer_over_rest_is_json_and_nothing_of_the_server() {
        String answer = RawHttp.request(server.venue.restUrl(), "DELETE", "/orders/0x12");

        assertThat(answer.lines()
                        .map(line -> line.replaceFirst("Date: .*", "Date"))
                        .toList())
                .containsExactlyInAnyOrder(
                        "HTTP/1.1 401 Unauthorized",
                        "Date",
                        "Content-Type: application/json",
                        "Content-Length: 24",
                        "Connection: close",
                        "",
                        "{\"error\":\"UNAUTHORIZED\"}");
    }

    @Test
    void over_a_web_socket_it_has_success_too() throws InterruptedException {
        Order order = server.place(server.alice);
        try (Wire wire = server.login(server.alice)) {
            assertThat(wire.ask(cancelFrame(order.id())))
                    .isEqualTo("{\"id\":7,\"data\":{\"order_id\":\"" + order.id() + "\",\"success\":true}}");
        }
        assertThat(server.now(order).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void what_was_filled_stays_filled() {
        Order order = server.place(server.alice);
        server.venue.fill(order.id(), "0.004", "1200");

        assertThat(server.cancel(server.alice, order.id())).startsWith("200 ");
        assertThat(server.now(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(server.now(order).executed()).isEqualByComparingTo("0.004");
    }

    @Test
    void a_stop_order_that_waits_for_its_trigger_can_be_cancelled() {
        Order order = server.venue.place(buy().stopPrice(new BigDecimal("1100")));

        assertThat(server.cancel(server.alice, order.id())).startsWith("200 ");
        assertThat(server.now(order).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void with_its_parent_goes_a_child_that_the_answer_does_not_name() {
        Order parent = server.place(server.alice);
        Order child = server.venue.place(buy().parentId(parent.id()));

        assertThat(server.cancel(server.alice, parent.id())).isEqualTo("200 {\"order_id\":\"" + parent.id() + "\"}");
        assertThat(server.now(child).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void an_id_in_any_case_is_taken_and_answered_in_lower_case() throws InterruptedException {
        Order first = server.place(server.alice);
        Order second = server.place(server.alice);

        assertThat(server.cancel(server.alice, upper(first.id())))
                .isEqualTo("200 {\"order_id\":\"" + first.id() + "\"}");
        try (Wire wire = server.login(server.alice)) {
            assertThat(wire.ask(cancelFrame(upper(second.id()))))
                    .isEqualTo("{\"id\":7,\"data\":{\"order_id\":\"" + second.id() + "\",\"success\":true}}");
        }
    }

    @Test
    void an_order_that_is_not_there_to_cancel_is_refused_the_same_over_both() throws InterruptedException {
        for (Map.Entry<String, String> expected : refusals().entrySet()) {
            assertRefused(expected.getKey(), expected.getValue());
        }
    }

    @Test
    void a_finished_order_is_refused_with_a_code_of_its_own_if_switched_so() throws InterruptedException {
        server.venue.setSwitch("finishedOrderCode", "specific");

        Map<String, String> refusals = refusals();
        refusals.put("cancelled", "ORDER_CANCELLED");
        refusals.put("filled", "ORDER_EXISTS_MATCHED");
        refusals.put("expired", "ORDER_EXPIRED");
        for (Map.Entry<String, String> expected : refusals.entrySet()) {
            assertRefused(expected.getKey(), expected.getValue());
        }
    }

    @Test
    void a_fill_that_wins_the_race_makes_the_cancel_fail() {
        Order order = server.place(server.alice);
        server.simulator.faults().add(FaultRule.once(new Fault.Fill(new BigDecimal("0.01")), Moment.BEFORE_EFFECT));

        assertThat(server.cancel(server.alice, order.id())).isEqualTo("400 {\"error\":\"ORDER_DOES_NOT_EXIST\"}");
        assertThat(server.now(order).state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void a_second_cancel_is_refused_while_the_first_is_under_way() throws InterruptedException {
        server.venue.setSwitch("cancelDelayMillis", "50");
        Order order = server.place(server.alice);
        try (Wire wire = server.login(server.alice)) {
            assertThat(wire.ask(cancelFrame(order.id())))
                    .isEqualTo("{\"id\":7,\"data\":{\"order_id\":\"" + order.id() + "\",\"success\":true}}");
            server.simulator.clock().advance(Duration.ofMillis(49));
            assertThat(server.now(order).state()).isEqualTo(OrderState.OPEN);

            assertThat(wire.ask(cancelFrame(order.id()))).isEqualTo("{\"id\":7,\"error\":\"ORDER_CANCEL_PENDING\"}");
            assertThat(server.cancel(server.alice, order.id())).isEqualTo("400 {\"error\":\"ORDER_CANCEL_PENDING\"}");
            server.venue.setSwitch("cancelDelayMillis", "0");
            assertThat(server.cancel(server.alice, order.id())).isEqualTo("400 {\"error\":\"ORDER_CANCEL_PENDING\"}");

            server.simulator.clock().advance(Duration.ofMillis(1));
            assertThat(server.now(order).state()).isEqualTo(OrderState.CANCELLED);
            assertThat(wire.ask(cancelFrame(order.id()))).isEqualTo("{\"id\":7,\"error\":\"ORDER_DOES_NOT_EXIST\"}");
        }
    }

    @Test
    void a_delayed_cancel_does_not_wait_for_an_order_that_was_not_accepted() {
        server.venue.setSwitch("cancelDelayMillis", "50");
        Order order = server.venue.place(buy().state(OrderState.PENDING));

        assertThat(server.cancel(server.alice, order.id())).isEqualTo("400 {\"error\":\"ORDER_CREATE_PENDING\"}");
        server.venue.advance(order.id(), OrderState.OPEN);
        server.simulator.clock().advance(Duration.ofSeconds(1));
        assertThat(server.now(order).state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void an_id_is_0x_and_64_digits() throws InterruptedException {
        String good = server.place(server.alice).id();
        try (Wire wire = server.login(server.alice)) {
            for (String bad : List.of(
                    good.substring(2),
                    "0X" + good.substring(2),
                    good + "0",
                    good.substring(0, 65),
                    "0x12",
                    "abc",
                    "0x",
                    good.substring(0, 65) + "g",
                    good.substring(0, 65) + "%F0%9D%9F%8E",
                    good.substring(0, 65) + "%20")) {
                assertThat(server.cancel(server.alice, bad)).as(bad).isEqualTo("400 {\"error\":\"ORDER_INVALID_ID\"}");
                assertThat(wire.ask(cancelFrame(bad))).as(bad).isEqualTo("{\"id\":7,\"error\":\"ORDER_INVALID_ID\"}");
            }
        }
    }

    @Test
    void data_without_a_good_order_id_is_an_invalid_id() throws InterruptedException {
        String good = server.place(server.alice).id();
        try (Wire wire = server.login(server.alice)) {
            for (String data : List.of(
                    "{\"id\":\"" + good + "\"}",
                    "{\"order_id\":12}",
                    "{\"order_id\":null}",
                    "{\"order_id\":\"\"}",
                    "{\"order_id\":[\"" + good + "\"]}",
                    "{}",
                    "[\"" + good + "\"]",
                    "\"" + good + "\"",
                    "null")) {
                assertThat(wire.ask("{\"id\":7,\"op\":\"cancel_order\",\"data\":" + data + "}"))
                        .as(data)
                        .isEqualTo("{\"id\":7,\"error\":\"ORDER_INVALID_ID\"}");
            }
            assertThat(wire.ask("{\"id\":7,\"op\":\"cancel_order\"}"))
                    .isEqualTo("{\"id\":7,\"error\":\"ORDER_INVALID_ID\"}");
        }
    }

    @Test
    void a_body_means_nothing() {
        Order order = server.place(server.alice);

        assertThat(server.rest(
                        "DELETE", "/orders/" + order.id(), "not json", List.of(AevoServer.secretHeaders(server.alice))))
                .startsWith("200 ");
    }

    @Test
    void a_path_that_is_not_the_venues_is_a_404_whoever_asks() {
        String id = server.place(server.alice).id();
        for (String path : List.of(
                "/",
                "/orders/",
                "/" + id,
                "//" + id,
                "//orders/" + id,
                "/orders/" + id + "/",
                "/Orders/" + id,
                "/v1/orders/" + id)) {
            assertThat(server.rest("DELETE", path, AevoServer.secretHeaders(server.alice)))
                    .as(path)
                    .isEqualTo("404 {\"error\":\"SERVICE_NOT_FOUND\"}");
            assertThat(server.rest("DELETE", path)).as(path).isEqualTo("404 {\"error\":\"SERVICE_NOT_FOUND\"}");
        }
    }

    @Test
    void a_method_that_the_path_does_not_have_is_a_405_whoever_asks() {
        String path = "/orders/" + server.place(server.alice).id();
        for (String method : List.of("PUT", "PATCH", "OPTIONS", "delete")) {
            assertThat(server.rest(method, path, AevoServer.secretHeaders(server.alice)))
                    .as(method)
                    .isEqualTo("405 {\"error\":\"METHOD_NOT_ALLOWED\"}");
            assertThat(server.rest(method, path)).as(method).isEqualTo("405 {\"error\":\"METHOD_NOT_ALLOWED\"}");
        }
        // HTTP sends no body after HEAD.
        assertThat(server.rest("HEAD", path)).isEqualTo("405 ");
    }

    private static Map<String, String> refusals() {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("unknown", "ORDER_DOES_NOT_EXIST");
        refusals.put("foreign", "ORDER_DOES_NOT_EXIST");
        refusals.put("cancelled", "ORDER_DOES_NOT_EXIST");
        refusals.put("filled", "ORDER_DOES_NOT_EXIST");
        refusals.put("expired", "ORDER_DOES_NOT_EXIST");
        refusals.put("rejected", "ORDER_DOES_NOT_EXIST");
        refusals.put("pending", "ORDER_CREATE_PENDING");
        return refusals;
    }

    private void assertRefused(String what, String code) throws InterruptedException {
        String id = idOf(what);
        assertThat(server.cancel(server.alice, id)).as(what).isEqualTo("400 {\"error\":\"" + code + "\"}");
        try (Wire wire = server.login(server.alice)) {
            assertThat(wire.ask(cancelFrame(id))).as(what).isEqualTo("{\"id\":7,\"error\":\"" + code + "\"}");
        }
    }

    private String idOf(String what) {
        if (what.equals("unknown")) {
            return "0x" + "ab".repeat(32);
        }
        if (what.equals("pending")) {
            return server.venue.place(buy().state(OrderState.PENDING)).id();
        }
        String id =
                server.place(what.equals("foreign") ? server.bob : server.alice).id();
        return (switch (what) {
                    case "cancelled" -> server.venue.cancel(id);
                    case "filled" -> server.venue.fill(id, "0.01", "1200");
                    case "expired" -> server.venue.expire(id);
                    case "rejected" -> server.venue.reject(id);
                    default -> server.venue.order(id);
                })
                .id();
    }

    private static String upper(String orderId) {
        return "0x" + orderId.substring(2).toUpperCase(Locale.ROOT);
    }
}
