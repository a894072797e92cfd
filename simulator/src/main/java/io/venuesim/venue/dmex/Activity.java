package io.venuesim.venue.dmex;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.OrderEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What happened on the book of one world, the latest trades and how much in all: what its market data is made of. */
final class Activity {
    private static final int MOST = 10_000;

    /** One execution; a test that fills two orders of a pair makes two. */
    record Trade(String market, Instant at, BigDecimal price, BigDecimal size) {}

    private final Deque<Trade> latest = new ArrayDeque<>();
    private final AtomicLong updates = new AtomicLong();

    static void watch(World world) {
        world.book().listen(event -> {
            of(world).updates.incrementAndGet();
            if (event instanceof OrderEvent.Traded traded) {
                of(world)
                        .add(new Trade(
                                Markets.key(traded.order().market()),
                                traded.order().updatedAt(),
                                traded.execution().price(),
                                traded.execution().quantity()));
            }
        });
    }

    static Activity of(World world) {
        return world.memory(Activity.class, Activity::new);
    }

    /** A number that grows with every change of an order. */
    long updates() {
        return updates.get();
    }

    /** The trades of a market, whatever it is called, oldest first. */
    synchronized List<Trade> trades(String market) {
        String key = Markets.key(market);
        return latest.stream().filter(trade -> trade.market().equals(key)).toList();
    }

    private synchronized void add(Trade trade) {
        latest.addLast(trade);
        if (latest.size() > MOST) {
            latest.removeFirst();
        }
    }
}
