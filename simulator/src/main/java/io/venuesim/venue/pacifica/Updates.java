package io.venuesim.venue.pacifica;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.Cause;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.TimeInForce;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The book's events in the venue's words, kept for the history of each order. */
final class Updates implements World.Copyable {
    private static final long FIRST_HISTORY = 641_452_513; // that of the docs' sample

    /**
     * One event of an order.
     *
     * @param history number of it among all events
     * @param sequence place in the exchange-wide order of everything
     * @param event the venue's word: {@code make}, {@code fulfill_limit}, {@code cancel}, …
     * @param trade what a fill did, null if it is none
     */
    record Update(
            long history,
            long sequence,
            String event,
            Order order,
            @Nullable Trade trade,
            Instant at) {}

    /** A fill and what it did to the position. */
    record Trade(Execution execution, Positions.Effect effect) {}

    private final Map<String, List<Update>> byOrder = new ConcurrentHashMap<>();
    private volatile long latest;

    static Updates of(World world) {
        return world.memory(Updates.class, Updates::new);
    }

    @Override
    public Updates copy() {
        Updates copy = new Updates();
        byOrder.forEach((order, events) -> copy.byOrder.put(order, new CopyOnWriteArrayList<>(events)));
        copy.latest = latest;
        return copy;
    }

    /** The events of an order, oldest first. */
    List<Update> of(String orderId) {
        return List.copyOf(byOrder.getOrDefault(orderId, List.of()));
    }

    /** The sequence of the latest event, 0 before the first. */
    long latest() {
        return latest;
    }

    /** Why an order ended, if it did and was not filled. */
    Optional<String> reason(Order order) {
        List<Update> all = of(order.id());
        boolean ended = order.state().isTerminal() && order.state() != OrderState.FILLED && !all.isEmpty();
        return ended ? Optional.of(all.get(all.size() - 1).event()) : Optional.empty();
    }

    /** Words what the book tells and keeps it; empty if the venue has no word for it. */
    Optional<Update> note(World world, OrderEvent event) {
        return word(event).map(word -> {
            Order order = event.order();
            Instant now = world.clock().now();
            Trade trade = null;
            if (event instanceof OrderEvent.Traded traded) {
                Positions.Effect effect = Positions.of(world).apply(order, traded.execution(), now);
                trade = new Trade(traded.execution(), effect);
            }
            return keep(world, word, order, trade, now);
        });
    }

    /** [official docs] the word; [assumed] that it is told of every exit when its order was filled. */
    List<Update> parentFilled(World world, Order parent) {
        return Working.of(world).of(parent.account()).stream()
                .filter(order -> parent.id().equals(order.parentId()) && order.state() == OrderState.UNTRIGGERED)
                .map(child -> keep(
                        world,
                        "stop_parent_order_filled",
                        child,
                        null,
                        world.clock().now()))
                .toList();
    }

    private Update keep(World world, String word, Order order, @Nullable Trade trade, Instant now) {
        long history = world.ids().next("history", FIRST_HISTORY);
        Update update = new Update(history, OrderIds.next(world), word, order, trade, now);
        byOrder.computeIfAbsent(order.id(), any -> new CopyOnWriteArrayList<>()).add(update);
        latest = update.sequence();
        return update;
    }

    private static Optional<String> word(OrderEvent event) {
        if (event instanceof OrderEvent.Placed placed) {
            return switch (placed.order().state()) {
                case UNTRIGGERED -> Optional.of("stop_created");
                case OPEN -> Optional.of("make");
                case DRAFT, PENDING, PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, REJECTED -> Optional.empty();
            };
        }
        if (event instanceof OrderEvent.Advanced advanced) {
            if (advanced.before().state() == OrderState.UNTRIGGERED) {
                return Optional.of("stop_triggered");
            }
            // [assumed] what takes never rests, so it was never made
            return advanced.order().state() == OrderState.UNTRIGGERED
                    ? Optional.of("stop_created")
                    : Optional.of("make").filter(any -> !isTaker(advanced.order()));
        }
        if (event instanceof OrderEvent.Traded traded) {
            return Optional.of(isTaker(traded.order()) ? "fulfill_market" : "fulfill_limit");
        }
        if (event instanceof OrderEvent.Amended) {
            return Optional.of("adjust");
        }
        return event instanceof OrderEvent.Ended ended ? Optional.of(end(ended)) : Optional.empty();
    }

    private static String end(OrderEvent.Ended ended) {
        Order order = ended.order();
        return switch (order.state()) {
            case CANCELLED -> isByUser(order.cancelReason()) ? "cancel" : "force_cancel";
            case EXPIRED -> "expired";
            case REJECTED -> isPostOnlyRejected(ended) ? "post_only_rejected" : "self_trade_prevented";
            case DRAFT, PENDING, UNTRIGGERED, OPEN, PARTIALLY_FILLED, FILLED ->
                throw new IllegalStateException("An order that ended is " + order.state());
        };
    }

    // [official docs] the two ways to be rejected; a resting order only ever stands in the way of its own account
    private static boolean isPostOnlyRejected(OrderEvent.Ended ended) {
        boolean byTheTest = ended.cause().equals(Cause.NONE);
        return ended.before().state() == OrderState.PENDING
                || (byTheTest && ended.order().timeInForce() == TimeInForce.POST_ONLY);
    }

    private static boolean isByUser(@Nullable CancelReason reason) {
        return reason == CancelReason.USER || reason == CancelReason.REPLACED || reason == CancelReason.PARENT;
    }

    /** True for an order that trades when it comes, or not at all. */
    static boolean isTaker(Order order) {
        return order.type() == OrderType.MARKET
                || order.type() == OrderType.STOP_MARKET
                || order.timeInForce() == TimeInForce.IOC;
    }
}
