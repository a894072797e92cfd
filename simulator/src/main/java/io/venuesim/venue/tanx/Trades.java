package io.venuesim.venue.tanx;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.Order;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Predicate;

/** What was traded in one world, the latest first, up to a bound. */
final class Trades implements World.Copyable {
    private static final int MOST = 10_000;
    private static final long FIRST = 448_640; // [official docs]

    /**
     * One trade of an order.
     *
     * @param order as it was afterwards
     */
    record Trade(long id, Order order, Execution execution, Instant at) {}

    private final ArrayDeque<Trade> latest = new ArrayDeque<>();

    @Override
    public synchronized Trades copy() {
        Trades copy = new Trades();
        copy.latest.addAll(latest);
        return copy;
    }

    static Trades of(World world) {
        return world.memory(Trades.class, Trades::new);
    }

    synchronized Trade add(Order order, Execution execution, World world) {
        Trade trade = new Trade(
                world.ids().next("tanx trade", FIRST),
                order,
                execution,
                world.clock().now());
        if (latest.size() == MOST) {
            latest.removeLast();
        }
        latest.addFirst(trade);
        return trade;
    }

    synchronized List<Trade> matching(Predicate<Trade> where) {
        return latest.stream().filter(where).toList();
    }
}
