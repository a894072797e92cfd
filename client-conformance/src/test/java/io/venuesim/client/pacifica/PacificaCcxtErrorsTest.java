package io.venuesim.client.pacifica;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.client.external.Clients;
import io.venuesim.client.external.ExternalClient;
import io.venuesim.client.external.ExternalClient.Result;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ccxt raises to its caller: the table of the documentation page is what came of it here. */
final class PacificaCcxtErrorsTest {
    private static final Path PAGE = Path.of("../docs/venues/pacifica.md");
    private static final String OTHER_KEY =
            "2Jg87AWKEwzdrP73oiFDeFq5FgLMFeJL4q7qGG53AYmW14X1ZK4oqxwvPDCtWNaQBD2feNGyVC6hETh3pSyL6fHQ";

    private static VenueSimulator simulator;
    private static RunningVenue venue;
    private static ExternalClient ccxt;

    /** One row: what is the case, and what is asked of ccxt then. */
    private record Case(String what, Runnable given, String op, Map<String, Object> arguments) {}

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

    @Test
    void the_table_in_the_documentation_is_what_ccxt_raises() throws IOException {
        List<String> rows = new ArrayList<>();
        cases().forEach(one ->
                rows.add("| " + one.what() + " | " + told(one, "rest") + " | " + told(one, "ws") + " |"));
        assertThat(Files.readString(PAGE)).contains(rows);
        assertThat(rows).hasSizeGreaterThan(20);
    }

    private static Stream<Case> cases() {
        Map<String, Object> limit = Map.of("market", "BTC", "side", "buy", "quantity", 0.1, "price", 90_000);
        Map<String, Object> order = Map.of("orderId", "42069", "market", "BTC");
        return Stream.of(
                new Case("create a limit order", () -> {}, "place", limit),
                new Case("create with a client id in use", () -> {}, "place", with(limit, "clientId", CLIENT_ID)),
                new Case("create for less than 10 USD", () -> {}, "place", with(limit, "quantity", 0.0001)),
                new Case(
                        "create a market order, nobody to trade with",
                        () -> {},
                        "place",
                        with(limit, "type", "market")),
                new Case("create beyond the balance", set("balance", "10"), "place", limit),
                new Case("create beyond the open order limit", set("openOrderLimit", "1"), "place", limit),
                new Case("create too far from the mark price", set("priceBand", "5"), "place", limit),
                new Case("edit", () -> {}, "edit", withAll(limit, order)),
                new Case(
                        "edit a filled order",
                        () -> venue.fill("42069", "0.1", "90000"),
                        "edit",
                        withAll(limit, order)),
                new Case("cancel by id", () -> {}, "cancel", order),
                new Case("cancel by client id", () -> {}, "cancel_by_client_id", with(order, "clientId", CLIENT_ID)),
                new Case("cancel a partly filled order", () -> venue.fill("42069", "0.04", "90000"), "cancel", order),
                new Case("cancel a filled order", () -> venue.fill("42069", "0.1", "90000"), "cancel", order),
                new Case(
                        "cancel a filled order, the long list of codes",
                        () -> {
                            venue.setSwitch("businessCodes", "long");
                            venue.fill("42069", "0.1", "90000");
                        },
                        "cancel",
                        order),
                new Case("cancel twice", () -> venue.cancel("42069"), "cancel", order),
                new Case("cancel an order that never was", () -> {}, "cancel", with(order, "orderId", "1")),
                new Case("cancel under another market", () -> {}, "cancel", with(order, "market", "ETH")),
                new Case("cancel a batch with one unknown order", () -> {}, "cancel_batch", batch()),
                new Case("cancel all", () -> {}, "cancel_all", Map.of()),
                new Case("cancel all, nothing there", () -> venue.cancel("42069"), "cancel_all", Map.of()),
                new Case("cancel with a wrong key", login(Map.of("privateKey", OTHER_KEY)), "cancel", order),
                new Case(
                        "cancel a batch with a wrong key",
                        login(Map.of("privateKey", OTHER_KEY)),
                        "cancel_batch",
                        batch()),
                new Case(
                        "cancel by an agent that is not bound",
                        login(Map.of(
                                "agentKey",
                                OTHER_KEY,
                                "agentWallet",
                                venue.account("bob").id())),
                        "cancel",
                        order),
                new Case(
                        "cancel with a clock an hour behind",
                        () -> simulator.clock().followWithOffset(Duration.ofHours(1)),
                        "cancel",
                        order),
                new Case("cancel without access to the beta", set("betaGate", "true"), "cancel", order),
                new Case("cancel beyond the quota", set("credits", "0", "enforceQuota", "true"), "cancel", order),
                new Case("cancel, the venue fails (500)", set("outage", "internal-error"), "cancel", order),
                new Case("cancel, the venue is under maintenance (503)", set("outage", "maintenance"), "cancel", order),
                new Case("cancel, the venue times out (504)", set("outage", "timeout"), "cancel", order),
                new Case(
                        "cancel with a wrong key, errors as before September 2026",
                        () -> {
                            venue.setSwitch("errorProfile", "a");
                            login(Map.of("privateKey", OTHER_KEY)).run();
                        },
                        "cancel",
                        order));
    }

    private static final String CLIENT_ID = "79f948fd-7556-4066-a128-083f3ea49322";

    private static Map<String, Object> batch() {
        return Map.of("orderIds", List.of("42069", "1"), "market", "BTC");
    }

    private static Map<String, Object> with(Map<String, ?> arguments, String name, Object value) {
        return withAll(arguments, Map.of(name, value));
    }

    private static Map<String, Object> withAll(Map<String, ?> arguments, Map<String, ?> others) {
        Map<String, Object> more = new HashMap<>(arguments);
        more.putAll(others);
        return more;
    }

    private static Runnable set(String... switches) {
        return () -> {
            for (int i = 0; i < switches.length; i += 2) {
                venue.setSwitch(switches[i], switches[i + 1]);
            }
        };
    }

    private static Runnable login(Map<String, String> keys) {
        return () -> ccxt.call("login", keys);
    }

    /** The state that ccxt gives the order, or the class of what it throws. */
    private static String told(Case one, String transport) {
        venue.switches().reset();
        simulator.namespaces().defaultNamespace().reset();
        ccxt.call("login");
        venue.place(NewOrder.limit(Side.BUY, "0.1", "90000").id("42069").clientId(CLIENT_ID));
        one.given().run();
        Told told = ccxt.call(one.op(), with(one.arguments(), "transport", transport));
        if (told.result() == Result.OK) {
            return told.told().isEmpty() ? "nothing" : told.told();
        }
        return "`" + told.line().path("error").asText() + "`";
    }
}
