package io.venuesim.client.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.VenueSimulator;
import io.venuesim.client.external.Clients;
import io.venuesim.client.external.ExternalClient;
import io.venuesim.client.external.ExternalClient.Result;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.OrderState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official SDKs of Python and Rust, unmodified: what each does, and what it tells its caller. */
final class OfficialSdksTest {
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final Map<String, String> LIMIT =
            Map.of("market", "ADAUSDM", "side", "buy", "type", "limit", "quantity", "100", "price", "0.62");

    private final VenueSimulator simulator =
            VenueSimulator.builder().venues("deltadefi").start();
    private final RunningVenue venue = simulator.venue("deltadefi");
    private final TestAccount alice = venue.account("alice");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deltadefi-python", "deltadefi-rust"})
    void an_order_is_built_signed_submitted_and_cancelled(String name) {
        try (ExternalClient client = Clients.start(name, venue, alice)) {
            for (String form : List.of("legacy", "salted")) {
                venue.setSwitch("keyForm", form);
                assertThat(client.call("login")).extracting(Told::result).isEqualTo(Result.OK);
                String id = place(client);
                Told cancelled = client.call("cancel", Map.of("orderId", id));
                assertThat(cancelled.result()).as(cancelled.told()).isEqualTo(Result.OK);
                assertThat(cancelled.told()).contains(id);
                assertThat(venue.order(id).state()).isEqualTo(OrderState.CANCELLED);
            }
        }
        List<Entry> signed = simulator.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED)).stream()
                .filter(entry -> ((Entry.Verified) entry).scheme().startsWith("Ed25519"))
                .toList();
        assertThat(signed).hasSize(2).allMatch(entry -> ((Entry.Verified) entry).accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deltadefi-python", "deltadefi-rust"})
    void all_orders_of_a_symbol_are_cancelled_and_told(String name) {
        try (ExternalClient client = Clients.start(name, venue, alice)) {
            client.call("login");
            String one = place(client);
            String other = place(client);
            Told open = client.call("open_orders", Map.of("market", "ADAUSDM"));
            assertThat(open.told()).contains(one, other);
            Told all = client.call("cancel_all", Map.of("market", "ADAUSDM"));
            assertThat(all.result()).as(all.told()).isEqualTo(Result.OK);
            assertThat(all.told()).contains(one, other);
            Told order = client.call("order", Map.of("orderId", one));
            assertThat(order.told()).contains("cancelled");
            assertThat(client.call("balance").told()).contains("lovelace");
        }
    }

    @Test
    void rust_tells_its_caller_the_status_and_the_venues_answer() {
        try (ExternalClient client = Clients.start("deltadefi-rust", venue, alice)) {
            client.call("login");
            String id = place(client);
            client.call("cancel", Map.of("orderId", id));
            assertRejected(
                    client.call("cancel", Map.of("orderId", id)),
                    "400",
                    "{\"error\":\"Order is not open\",\"code\":4201}");
            assertRejected(
                    client.call("cancel", Map.of("orderId", NOBODYS)),
                    "404",
                    "{\"error\":\"Order not found\",\"code\":4200}");
            assertRejected(
                    client.call("cancel_all", Map.of("market", "ADAUSDM")),
                    "400",
                    "{\"error\":\"Order not found\",\"code\":4200}");
        }
    }

    /** It reads a member that no error has, so that every refusal ends in a KeyError and its code is lost. */
    @Test
    void python_tells_its_caller_of_a_missing_key_whatever_the_venue_said() {
        try (ExternalClient client = Clients.start("deltadefi-python", venue, alice)) {
            client.call("login");
            String id = place(client);
            client.call("cancel", Map.of("orderId", id));
            for (Told told : List.of(
                    client.call("cancel", Map.of("orderId", id)),
                    client.call("cancel", Map.of("orderId", NOBODYS)),
                    client.call("cancel_all", Map.of("market", "ADAUSDM")))) {
                assertThat(told.result()).isEqualTo(Result.ERROR);
                assertThat(told.told()).isEqualTo("KeyError('msg')");
            }
            venue.setSwitch("tradingLocked", "true");
            Told locked = client.call("cancel", Map.of("orderId", NOBODYS));
            assertThat(locked.result()).as(locked.told()).isEqualTo(Result.REJECTED);
            assertThat(locked.told()).contains("ServerError", "5002");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deltadefi-python", "deltadefi-rust"})
    void a_wrong_password_fails_within_the_client(String name) {
        try (ExternalClient client = Clients.start(name, venue, alice)) {
            assertThat(client.call("login", Map.of("password", "wrong")).result())
                    .isEqualTo(Result.ERROR);
        }
        assertThat(venue.orders()).isEmpty();
    }

    @Test
    void rust_understands_what_the_account_stream_tells() {
        venue.setSwitch("streamSnapshot", "true");
        try (ExternalClient client = Clients.start("deltadefi-rust", venue, alice)) {
            client.call("login");
            Told subscribed = client.call("subscribe");
            assertThat(subscribed.result()).as(subscribed.told()).isEqualTo(Result.OK);
            // The snapshot of an account without orders: its stream has begun.
            assertThat(client.call("next_event").told()).startsWith("Balance(").contains("lovelace");
            String id = place(client);
            assertThat(client.call("next_event").told())
                    .startsWith("OrderInfo(")
                    .contains(id, "status: Open");
            assertThat(client.call("next_event").told()).startsWith("Balance(").contains("locked: \"62\"");
            client.call("cancel", Map.of("orderId", id));
            assertThat(client.call("next_event").told())
                    .startsWith("OrderInfo(")
                    .contains(id, "status: Cancelled");
        }
    }

    private String place(ExternalClient client) {
        Told placed = client.call("place", LIMIT);
        assertThat(placed.result()).as(placed.told()).isEqualTo(Result.OK);
        String id = placed.line().path("orderId").asText();
        assertThat(venue.order(id).state()).isEqualTo(OrderState.OPEN);
        return id;
    }

    private static void assertRejected(Told told, String status, String answer) {
        assertThat(told.result()).as(told.told()).isEqualTo(Result.REJECTED);
        assertThat(told.told()).contains(" -> " + status, "Response: " + answer);
    }
}
