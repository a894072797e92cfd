package io.venuesim.client.tanx;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.client.external.Clients;
import io.venuesim.client.external.ExternalClient;
import io.venuesim.client.external.ExternalClient.Result;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the venue's own Python connector makes of it all: what goes over the wire, and what its caller is told. */
@Timeout(180)
final class TanxConnectorTest {
    private static final Map<String, String> LIMIT =
            Map.of("market", "btcusdt", "side", "buy", "price", "29580.51", "quantity", "0.015");

    private VenueSimulator simulator;
    private RunningVenue venue;
    private ExternalClient client;

    @BeforeEach
    void start() {
        simulator = VenueSimulator.builder().venues("tanx").seed(1).start();
        simulator.clock().stopAt(Instant.parse("2024-05-31T07:00:00Z"));
        venue = simulator.venue("tanx");
        client = Clients.start("tanx-connector", venue, venue.account("alice"));
    }

    @AfterEach
    void stop() {
        if (client != null) {
            client.close();
        }
        simulator.close();
    }

    @Test
    void it_logs_in_places_and_cancels_with_the_key_that_it_derives_itself() {
        assertThat(ok("login").told()).contains("\"message\": \"Login Successful\"", "IDDAF4F5E3C7");
        Told placed = ok("place", LIMIT);
        assertThat(placed.told()).contains("Created Order Successfully", "\"state\": \"pending\"");
        Order order = venue.order(placed.line().path("orderId").asText());
        assertThat(order.state()).isEqualTo(OrderState.OPEN);

        Told cancelled = ok("cancel", Map.of("orderId", order.id()));
        assertThat(cancelled.told())
                .contains(
                        "Order is successfully queued for cancellation",
                        "\"state\": \"wait\"",
                        "\"cancel_reason\": null");
        assertThat(venue.order(order.id()).state()).isEqualTo(OrderState.OPEN);
        simulator.clock().advance(Duration.ofMillis(50));
        assertThat(venue.order(order.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(ok("order", Map.of("orderId", order.id())).told())
                .contains("\"state\": \"cancel\"", "Order cancelled by user", "\"trades\": []");
        assertThat(ok("open_orders").told()).contains("\"payload\": []");
    }

    @Test
    void it_is_told_the_same_of_an_order_that_was_filled_meanwhile() {
        ok("login");
        Order order = venue.place(order());
        venue.fill(order.id(), "0.01", "68000");
        assertThat(ok("cancel", Map.of("orderId", order.id())).told())
                .contains("Order is successfully queued for cancellation", "\"state\": \"done\"");
        venue.setSwitch("finishedOrder", "refuse");
        Told refused = client.call("cancel", Map.of("orderId", order.id()));
        assertThat(refused.result()).isEqualTo(Result.REJECTED);
        // It gives the status, and loses the venue's reason.
        assertThat(refused.told()).startsWith("HTTPError: 400 Client Error").doesNotContain("already");
    }

    @Test
    void it_cancels_a_market_without_being_told_how_many_orders_that_were() {
        ok("login");
        Order first = venue.place(order().market("btcusdt"));
        Order second = venue.place(order().market("btcusdt"));
        Order other = venue.place(order().market("ethusdt"));
        assertThat(ok("cancel_all", Map.of("market", "btcusdt")).told())
                .contains("Orders are successfully queued for cancellation", "\"payload\": {}");
        simulator.clock().advance(Duration.ofMillis(50));
        assertThat(venue.order(first.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(venue.order(second.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(venue.order(other.id()).state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void it_refreshes_an_expired_token_once_and_goes_on() {
        ok("login");
        Order order = venue.place(order());
        simulator.clock().advance(Duration.ofMinutes(5));
        assertThat(ok("cancel", Map.of("orderId", order.id())).told()).contains("queued");
        assertThat(requests("POST /sapi/v1/auth/token/refresh/")).isEqualTo(1);
        assertThat(requests("POST /sapi/v1/orders/cancel/")).isEqualTo(2);
        simulator.clock().advance(Duration.ofMinutes(4));
        ok("open_orders");
        assertThat(requests("POST /sapi/v1/auth/token/refresh/")).isEqualTo(1);
        simulator.clock().advance(Duration.ofMinutes(2));
        ok("open_orders");
        assertThat(requests("POST /sapi/v1/auth/token/refresh/")).isEqualTo(2);
    }

    @Test
    void it_gives_up_when_the_refresh_token_has_expired_too() {
        ok("login");
        Order order = venue.place(order());
        simulator.clock().advance(Duration.ofDays(1));
        Told refused = client.call("cancel", Map.of("orderId", order.id()));
        assertThat(refused.result()).isEqualTo(Result.REJECTED);
        assertThat(refused.told()).startsWith("HTTPError: 401 Client Error");
        assertThat(requests("POST /sapi/v1/auth/token/refresh/")).isEqualTo(1);
        assertThat(requests("POST /sapi/v1/orders/cancel/")).isEqualTo(1);
    }

    @Test
    void an_error_after_a_refresh_is_handed_to_its_caller_as_if_nothing_were_wrong() {
        ok("login");
        simulator.clock().advance(Duration.ofMinutes(5));
        Told told = client.call("cancel", Map.of("orderId", "1"));
        // The connector raises nothing here: only who looks into the body sees it.
        assertThat(told.told())
                .isEqualTo("{\"status\": \"error\", \"message\": \"Order does not exist\", \"payload\": \"\"}");
        Told again = client.call("cancel", Map.of("orderId", "1"));
        assertThat(again.told()).startsWith("HTTPError: 404 Client Error");
    }

    @Test
    void the_order_number_zero_is_not_even_sent() {
        ok("login");
        assertThat(client.call("cancel", Map.of("orderId", "0")).told()).startsWith("HTTPError: 400 Client Error");
        assertThat(simulator.journal().entries(JournalFilter.ALL.kind(Entry.Kind.RECEIVED)))
                .last()
                .satisfies(entry ->
                        assertThat(((Entry.Received) entry).body().text()).isEqualTo("{}"));
    }

    @Test
    void another_wallet_does_not_get_in() {
        client.close();
        client = Clients.start(
                "tanx-connector",
                venue,
                venue.account("alice"),
                Map.of("VENUESIM_PRIVATE_KEY", venue.account("bob").credential("privateKey")));
        Told refused = client.call("login");
        assertThat(refused.result()).isEqualTo(Result.REJECTED);
        assertThat(refused.told()).startsWith("HTTPError: 400 Client Error");
    }

    @Test
    void its_own_derivation_of_a_seed_that_begins_with_zero_is_another_key_than_the_web_apps() {
        client.close();
        client = Clients.start("tanx-connector", venue, venue.account("bob"));
        ok("login");
        assertThat(client.call("place", LIMIT).told()).startsWith("HTTPError: 400 Client Error");
        Entry.Verified verified =
                (Entry.Verified) simulator.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED)).stream()
                        .reduce((any, last) -> last)
                        .orElseThrow();
        assertThat(verified.mistake()).map(Mistake::name).contains("stark-key-of-python-mainnet");
    }

    @Test
    void its_websocket_sees_the_order_end_after_the_answer_said_queued() {
        ok("login");
        Told subscribed = ok("subscribe", Map.of("channel", "order,trade"));
        assertThat(subscribed.told())
                .isEqualTo("[{\"success\": {\"message\": \"subscribed\", \"streams\": []}},"
                        + " {\"success\": {\"message\": \"subscribed\", \"streams\": [\"order\", \"trade\"]}}]");
        Order order = venue.place(order());
        assertThat(ok("next_event").told()).contains("\"state\":\"wait\"");
        ok("cancel", Map.of("orderId", order.id()));
        simulator.clock().advance(Duration.ofMillis(50));
        assertThat(ok("next_event").told()).contains("\"id\":" + order.id(), "\"state\":\"cancel\"");
    }

    private static NewOrder order() {
        return NewOrder.limit(Side.BUY, "0.01", "68000");
    }

    private Told ok(String op) {
        return ok(op, Map.of());
    }

    private Told ok(String op, Map<String, String> arguments) {
        Told told = client.call(op, arguments);
        assertThat(told.result()).as("%s: %s", op, told.told()).isEqualTo(Result.OK);
        return told;
    }

    private long requests(String operation) {
        return simulator.journal().entries(JournalFilter.ALL.kind(Entry.Kind.RECEIVED)).stream()
                .filter(entry -> ((Entry.Received) entry).operation().equals(operation))
                .count();
    }
}
