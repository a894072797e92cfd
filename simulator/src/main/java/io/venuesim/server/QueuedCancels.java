package io.venuesim.server;

import io.venuesim.core.order.Cause;
import io.venuesim.core.order.Order;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which operations queued the cancels of one world that have not taken effect yet: a fault may be about one of them. */
final class QueuedCancels {

    private record Queued(Cause cause, String operation) {}

    private final Map<String, Queued> byOrder = new ConcurrentHashMap<>();

    void add(Order order, Cause cause, String operation) {
        byOrder.put(order.id(), new Queued(cause, operation));
    }

    void forget(Order order) {
        byOrder.remove(order.id());
    }

    /** The operation that asked for a cancel which takes effect now, if it was queued and for this cause. */
    Optional<String> operation(Order order, Cause cause) {
        return Optional.ofNullable(byOrder.get(order.id()))
                .filter(queued -> queued.cause().equals(cause))
                .map(Queued::operation);
    }
}
