package io.venuesim.server;

import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultPlan;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Stamp;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.CancelCourse;
import io.venuesim.core.order.Cause;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.core.order.OrderState;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who wins the race between a cancel and what else happens to its order: decided inside the book's lock. */
final class CancelFaults {
    private final World world;
    private final FaultPlan faults;
    private final QueuedCancels queued;

    CancelFaults(World world, QueuedCancels queued) {
        this.world = world;
        this.faults = world.namespace().faults();
        this.queued = queued;
    }

    /** What becomes of a cancel that is about to take effect; a fill may come first. */
    CancelCourse before(Order order, Cause cause) {
        Optional<ArmedFault> before = strike(Moment.BEFORE_EFFECT, order, cause, any -> true);
        if (before.isPresent() && !(before.get().fault() instanceof Fault.Fill)) {
            return course(before.get());
        }
        before.ifPresent(struck -> fill(order, struck, cause));
        return strike(Moment.AFTER_EFFECT, order, cause, Fault.Refuse.class::isInstance)
                .map(struck -> refused(struck, true))
                .or(() -> strike(Moment.AFTER_REPLY, order, cause, any -> true)
                        .map(struck -> fillAfterReply(order, struck, cause)))
                .orElse(CancelCourse.USUAL);
    }

    /** A fill that comes too late is tried, for the book to refuse it. */
    void after(OrderEvent event) {
        if (event instanceof OrderEvent.Ended ended && ended.order().state() == OrderState.CANCELLED) {
            strike(Moment.AFTER_EFFECT, ended.order(), ended.cause(), Fault.Fill.class::isInstance)
                    .ifPresent(struck -> fill(ended.order(), struck, ended.cause()));
        }
    }

    private CancelCourse course(ArmedFault struck) {
        Fault fault = struck.fault();
        if (fault instanceof Fault.Delay delay) {
            return new CancelCourse.Postponed(
                    effect -> world.clock().at(world.clock().now().plus(delay.duration()), effect));
        }
        if (fault instanceof Fault.Hold) {
            return new CancelCourse.Postponed(struck::hold);
        }
        if (fault instanceof Fault.Swallow) {
            return new CancelCourse.Postponed(effect -> {});
        }
        return refused(struck, false);
    }

    private static CancelCourse refused(ArmedFault struck, boolean isDone) {
        return new CancelCourse.Refused(((Fault.Refuse) struck.fault()).reason(), isDone);
    }

    private CancelCourse fillAfterReply(Order order, ArmedFault struck, Cause cause) {
        return new CancelCourse.Postponed(effect -> {
            Runnable race = () -> world.book().atomically(() -> {
                fill(order, struck, cause);
                effect.run();
                return order;
            });
            LiveExchange.current().ifPresentOrElse(exchange -> exchange.keepForAfterwards(race), race);
        });
    }

    private void fill(Order order, ArmedFault struck, Cause cause) {
        Order now = world.book().find(order.id()).orElse(order);
        BigDecimal wanted = ((Fault.Fill) struck.fault()).quantity();
        BigDecimal quantity = wanted == null ? now.remaining() : wanted.min(now.remaining());
        if (quantity.signum() > 0) {
            BigDecimal price = now.price() == null ? BigDecimal.ONE : now.price();
            world.book().fill(now.id(), new Execution(quantity, price), cause);
        }
    }

    private Optional<ArmedFault> strike(Moment moment, Order order, Cause cause, Predicate<Fault> among) {
        FaultRule.Target target =
                new FaultRule.Target(world.venue(), operation(order, cause), order.account(), order.id());
        Optional<ArmedFault> struck = faults.strike(moment, target, among);
        struck.ifPresent(one -> world.namespace()
                .journal()
                .append(
                        Stamp.of(world.clock().now(), world.venue(), cause, order.account(), order.id()),
                        stamp -> new Entry.Faulted(stamp, one.fault(), moment)));
        return struck;
    }

    private @Nullable String operation(Order order, Cause cause) {
        return LiveExchange.current()
                .map(LiveExchange::operation)
                .or(() -> queued.operation(order, cause))
                .orElse(null);
    }
}
