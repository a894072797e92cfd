package io.venuesim.venue.dmex;

import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderBook;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What rests in one market: untriggered stops and closed orders do not. */
final class Depth {

    /** The orders that rest at one price, oldest first. */
    record Level(BigDecimal price, List<Order> orders) {

        /** With the decimals of the asset, as its orders tell them; with more if the price needs them. */
        String priceText() {
            int decimals = Integer.parseInt(orders.get(0).attributes().getOrDefault("decimals", "2"));
            BigDecimal plain = Integers.plain(price);
            return plain.setScale(Math.max(decimals, plain.scale())).toPlainString();
        }

        /** What is left of them all. */
        BigDecimal size() {
            return orders.stream().map(Order::remaining).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The levels of one side, the best first. */
    static List<Level> of(OrderBook book, String asset, Side side) {
        Comparator<BigDecimal> bestFirst = side == Side.BUY ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Map<BigDecimal, List<Order>> byPrice = new TreeMap<>(bestFirst);
        for (Order order : resting(book, asset, side)) {
            byPrice.computeIfAbsent(Margin.price(order), any -> new ArrayList<>())
                    .add(order);
        }
        return byPrice.entrySet().stream()
                .map(level -> new Level(level.getKey(), level.getValue()))
                .toList();
    }

    /** Whether an order would trade at once with one that rests on the other side, the one it replaces left out. */
    static boolean crosses(NewOrder order, Optional<Order> leaving, OrderBook book) {
        BigDecimal price = order.price();
        Side other = order.side() == Side.BUY ? Side.SELL : Side.BUY;
        return price != null
                && order.state() != OrderState.UNTRIGGERED
                && resting(book, String.valueOf(order.market()), other).stream()
                        .filter(resting -> !leaving.map(Order::id)
                                .filter(resting.id()::equals)
                                .isPresent())
                        .map(resting -> price.compareTo(Margin.price(resting)))
                        .anyMatch(compared -> order.side() == Side.BUY ? compared >= 0 : compared <= 0);
    }

    private static List<Order> resting(OrderBook book, String asset, Side side) {
        String market = Markets.key(asset);
        return book.orders(order -> (order.state() == OrderState.OPEN || order.state() == OrderState.PARTIALLY_FILLED)
                && order.side() == side
                && Markets.key(order.market()).equals(market));
    }

    private Depth() {}
}
