package io.venuesim.server;

import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Stamp;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Cause;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a venue sends without having been asked.
 *
 * @param operation the operation that caused it, null if none
 * @param order the order that it tells of, null if it tells of none
 */
record Push(
        String text,
        World world,
        Cause cause,
        @Nullable String operation,
        @Nullable Order order) {

    static Push of(String text, World world, Cause cause, Optional<String> operation) {
        Order order = world.book().telling().map(OrderEvent::order).orElse(null);
        return new Push(text, world, cause, operation.orElse(null), order);
    }

    /** The fault that strikes it, journalled. */
    Optional<ArmedFault> strike() {
        FaultRule.Target target = new FaultRule.Target(
                world.venue(), operation, order == null ? null : order.account(), order == null ? null : order.id());
        Optional<ArmedFault> struck = world.namespace().faults().strike(Moment.ON_PUSH, target);
        struck.ifPresent(one -> world.namespace()
                .journal()
                .append(stamp(), stamp -> new Entry.Faulted(stamp, one.fault(), Moment.ON_PUSH)));
        return struck;
    }

    /** Says in the journal that it goes out, whether somebody is at the other end or not. */
    void journal(Redactor redactor) {
        world.namespace()
                .journal()
                .append(
                        stamp(),
                        stamp -> new Entry.Sent(
                                stamp, "push", 0, Map.of(), redactor.body(text.getBytes(StandardCharsets.UTF_8))));
    }

    private Stamp stamp() {
        return Stamp.of(
                world.clock().now(),
                world.venue(),
                cause,
                order == null ? null : order.account(),
                order == null ? null : order.id());
    }
}
