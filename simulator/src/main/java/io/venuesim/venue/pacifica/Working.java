package io.venuesim.venue.pacifica;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The working orders of each account, stop orders among them: kept as the book tells of its changes. */
final class Working implements World.Copyable {
    private final Map<String, Map<Long, Order>> byAccount = new ConcurrentHashMap<>();

    static Working of(World world) {
        return world.memory(Working.class, Working::new);
    }

    @Override
    public Working copy() {
        Working copy = new Working();
        byAccount.forEach((account, own) -> copy.byAccount.put(account, new ConcurrentSkipListMap<>(own)));
        return copy;
    }

    /** Oldest first. */
    List<Order> of(String account) {
        return List.copyOf(byAccount.getOrDefault(account, Map.of()).values());
    }

    /** Takes note of an order as it is now. */
    void apply(Order order) {
        Map<Long, Order> own = byAccount.computeIfAbsent(order.account(), any -> new ConcurrentSkipListMap<>());
        if (order.state().isWorking()) {
            own.put(order.sequence(), order);
        } else {
            own.remove(order.sequence());
        }
    }
}
