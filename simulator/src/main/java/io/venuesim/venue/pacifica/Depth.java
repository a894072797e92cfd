package io.venuesim.venue.pacifica;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The resting orders of each market by price, the best first: kept as the book tells of its changes. */
final class Depth implements World.Copyable {
    private record Place(String market, Side side) {}

    /** One price. */
    record Level(BigDecimal price, BigDecimal amount, int orders) {}

    private final Map<Place, NavigableMap<BigDecimal, Map<String, Order>>> levels = new HashMap<>();
    private final Map<String, Order> resting = new LinkedHashMap<>();

    static Depth of(World world) {
        return world.memory(Depth.class, Depth::new);
    }

    @Override
    public synchronized Depth copy() {
        Depth copy = new Depth();
        resting.values().forEach(copy::apply);
        return copy;
    }

    /** Takes note of an order as it is now. */
    synchronized void apply(Order order) {
        Order before = resting.remove(order.id());
        if (before != null) {
            level(before).remove(before.id());
            if (level(before).isEmpty()) {
                prices(before.market(), before.side()).remove(price(before));
            }
        }
        if (isResting(order)) {
            resting.put(order.id(), order);
            level(order).put(order.id(), order);
        }
    }

    /** The best price on the other side of an order. */
    synchronized Optional<BigDecimal> opposite(String market, Side side) {
        return Optional.ofNullable(prices(market, other(side)).firstEntry()).map(Map.Entry::getKey);
    }

    /** Whether an order at this price would trade at once; any price does for a market order. */
    boolean crosses(String market, Side side, @Nullable BigDecimal price) {
        return opposite(market, side).filter(best -> reaches(side, price, best)).isPresent();
    }

    /** The account's own orders that an order of it would trade with. */
    synchronized List<Order> ownCrossed(String account, String market, Side side, @Nullable BigDecimal price) {
        List<Order> crossed = new ArrayList<>();
        for (Map.Entry<BigDecimal, Map<String, Order>> level :
                prices(market, other(side)).entrySet()) {
            if (!reaches(side, price, level.getKey())) {
                break;
            }
            level.getValue().values().stream()
                    .filter(order -> order.account().equals(account))
                    .forEach(crossed::add);
        }
        return crossed;
    }

    /** The levels of one side, the best first. */
    synchronized List<Level> levels(String market, Side side, int limit) {
        return prices(market, side).entrySet().stream()
                .limit(limit)
                .map(level -> new Level(
                        level.getKey(),
                        level.getValue().values().stream()
                                .map(Order::remaining)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        level.getValue().size()))
                .toList();
    }

    private static boolean reaches(Side side, @Nullable BigDecimal price, BigDecimal best) {
        return price == null || (side == Side.BUY ? price.compareTo(best) >= 0 : price.compareTo(best) <= 0);
    }

    private Map<String, Order> level(Order order) {
        return prices(order.market(), order.side()).computeIfAbsent(price(order), any -> new LinkedHashMap<>());
    }

    private NavigableMap<BigDecimal, Map<String, Order>> prices(String market, Side side) {
        Comparator<BigDecimal> rising = Comparator.naturalOrder();
        return levels.computeIfAbsent(
                new Place(market, side), any -> new TreeMap<>(side == Side.BUY ? rising.reversed() : rising));
    }

    private static boolean isResting(Order order) {
        return order.price() != null
                && (order.state() == OrderState.OPEN || order.state() == OrderState.PARTIALLY_FILLED);
    }

    private static BigDecimal price(Order order) {
        BigDecimal price = order.price();
        return price == null ? BigDecimal.ZERO : price;
    }

    private static Side other(Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }
}
