package io.venuesim.client.pacifica;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.client.external.Clients;
import io.venuesim.client.external.ExternalClient;
import io.venuesim.client.external.ExternalClient.Result;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ccxt, unmodified, over REST and WebSocket: what it does at the venue, and what it tells its caller. */
final class PacificaCcxtTest {
    private static final String CLIENT_ID = "79f948fd-7556-4066-a128-083f3ea49322";
    private static final Map<String, Object> LIMIT =
            Map.of("market", "BTC", "side", "buy", "quantity", 0.1, "price", 90_000);

    private static VenueSimulator simulator;
    private static RunningVenue venue;
    private static ExternalClient ccxt;

    @BeforeAll
    static void start() {
        simulator = VenueSimulator.builder().venues("pacifica").start();
        venue = simulator.venue("pacifica");
        ccxt = Clients.start("pacifica-ccxt", venue, venue.account("alice"));
    }

    @AfterAll
    static void stop() {
        if (ccxt != null) {
            ccxt.close();
        }
        simulator.close();
    }

    @BeforeEach
    void login() {
        venue.switches().reset();
        simulator.namespaces().defaultNamespace().reset();
        assertThat(ccxt.call("login").told()).contains("BTC/USDC:USDC").contains("SOL/USDC");
    }

    private static Map<String, Object> with(Map<String, ?> arguments, String name, Object value) {
        Map<String, Object> more = new HashMap<>(arguments);
        more.put(name, value);
        return more;
    }

    private static Order placed() {
        return venue.place(NewOrder.limit(Side.BUY, "0.1", "90000").clientId(CLIENT_ID));
    }

    private static Map<String, Object> cancel(Order order, String transport) {
        return Map.of("orderId", order.id(), "market", "BTC", "transport", transport);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "ws"})
    void it_creates_edits_and_cancels_an_order(String transport) {
        Told created = ccxt.call("place", with(with(LIMIT, "transport", transport), "clientId", CLIENT_ID));
        assertThat(created.result()).as("%s", created).isEqualTo(Result.OK);
        Order order = venue.order(created.line().path("orderId").asText());
        assertThat(order.state()).isEqualTo(OrderState.OPEN);
        assertThat(order.clientId()).isEqualTo(CLIENT_ID);

        Told edited = ccxt.call(
                "edit",
                Map.of(
                        "orderId",
                        order.id(),
                        "market",
                        "BTC",
                        "side",
                        "buy",
                        "quantity",
                        0.2,
                        "price",
                        91_000,
                        "transport",
                        transport));
        assertThat(edited.result()).as("%s", edited).isEqualTo(Result.OK);
        Order fresh = venue.order(edited.line().path("orderId").asText());
        assertThat(fresh.price()).isEqualByComparingTo("91000");
        assertThat(fresh.clientId()).isEqualTo(CLIENT_ID);
        assertThat(venue.order(order.id()).state()).isEqualTo(OrderState.CANCELLED);

        Told open = ccxt.call("open_orders", Map.of("market", "BTC"));
        assertThat(open.told()).isEqualTo("open");
        assertThat(open.line().at("/orders/0/id").asText()).isEqualTo(fresh.id());
        assertThat(open.line().at("/orders/0/remaining").asDouble()).isEqualTo(0.2);

        Told cancelled = ccxt.call("cancel", cancel(fresh, transport));
        assertThat(cancelled.result()).as("%s", cancelled).isEqualTo(Result.OK);
        // Over the WebSocket ccxt takes whatever was answered for an open order.
        assertThat(cancelled.told()).isEqualTo(transport.equals("rest") ? "canceled" : "open");
        assertThat(venue.order(fresh.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(ccxt.call("order", Map.of("orderId", fresh.id())).told()).isEqualTo("canceled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "ws"})
    void it_cancels_by_client_id_in_a_batch_and_all(String transport) {
        Order first = placed();
        assertThat(ccxt.call(
                                "cancel_by_client_id",
                                Map.of("clientId", CLIENT_ID, "market", "BTC", "transport", transport))
                        .result())
                .isEqualTo(Result.OK);
        assertThat(venue.order(first.id()).state()).isEqualTo(OrderState.CANCELLED);

        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i ->
                        venue.place(NewOrder.limit(Side.BUY, "0.1", "90000")).id())
                .toList();
        Told batch = ccxt.call(
                "cancel_batch",
                Map.of(
                        "orderIds",
                        List.of(ids.get(0), first.id(), ids.get(1)),
                        "market",
                        "BTC",
                        "transport",
                        transport));
        assertThat(batch.told()).as("%s", batch).isEqualTo("canceled closed canceled");

        Told all = ccxt.call("cancel_all", Map.of("transport", transport));
        assertThat(all.line().toString()).as("%s", all).contains("\"cancelled_count\":1");
        assertThat(venue.orders()).allMatch(order -> order.state() == OrderState.CANCELLED);
    }

    @Test
    void it_is_told_of_its_orders_by_the_stream() {
        assertThat(ccxt.call("subscribe").result()).isEqualTo(Result.OK);
        Order order = placed();
        assertThat(ccxt.call("next_event").told()).isEqualTo("open");
        venue.fill(order.id(), "0.1", "90000");
        Told filled = ccxt.call("next_event");
        assertThat(filled.told()).isEqualTo("closed");
        assertThat(filled.line().at("/orders/0/id").asText()).isEqualTo(order.id());
    }

    @Test
    void it_approves_its_builder_code_and_places_market_and_stop_orders_with_it() {
        venue.setSwitch("takers", "filled");
        Told market = ccxt.call("place", Map.of("market", "BTC", "side", "buy", "type", "market", "quantity", 0.1));
        assertThat(market.result()).as("%s", market).isEqualTo(Result.OK);
        assertThat(venue.order(market.line().path("orderId").asText()).state()).isEqualTo(OrderState.FILLED);

        Told stop = ccxt.call("place", with(with(LIMIT, "stopPrice", 95_000), "side", "sell"));
        assertThat(stop.result()).as("%s", stop).isEqualTo(Result.OK);
        Order waiting = venue.order(stop.line().path("orderId").asText());
        assertThat(waiting.state()).isEqualTo(OrderState.UNTRIGGERED);
        assertThat(ccxt.call("cancel", with(cancel(waiting, "rest"), "stop", true))
                        .told())
                .isEqualTo("canceled");
    }

    @Test
    void it_signs_with_an_agents_key() {
        Order order = placed();
        var alice = venue.account("alice");
        ccxt.call(
                "login",
                Map.of("agentKey", alice.credential("agentKey"), "agentWallet", alice.credential("agentWallet")));
        assertThat(ccxt.call("cancel", cancel(order, "rest")).told()).isEqualTo("canceled");
        assertThat(venue.order(order.id()).state()).isEqualTo(OrderState.CANCELLED);
    }
}
