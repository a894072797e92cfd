package io.venuesim.core.order;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the book keeps its orders: read by anybody at any time, written under the book's lock. */
final class OrderIndex {
    private record ClientKey(String account, String clientId) {}

    private final Map<String, Order> byId = new ConcurrentHashMap<>();
    private final Map<ClientKey, String> byClientId = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Order>> workingByAccount = new HashMap<>();
    private final Map<String, Map<String, Order>> workingByParent = new HashMap<>();

    Optional<Order> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The latest order of the account with this client id, whatever its state. */
    Optional<Order> findByClientId(String account, String clientId) {
        return Optional.ofNullable(byClientId.get(new ClientKey(account, clientId)))
                .flatMap(this::find);
    }

    List<Order> matching(Predicate<Order> where) {
        return byId.values().stream()
                .filter(where)
                .sorted(Comparator.comparingLong(Order::sequence))
                .toList();
    }

    /** Working orders the actor may touch, oldest first. */
    List<Order> working(Actor actor) {
        Stream<Order> orders = actor.account() == null
                ? workingByAccount.values().stream().flatMap(some -> some.values().stream())
                : workingByAccount.getOrDefault(actor.account(), Map.of()).values().stream();
        return orders.sorted(Comparator.comparingLong(Order::sequence)).toList();
    }

    /** Working orders that hang on this one, oldest first. */
    List<Order> workingChildren(String parent) {
        return workingByParent.getOrDefault(parent, Map.of()).values().stream()
                .sorted(Comparator.comparingLong(Order::sequence))
                .toList();
    }

    void put(Order order) {
        byId.put(order.id(), order);
        if (order.clientId() != null) {
            byClientId.put(new ClientKey(order.account(), order.clientId()), order.id());
        }
        putIfWorking(workingByAccount, order.account(), order);
        if (order.parentId() != null) {
            putIfWorking(workingByParent, order.parentId(), order);
        }
    }

    private static void putIfWorking(Map<String, Map<String, Order>> index, String key, Order order) {
        Map<String, Order> working = index.computeIfAbsent(key, any -> new HashMap<>());
        if (order.state().isWorking()) {
            working.put(order.id(), order);
        } else {
            working.remove(order.id());
        }
    }
}
