package io.venuesim.client.director;

import io.venuesim.CancelScript;
import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.VenueSimulator;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.ServiceLoader;

/** A namespace at a venue whose clock stands still, and a client of its first account. */
final class Rig implements AutoCloseable {
    /** Longer than any venue takes to let a cancel have its effect. */
    static final Duration MOMENT = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant START = Instant.parse("2026-01-12T00:00:00Z");

    final Way way;
    final RunningVenue venue;
    final Namespace namespace;
    final TestAccount owner;
    final VenueClient client;

    Rig(Way way, VenueSimulator simulator, Namespace namespace) {
        this.way = way;
        this.namespace = namespace;
        this.venue = simulator.venue(way.venue).in(namespace);
        this.owner = venue.accounts().get(0);
        namespace.clock().stopAt(START);
        this.client = connect(way.transport);
    }

    Rig(Way way, VenueSimulator simulator) {
        this(way, simulator, simulator.namespaces().defaultNamespace());
    }

    /** A simulator of one venue that answers at once. */
    static VenueSimulator simulator(String venue) {
        VenueSimulator simulator =
                VenueSimulator.builder().venues(venue).seed(1).start();
        if (venue.equals("pacifica")) {
            simulator.venue(venue).setSwitch("speedBump", "0");
        }
        return simulator;
    }

    VenueClient connect(String transport) {
        ClientFactory factory = ServiceLoader.load(ClientFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.venue().equals(way.venue))
                .findFirst()
                .orElseThrow();
        return factory.connect(
                transport,
                new ClientConfig(
                        venue.restUrl(),
                        venue.webSocketUrl(),
                        owner.credentials(),
                        namespace.clock()::now,
                        Map.of("market", way.market)));
    }

    Order place() {
        return venue.place(NewOrder.limit(Side.BUY, Way.QUANTITY, way.price)
                .market(way.market)
                .account(owner.id()));
    }

    CancelScript onCancel(Order order) {
        return venue.onCancel(order.id());
    }

    Outcome cancel(Order order) {
        return client.perform(Verb.CANCEL, Map.of("orderId", order.id(), "market", way.market));
    }

    /** Lets what the venue only queued have its effect. */
    void settle() {
        namespace.clock().advance(MOMENT);
    }

    /** The order once it has come to this state. */
    Order comesTo(OrderState state, Order order) {
        try {
            namespace
                    .journal()
                    .await(
                            JournalFilter.ALL
                                    .order(order.id())
                                    .and(entry -> entry instanceof Entry.Applied applied && applied.to() == state),
                            PATIENCE);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return now(order);
    }

    Order now(Order order) {
        return venue.order(order.id());
    }

    @Override
    public void close() {
        client.close();
    }
}
