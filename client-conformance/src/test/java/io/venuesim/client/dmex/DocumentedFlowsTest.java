package io.venuesim.client.dmex;

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
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two documented examples, on web3.js and on web3.py: what they sign is taken, and what they could sign wrongly is not. */
final class DocumentedFlowsTest {
    private static final int ORDERS = 500;
    private static final Pattern SHORT_NUMBER = Pattern.compile("\"[rs]\":\\s*\"0x[0-9a-f]{1,63}\"");

    private final VenueSimulator simulator =
            VenueSimulator.builder().venues("dmex").journalCapacity(20_000).start();
    private final RunningVenue venue = simulator.venue("dmex");
    private final TestAccount alice = venue.account("alice");
    private final Random random = new Random(20240115);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dmex-web3js", "dmex-web3py"})
    void five_hundred_random_orders_are_placed_and_cancelled_and_none_is_refused(String name) {
        try (ExternalClient client = Clients.start(name, venue, alice)) {
            for (int i = 0; i < ORDERS; i++) {
                placeAndCancel(client, i);
            }
        }
        assertThat(venue.orders()).hasSize(ORDERS).allMatch(order -> order.state() == OrderState.CANCELLED);
        assertThat(verifications()).hasSize(2 * ORDERS).allMatch(Entry.Verified::accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dmex-web3js", "dmex-web3py"})
    void the_hash_that_they_make_is_the_one_of_the_assumed_layout(String name) {
        venue.setSwitch("hash", "assumed-abi-v1");
        venue.setSwitch("strictLowS", "true");
        try (ExternalClient client = Clients.start(name, venue, alice)) {
            for (int i = 0; i < 50; i++) {
                placeAndCancel(client, i);
            }
        }
    }

    @Test
    void python_writes_about_every_sixth_signature_without_its_leading_zeros() {
        try (ExternalClient client = Clients.start("dmex-web3py", venue, alice)) {
            for (int i = 0; i < 100; i++) {
                placeAndCancel(client, i);
            }
        }
        List<Entry> received = simulator.journal().entries(JournalFilter.ALL.kind(Entry.Kind.RECEIVED));
        assertThat(received)
                .filteredOn(entry -> SHORT_NUMBER
                        .matcher(((Entry.Received) entry).body().text())
                        .find())
                .hasSizeBetween(10, 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dmex-web3js", "dmex-web3py"})
    void the_text_of_the_hash_signed_in_place_of_its_bytes_is_always_refused(String name) {
        try (ExternalClient client = Clients.start(name, venue, alice)) {
            for (int i = 0; i < ORDERS; i++) {
                Map<String, Object> order = randomOrder(i);
                order.put("sign", "text");
                assertThat(client.call("place", order)).satisfies(DocumentedFlowsTest::isInvalidSignature);
                Order placed = venue.place(NewOrder.limit(Side.BUY, "1", "100").account(alice.id()));
                assertThat(client.call("cancel", Map.of("orderId", placed.id(), "sign", "text")))
                        .satisfies(DocumentedFlowsTest::isInvalidSignature);
            }
        }
        assertThat(venue.orders()).hasSize(ORDERS).allMatch(order -> order.state() == OrderState.OPEN);
        assertThat(verifications()).hasSize(2 * ORDERS).allSatisfy(found -> {
            assertThat(found.accepted()).isFalse();
            assertThat(found.facts().get("recovered")).isNotEqualTo(alice.id()).startsWith("0x");
            assertThat(found.facts()).containsEntry("expected", alice.id());
            assertThat(found.mistake().orElseThrow().name()).isIn("hash-text-signed", "hash-digits-signed");
        });
    }

    private void placeAndCancel(ExternalClient client, int number) {
        Told placed = client.call("place", randomOrder(number));
        assertThat(placed.result()).as(placed.told()).isEqualTo(Result.OK);
        String id = placed.line().path("orderId").asText();
        assertThat(venue.order(id).state()).isEqualTo(OrderState.OPEN);
        Told cancelled = client.call("cancel", Map.of("orderId", id));
        assertThat(cancelled.result()).as(cancelled.told()).isEqualTo(Result.OK);
        assertThat(venue.order(id).state()).isEqualTo(OrderState.CANCELLED);
    }

    private Map<String, Object> randomOrder(int number) {
        Map<String, Object> order = new HashMap<>();
        order.put("market", List.of("btcusd", "ETH", "SOL-USD").get(random.nextInt(3)));
        order.put("side", random.nextBoolean() ? "buy" : "sell");
        order.put("quantity", decimal(random.nextInt(1, 1_000_000_000)));
        order.put("price", decimal(random.nextLong(1, 10_000_000_000_000L)));
        order.put("leverage", String.valueOf(random.nextInt(1, 501)));
        order.put("nonce", 1_700_000_000_000L + number);
        return order;
    }

    /** So many hundred-millionths. */
    private static String decimal(long scaled) {
        return BigDecimal.valueOf(scaled, 8).toPlainString();
    }

    private List<Entry.Verified> verifications() {
        return simulator.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED)).stream()
                .map(Entry.Verified.class::cast)
                .toList();
    }

    private static void isInvalidSignature(Told told) {
        assertThat(told.result()).isEqualTo(Result.REJECTED);
        assertThat(told.told()).isEqualTo("Invalid signature");
    }
}
