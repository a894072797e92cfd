package io.venuesim.core.order;

import io.venuesim.core.clock.SimClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All orders of one venue in one namespace, and the only place where they change.
 *
 * <p>One writer at a time: whatever races, an order ends once, and executed plus remaining quantity is always the
 * original quantity. Reads never wait. Listeners run inside the lock, in the order of events: they must be quick.
 */
public final class OrderBook {

    /**
     * Called inside the lock before an order is cancelled. It may fill the order first, and so win the race, and it says
     * what becomes of the cancel.
     */
    @FunctionalInterface
    public interface BeforeCancel {
        CancelCourse beforeCancel(Order order, Cause cause);
    }

    /** A cancel that was accepted and takes effect when it is due. */
    private record Due(CancelReason reason, Cause cause) {}

    private final SimClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final OrderIndex index = new OrderIndex();
    private final Listeners listeners = new Listeners();
    private final Map<String, Due> due = new HashMap<>();
    private volatile BeforeCancel beforeCancel = (order, cause) -> CancelCourse.USUAL;
    private long sequence;

    public OrderBook(SimClock clock) {
        this.clock = clock;
    }

    /** The same orders on another clock, whatever happens to these from now on; nobody listens to them yet. */
    public OrderBook copy(SimClock other) {
        OrderBook copy = new OrderBook(other);
        return locked(() -> {
            index.matching(any -> true).forEach(copy.index::put);
            copy.sequence = sequence;
            due.forEach((id, cancel) -> copy.await(id, cancel, current(id).cancelDueAt()));
            return copy;
        });
    }

    /** How the orders stand now, for queries only: nothing falls due in it. */
    public OrderBook asItStands() {
        OrderBook copy = new OrderBook(clock);
        return locked(() -> {
            index.matching(any -> true).forEach(copy.index::put);
            copy.sequence = sequence;
            return copy;
        });
    }

    /** The event that this thread is telling listeners of right now, if it is. */
    public Optional<OrderEvent> telling() {
        return lock.isHeldByCurrentThread() ? listeners.telling() : Optional.empty();
    }

    /** Tells this listener of everything that happens from now on. */
    public void listen(Consumer<OrderEvent> listener) {
        listeners.add(listener);
    }

    public void beforeCancel(BeforeCancel hook) {
        beforeCancel = hook;
    }

    public Optional<Order> find(String id) {
        return index.find(id);
    }

    /** The account's latest order with this client id, whatever its state. */
    public Optional<Order> findByClientId(String account, String clientId) {
        return index.findByClientId(account, clientId);
    }

    /** The orders that match, oldest first. */
    public List<Order> orders(Predicate<Order> where) {
        return index.matching(where);
    }

    /**
     * Takes several steps as one: nobody else changes this book meanwhile. What they tell listeners is told as usual; a
     * step that was refused undoes nothing.
     */
    public <T> T atomically(Supplier<T> steps) {
        return locked(steps);
    }

    /** Puts a new order on the book; refused if its id was ever used, or its client id is in use. */
    public OrderResult place(NewOrder order, Cause cause) {
        return locked(() -> placeLocked(order, cause));
    }

    /** Cancels at once. */
    public CancelResult cancel(CancelRequest request, Actor actor, CancelReason reason, Cause cause) {
        return locked(() -> {
            Selection selected = Selection.of(request, actor, index, false);
            return selected.refused() != null ? selected.refused() : cancelLocked(selected.targets(), reason, cause);
        });
    }

    /**
     * Accepts a cancel that takes effect after a delay on the clock, if the order is working then; a pending order is
     * accepted too, and its cancel waits for it to reach the book. Asking again changes nothing.
     */
    public CancelResult cancelLater(
            CancelRequest request, Actor actor, CancelReason reason, Duration delay, Cause cause) {
        return locked(() -> {
            Selection selected = Selection.of(request, actor, index, true);
            if (selected.refused() != null) {
                return selected.refused();
            }
            Instant dueAt = clock.now().plus(delay);
            for (Order target : selected.targets()) {
                if (!target.isCancelQueued()) {
                    Order queued = target.toBuilder().cancelDueAt(dueAt).build();
                    index.put(queued);
                    listeners.tell(new OrderEvent.CancelQueued(target, queued, cause));
                    await(target.id(), new Due(reason, cause), dueAt);
                }
            }
            return new CancelResult.Queued(selected.targets());
        });
    }

    /** Cancels one order and puts another in its place, or does neither. */
    public OrderResult replace(String oldId, NewOrder order, Actor actor, Cause cause) {
        return locked(() -> {
            // All that can be refused is known before the first change.
            Selection old = Selection.of(CancelRequest.byId(oldId), actor, index, false);
            if (old.refused() != null) {
                return refused(old.refused());
            }
            Optional<OrderResult.Refused> clash = clash(order.build(clock.now(), sequence + 1), oldId);
            if (clash.isPresent()) {
                return clash.get();
            }
            return cancelLocked(old.targets(), CancelReason.REPLACED, cause) instanceof CancelResult.Refused refused
                    ? refused(refused)
                    : placeLocked(order, cause);
        });
    }

    /** Changes a live order of the actor, which stays the same order. */
    public OrderResult amend(String id, Amendment amendment, Actor actor, Cause cause) {
        return change(id, order -> {
            if (!actor.owns(order)) {
                return new OrderResult.Refused(Reject.FOREIGN_ORDER, order);
            }
            if (order.state().isTerminal()) {
                return refused(order);
            }
            BigDecimal quantity = amendment.quantity();
            if (quantity != null && quantity.compareTo(order.executed()) <= 0) {
                return new OrderResult.Refused(Reject.OVERFILL, order);
            }
            Order now = order.amended(amendment, clock.now());
            index.put(now);
            listeners.tell(new OrderEvent.Amended(order, now, cause));
            return new OrderResult.Done(now);
        });
    }

    /** Trades an order, in part or to the end. */
    public OrderResult fill(String id, Execution execution, Cause cause) {
        return change(id, order -> switch (order.state()) {
            case OPEN, PARTIALLY_FILLED ->
                execution.quantity().compareTo(order.remaining()) > 0
                        ? new OrderResult.Refused(Reject.OVERFILL, order)
                        : traded(order, execution, cause);
            case UNTRIGGERED -> new OrderResult.Refused(Reject.WRONG_STATE, order);
            case DRAFT, PENDING, FILLED, CANCELLED, EXPIRED, REJECTED -> refused(order);
        });
    }

    /** Moves an order on: a draft is submitted, a pending order reaches the book, a stop is triggered. */
    public OrderResult advance(String id, OrderState to, Cause cause) {
        return change(id, order -> {
            boolean legal = switch (order.state()) {
                case DRAFT -> to == OrderState.PENDING || to == OrderState.OPEN || to == OrderState.UNTRIGGERED;
                case PENDING -> to == OrderState.OPEN || to == OrderState.UNTRIGGERED;
                case UNTRIGGERED -> to == OrderState.OPEN;
                case OPEN, PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, REJECTED -> false;
            };
            if (!legal) {
                return order.state().isTerminal() ? refused(order) : new OrderResult.Refused(Reject.WRONG_STATE, order);
            }
            Order next = order.toBuilder().state(to).updatedAt(clock.now()).build();
            index.put(next);
            listeners.tell(new OrderEvent.Advanced(order, next, cause));
            Instant dueAt = next.cancelDueAt();
            return new OrderResult.Done(dueAt == null || dueAt.isAfter(clock.now()) ? next : takeEffect(id));
        });
    }

    /** Ends a live order by the venue's own decision. */
    public OrderResult expire(String id, Cause cause) {
        return endBy(id, OrderState.EXPIRED, cause);
    }

    /** Ends a live order by the venue's own decision. */
    public OrderResult reject(String id, Cause cause) {
        return endBy(id, OrderState.REJECTED, cause);
    }

    private OrderResult endBy(String id, OrderState state, Cause cause) {
        return change(
                id,
                order -> order.state().isTerminal()
                        ? refused(order)
                        : new OrderResult.Done(end(order, state, null, cause)));
    }

    private OrderResult placeLocked(NewOrder order, Cause cause) {
        Order placed = order.build(clock.now(), sequence + 1);
        Optional<OrderResult.Refused> clash = clash(placed, null);
        if (clash.isPresent()) {
            return clash.get();
        }
        sequence++;
        index.put(placed);
        listeners.tell(new OrderEvent.Placed(placed, cause));
        return new OrderResult.Done(placed);
    }

    /** Why this order can't be put on the book once the leaving one has gone, if it can't. */
    private Optional<OrderResult.Refused> clash(Order placed, @Nullable String leaving) {
        Optional<Order> sameId = index.find(placed.id());
        if (sameId.isPresent()) {
            return sameId.map(other -> new OrderResult.Refused(Reject.DUPLICATE_ORDER_ID, other));
        }
        return Optional.ofNullable(placed.clientId())
                .flatMap(clientId -> index.findByClientId(placed.account(), clientId))
                .filter(other -> !other.state().isTerminal() && !other.id().equals(leaving))
                .map(other -> new OrderResult.Refused(Reject.DUPLICATE_CLIENT_ID, other));
    }

    private CancelResult cancelLocked(List<Order> targets, CancelReason reason, Cause cause) {
        // All of them may still win their race before the first one is cancelled.
        List<CancelCourse> courses = targets.stream()
                .map(target -> beforeCancel.beforeCancel(target, cause))
                .toList();
        List<Order> done = new ArrayList<>();
        List<Order> ended = new ArrayList<>();
        CancelResult.Refused refused = null;
        for (int i = 0; i < targets.size(); i++) {
            Order now = current(targets.get(i));
            if (!now.state().isWorking()) {
                continue;
            }
            if (courses.get(i) instanceof CancelCourse.Postponed postponed) {
                done.add(cancelled(now, reason));
                postponed.effect().accept(() -> locked(() -> takeEffect(now.id(), reason, cause)));
            } else if (courses.get(i) instanceof CancelCourse.Refused told) {
                Order left = told.isDone() ? end(now, OrderState.CANCELLED, reason, cause) : now;
                refused = new CancelResult.Refused(told.reason(), left);
                if (told.isDone()) {
                    ended.add(left);
                }
            } else {
                Order cancelled = end(now, OrderState.CANCELLED, reason, cause);
                done.add(cancelled);
                ended.add(cancelled);
            }
        }
        List<Order> children = new ArrayList<>();
        ended.forEach(parent -> cancelChildren(parent.id(), cause, children));
        if (done.isEmpty()) {
            return refused == null ? CancelResult.Refused.because(current(targets.get(0))) : refused;
        }
        return new CancelResult.Cancelled(done, children);
    }

    /** The effect of a cancel that was postponed: nothing stands in its way now but the order's own state. */
    private List<Order> takeEffect(String id, CancelReason reason, Cause cause) {
        Order order = current(id);
        List<Order> children = new ArrayList<>();
        if (order.state().isWorking()) {
            end(order, OrderState.CANCELLED, reason, cause);
            cancelChildren(id, cause, children);
        }
        return children;
    }

    private void await(String id, Due cancel, @Nullable Instant dueAt) {
        due.put(id, cancel);
        if (dueAt != null) {
            clock.at(dueAt, () -> locked(() -> takeEffect(id)));
        }
    }

    /** Lets a cancel that is due have its effect; an order that has not reached the book yet keeps it waiting. */
    private Order takeEffect(String id) {
        Order order = index.find(id).orElseThrow();
        Due cancel = due.get(id);
        if (cancel != null && order.state().isWorking()) {
            due.remove(id);
            cancelLocked(List.of(order), cancel.reason(), cancel.cause());
        }
        return current(order);
    }

    private void cancelChildren(String parent, Cause cause, List<Order> ended) {
        for (Order child : index.workingChildren(parent)) {
            ended.add(end(child, OrderState.CANCELLED, CancelReason.PARENT, cause));
            cancelChildren(child.id(), cause, ended);
        }
    }

    private OrderResult traded(Order order, Execution execution, Cause cause) {
        Order now = order.traded(execution, clock.now());
        put(now);
        listeners.tell(new OrderEvent.Traded(order, now, execution, cause));
        return new OrderResult.Done(now);
    }

    private Order end(Order order, OrderState state, @Nullable CancelReason reason, Cause cause) {
        OrderBuilder next = order.toBuilder().state(state).updatedAt(clock.now());
        Order ended = (reason == null ? next : next.cancelReason(reason)).build();
        put(ended);
        listeners.tell(new OrderEvent.Ended(order, ended, cause));
        return ended;
    }

    /** How the order would be if it were cancelled now. */
    private Order cancelled(Order order, CancelReason reason) {
        return order.toBuilder()
                .state(OrderState.CANCELLED)
                .updatedAt(clock.now())
                .cancelReason(reason)
                .build();
    }

    private void put(Order order) {
        index.put(order);
        if (order.state().isTerminal()) {
            due.remove(order.id());
        }
    }

    private Order current(Order order) {
        return current(order.id());
    }

    private Order current(String id) {
        return index.find(id).orElseThrow();
    }

    private static OrderResult refused(Order order) {
        return refused(CancelResult.Refused.because(order));
    }

    private static OrderResult refused(CancelResult.Refused cancel) {
        return new OrderResult.Refused(cancel.reason(), cancel.order());
    }

    private OrderResult change(String id, Function<Order, OrderResult> step) {
        return locked(
                () -> index.find(id).map(step).orElseGet(() -> new OrderResult.Refused(Reject.UNKNOWN_ORDER, null)));
    }

    private <T> T locked(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }
}
