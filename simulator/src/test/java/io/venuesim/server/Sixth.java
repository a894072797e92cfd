package io.venuesim.server;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.VenueSimulator;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A simulator of the sixth venue, its clock standing still, and Alice's order of ten on its book. */
final class Sixth implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    final VenueSimulator simulator =
            VenueSimulator.builder().venues("sixth").seed(42).start();
    final RunningVenue venue = simulator.venue("sixth");
    final TestAccount alice = venue.account("alice");
    final String order;
    private final HttpClient http = HttpClient.newHttpClient();

    Sixth() {
        simulator.clock().stopAt(NOON);
        order = place(venue);
    }

    static String place(RunningVenue venue) {
        return venue.place(NewOrder.limit(Side.BUY, "10", "100")
                        .account(venue.account("alice").id()))
                .id();
    }

    /** Lets this happen to the next cancel. */
    void fault(Fault fault, Moment moment) {
        simulator.faults().add(FaultRule.once(fault, moment).operation("cancel_order"));
    }

    OrderState state() {
        return venue.order(order).state();
    }

    CompletableFuture<HttpResponse<String>> cancel() {
        return cancel(alice, order);
    }

    CompletableFuture<HttpResponse<String>> cancel(TestAccount account, String which) {
        HttpRequest request = HttpRequest.newBuilder(venue.restUrl().resolve("/orders/" + which))
                .header("Api-Key", account.credential("apiKey"))
                .timeout(Duration.ofSeconds(20))
                .DELETE()
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /** What a client is told of the order's state. */
    String asked() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(venue.restUrl().resolve("/orders/" + order + "/state"))
                .header("Api-Key", alice.credential("apiKey"))
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The bytes of a cancel, for a raw socket. */
    String rawCancel() {
        return "DELETE /orders/" + order + " HTTP/1.1\r\nHost: venue\r\nApi-Key: " + alice.credential("apiKey")
                + "\r\nConnection: close\r\n\r\n";
    }

    /** Waits for an entry of this kind. */
    Entry journalled(Entry.Kind kind) throws InterruptedException {
        return simulator
                .journal()
                .await(JournalFilter.ALL.kind(kind), Duration.ofSeconds(20))
                .orElseThrow(() -> new AssertionError(
                        "No " + kind + " in " + simulator.journal().entries(any -> true)));
    }

    /** Waits until the order has come to this state. */
    void comesTo(OrderState state) throws InterruptedException {
        Optional<Entry> came = simulator
                .journal()
                .await(
                        entry -> entry instanceof Entry.Applied applied && applied.to() == state,
                        Duration.ofSeconds(20));
        if (came.isEmpty()) {
            throw new AssertionError("The order is " + state());
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
