package io.venuesim.venue.dmex;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The stop orders of one world that reached the book: the book itself forgets it when an order ends. */
final class TriggeredStops {
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    static void watch(World world) {
        world.book().listen(event -> {
            Order order = event.order();
            if (order.type().isStop() && order.state() == OrderState.OPEN) {
                of(world).ids.add(order.id());
            }
        });
    }

    static boolean contains(World world, Order order) {
        return of(world).ids.contains(order.id());
    }

    private static TriggeredStops of(World world) {
        return world.memory(TriggeredStops.class, TriggeredStops::new);
    }
}
