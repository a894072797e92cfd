package io.venuesim.client.conform.scenario;

import io.venuesim.RunningVenue;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The venue's side of a scenario: what goes wrong there, and what it saw. */
public final class Backstage {
    /** An effect that is due comes at once, or a moment after its answer; this long is never waited but in vain. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RunningVenue venue;
    private final Namespace namespace;

    Backstage(RunningVenue venue, Namespace namespace) {
        this.venue = venue;
        this.namespace = namespace;
    }

    /** Something goes wrong once with the next request that names this order. */
    void breakNext(Order order, Fault fault, Moment moment) {
        namespace.faults().add(FaultRule.once(fault, moment).venue(venue.id()).order(order.id()));
    }

    /** Something goes wrong once with the next request of this kind, in the venue's own words. */
    void breakNext(String operation, Fault fault, Moment moment) {
        namespace.faults().add(FaultRule.once(fault, moment).venue(venue.id()).operation(operation));
    }

    /** True if nothing more is to go wrong. */
    boolean hasStruck() {
        return namespace.faults().pending().isEmpty();
    }

    /** The order as it is, once it had the time to come to this state. */
    Order await(String order, OrderState state) {
        await(JournalFilter.ALL
                .order(order)
                .and(entry -> entry instanceof Entry.Applied applied && applied.to() == state));
        return venue.order(order);
    }

    /**
     * Lets the venue take notice of a client that listens. Some clients go on before it has: there is nothing to wait
     * for at some venues, and at others the client does not wait for it.
     */
    void awaitListener() {
        await(entry -> entry instanceof Entry.Connection || (entry instanceof Entry.Sent sent && sent.status() == 0));
    }

    private void await(Predicate<Entry> entry) {
        try {
            namespace.journal().await(entry, PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the venue", stopped);
        }
    }

    /** How many requests, beyond looks at it, named this order. */
    long requests(String order) {
        return namespace
                .journal()
                .entries(JournalFilter.ALL
                        .order(order)
                        .and(entry -> entry instanceof Entry.Received received
                                && !received.operation().startsWith("GET ")))
                .size();
    }

    /** Everything that happened, for a person. */
    public List<Entry> entries() {
        return namespace.journal().entries(entry -> true);
    }
}
