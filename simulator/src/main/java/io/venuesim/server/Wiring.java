package io.venuesim.server;

import io.venuesim.core.account.NewAccount;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Stamp;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Cause;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.Venue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Connects a world: its accounts, its book to the journal, and its faults to the book. */
public final class Wiring {

    /** Puts the accounts into a fresh world of one of these venues. */
    public static void furnish(World world, List<Venue> venues) {
        Venue venue = venueOf(world, venues);
        boolean isDefault = world.namespace().name().equals(Namespaces.DEFAULT);
        for (NewAccount demo : venue.demoAccounts()) {
            // The published keys belong to the default namespace; every other one gets keys of its own.
            NewAccount wanted = isDefault ? demo : demo.withFreshKeys();
            world.accounts().add(venue.provision(wanted, world.ids()));
        }
    }

    /** Lets journal, faults and venue follow what happens in a world of one of these venues. */
    public static void connect(World world, List<Venue> venues) {
        QueuedCancels queued = new QueuedCancels();
        world.book().listen(event -> journal(world, event));
        world.book().listen(event -> remember(queued, event));
        CancelFaults faults = new CancelFaults(world, queued);
        world.book().beforeCancel(faults::before);
        venueOf(world, venues).open(world);
        // Last, so that whoever listens has heard of the cancel before the fill that it has beaten.
        world.book().listen(faults::after);
    }

    private static Venue venueOf(World world, List<Venue> venues) {
        return venues.stream()
                .filter(one -> one.id().equals(world.venue()))
                .findFirst()
                .orElseThrow();
    }

    private static void remember(QueuedCancels queued, OrderEvent event) {
        if (event instanceof OrderEvent.CancelQueued cancel) {
            LiveExchange.current()
                    .map(LiveExchange::operation)
                    .ifPresent(operation -> queued.add(cancel.order(), cancel.cause(), operation));
        } else if (event instanceof OrderEvent.Ended ended) {
            queued.forget(ended.order());
        }
    }

    private static void journal(World world, OrderEvent event) {
        if (event instanceof OrderEvent.Placed placed) {
            applied(world, "placed", null, placed);
        } else if (event instanceof OrderEvent.Advanced advanced) {
            applied(world, "advanced", advanced.before(), advanced);
        } else if (event instanceof OrderEvent.Amended amended) {
            applied(world, "amended", amended.before(), amended);
        } else if (event instanceof OrderEvent.Traded traded) {
            applied(world, "traded", traded.before(), traded);
        } else if (event instanceof OrderEvent.CancelQueued queued) {
            applied(world, "cancel-queued", queued.before(), queued);
        } else if (event instanceof OrderEvent.Ended ended) {
            applied(world, "ended", ended.before(), ended);
        }
    }

    private static void applied(World world, String what, @Nullable Order before, OrderEvent event) {
        Order order = event.order();
        OrderState from = before == null ? null : before.state();
        // Made before the journal is locked.
        Map<String, String> terms = Terms.of(event);
        append(
                world,
                order,
                event.cause(),
                stamp -> new Entry.Applied(
                        stamp, what, from, order.state(), order.executed(), order.remaining(), terms));
    }

    private static void append(World world, Order order, Cause cause, Function<Stamp, ? extends Entry> entry) {
        world.namespace()
                .journal()
                .append(Stamp.of(world.clock().now(), world.venue(), cause, order.account(), order.id()), entry::apply);
    }

    private Wiring() {}
}
