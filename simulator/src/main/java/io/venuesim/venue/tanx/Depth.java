package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The public side of the book: what rests at each price, and a number that grows with every change. */
final class Depth implements World.Copyable {

    private static final class Levels {
        private final TreeMap<BigDecimal, BigDecimal> asks = new TreeMap<>();
        private final TreeMap<BigDecimal, BigDecimal> bids = new TreeMap<>(Comparator.reverseOrder());
        private long sequence;
    }

    private final Map<String, Levels> byMarket = new HashMap<>();

    @Override
    public synchronized Depth copy() {
        Depth copy = new Depth();
        byMarket.forEach((market, levels) -> {
            Levels same = copy.byMarket.computeIfAbsent(market, any -> new Levels());
            same.asks.putAll(levels.asks);
            same.bids.putAll(levels.bids);
            same.sequence = levels.sequence;
        });
        return copy;
    }

    static Depth of(World world) {
        return world.memory(Depth.class, Depth::new);
    }

    /** Takes over a change of what an order shows; the frame that tells of it, if there is anything to tell. */
    synchronized Optional<String> change(BigDecimal before, Order order) {
        BigDecimal price = order.price();
        BigDecimal after = shown(order);
        if (price == null || after.compareTo(before) == 0) {
            return Optional.empty();
        }
        Levels levels = byMarket.computeIfAbsent(order.market(), any -> new Levels());
        boolean sells = order.side() == Side.SELL;
        BigDecimal level = price.stripTrailingZeros();
        BigDecimal total = (sells ? levels.asks : levels.bids).merge(level, after.subtract(before), BigDecimal::add);
        if (total.signum() == 0) {
            (sells ? levels.asks : levels.bids).remove(level);
        }
        ObjectNode body = Json.object();
        // [official docs] A flat pair, and no amount where a level is gone.
        body.putArray(sells ? "asks" : "bids")
                .add(OrderJson.decimal(level))
                .add(total.signum() == 0 ? "" : OrderJson.decimal(total));
        body.put("sequence", ++levels.sequence);
        return Optional.of(frame(order.market() + ".ob-inc", body));
    }

    /** [assumed: Rango lineage] What comes first, before the changes. */
    synchronized String snapshot(String market) {
        Levels levels = byMarket.getOrDefault(market, new Levels());
        ObjectNode body = Json.object();
        body.set("asks", pairs(levels.asks));
        body.set("bids", pairs(levels.bids));
        body.put("sequence", levels.sequence);
        return frame(market + ".ob-snap", body);
    }

    /** How much of an order rests in the open: nothing of one that waits for its trigger, or to be accepted. */
    static BigDecimal shown(Order order) {
        boolean rests = order.state() == OrderState.OPEN || order.state() == OrderState.PARTIALLY_FILLED;
        return rests ? order.remaining() : BigDecimal.ZERO;
    }

    private static ArrayNode pairs(Map<BigDecimal, BigDecimal> levels) {
        ArrayNode pairs = Json.object().arrayNode();
        levels.forEach(
                (price, total) -> pairs.addArray().add(OrderJson.decimal(price)).add(OrderJson.decimal(total)));
        return pairs;
    }

    private static String frame(String stream, ObjectNode body) {
        ObjectNode frame = Json.object();
        frame.set(stream, body);
        return Json.write(frame);
    }
}
