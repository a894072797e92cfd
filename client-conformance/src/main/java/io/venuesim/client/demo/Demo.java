package io.venuesim.client.demo;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.VenueSimulator;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Puts an order on the book of every venue and cancels it with a real client over each of its transports. */
final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * One cancel.
     *
     * @param signed what the client signed or sent as proof
     * @param answer the venue's answer, as received
     * @param state the order's state after it
     */
    record Row(String venue, String transport, String signed, String answer, OrderState state, boolean accepted) {

        /** True if the client was told of a success and the order is really cancelled. */
        boolean isGood() {
            return accepted && state == OrderState.CANCELLED;
        }
    }

    private final VenueSimulator simulator;

    Demo(VenueSimulator simulator) {
        this.simulator = simulator;
    }

    List<Row> play() throws InterruptedException {
        List<ClientFactory> factories = ServiceLoader.load(ClientFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ClientFactory::venue))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (ClientFactory factory : factories) {
            for (String transport : factory.transports()) {
                rows.add(cancel(simulator.venue(factory.venue()), factory, transport));
            }
        }
        return rows;
    }

    private Row cancel(RunningVenue venue, ClientFactory factory, String transport) throws InterruptedException {
        TestAccount owner = venue.accounts().get(0);
        Order order = venue.place(NewOrder.limit(Side.BUY, "10", "100").account(owner.id()));
        ClientConfig config = new ClientConfig(
                venue.restUrl(),
                venue.webSocketUrl(),
                owner.credentials(),
                InstantSource.system(),
                Map.of("market", order.market()));
        Outcome outcome;
        try (VenueClient client = factory.connect(transport, config)) {
            outcome = client.cancel(order.id());
        }
        // Where a venue only queues a cancel, its effect comes a moment after the answer.
        simulator
                .journal()
                .await(
                        JournalFilter.ALL
                                .order(order.id())
                                .and(entry ->
                                        entry instanceof Entry.Applied applied && applied.to() == OrderState.CANCELLED),
                        outcome.accepted() ? PATIENCE : Duration.ZERO);
        return new Row(
                venue.id(),
                transport,
                outcome.signed(),
                outcome.answer(),
                venue.order(order.id()).state(),
                outcome.accepted());
    }
}
