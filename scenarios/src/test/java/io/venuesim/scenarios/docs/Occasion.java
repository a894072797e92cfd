package io.venuesim.scenarios.docs;

import static java.util.Objects.requireNonNull;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import java.time.Duration;
import java.util.Map;

/** A venue with an order on its book, and real clients that do what a rule is about. */
final class Occasion implements AutoCloseable {
    /** It has all that a rule can be about: cancels, queries and events, over REST and WebSocket. */
    private static final String VENUE = "pacifica";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final VenueSimulator simulator =
            VenueSimulator.builder().venues(VENUE).start();
    private final RunningVenue venue = simulator.venue(VENUE);
    private final Order order = venue.place(NewOrder.limit(Side.BUY, "1", "100000"));

    String orderId() {
        return order.id();
    }

    ArmedFault arm(FaultRule rule) {
        return simulator.faults().add(rule);
    }

    ArmedFault run(Fragment fragment) throws Exception {
        return (ArmedFault) requireNonNull(fragment.run(simulator, venue, order, order.id()));
    }

    /** Lets clients do what this rule is about, until something goes wrong. */
    void happen(FaultRule rule) throws InterruptedException {
        Thread clients = new Thread(() -> act(rule), "clients");
        clients.setDaemon(true);
        // What they make of it is not looked at here: docs/edge-cases.md is about rules, not about a client.
        clients.setUncaughtExceptionHandler((thread, complaint) -> {});
        clients.start();
        simulator.journal().expect(JournalFilter.ALL.kind(Entry.Kind.FAULT), PATIENCE);
        if (rule.fault() instanceof Fault.Swallow) {
            clients.interrupt(); // it may wait for an answer that is lost
        }
        clients.join(PATIENCE.toMillis());
    }

    private void act(FaultRule rule) {
        switch (rule.moment()) {
            case ON_CONNECT -> connect("WS").close();
            case ON_PUSH -> {
                try (VenueClient listener = connect("WS")) {
                    listener.perform(Verb.SUBSCRIBE, Map.of("channel", "account_order_updates"));
                    ask(Verb.CANCEL);
                }
            }
            case ON_RECEIVE, BEFORE_EFFECT, AFTER_EFFECT, ON_REPLY, AFTER_REPLY ->
                ask(rule.fault() instanceof Fault.Lag ? Verb.OPEN_ORDERS : Verb.CANCEL);
        }
    }

    private void ask(Verb verb) {
        try (VenueClient client = connect("REST")) {
            client.perform(verb, Map.of("orderId", order.id()));
        }
    }

    private VenueClient connect(String transport) {
        return Clients.of(venue).connect(transport, Clients.alice(simulator, venue, Map.of("market", order.market())));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
