package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.math.BigInteger;

/** What happens on the book, told on the streams. Members are in the order of the alphabet, as a Go map is written. */
final class Feed {
    private final World world;
    private final OrderJson json;

    Feed(World world, OrderJson json) {
        this.world = world;
        this.json = json;
    }

    void follow(OrderEvent event) {
        if (event instanceof OrderEvent.Placed placed) {
            changed(BigDecimal.ZERO, placed.order());
        } else if (event instanceof OrderEvent.Advanced advanced) {
            changed(Depth.shown(advanced.before()), advanced.order());
        } else if (event instanceof OrderEvent.Traded traded) {
            changed(Depth.shown(traded.before()), traded.order());
            Trades.Trade trade = Trades.of(world).add(traded.order(), traded.execution(), world);
            tell("trade", traded.order(), trade(trade));
        } else if (event instanceof OrderEvent.Ended ended) {
            changed(Depth.shown(ended.before()), ended.order());
        }
    }

    private void changed(BigDecimal shownBefore, Order order) {
        if (isTold(order)) {
            tell("order", order, order(order));
        }
        if (order.type() != OrderType.MARKET) {
            Depth.of(world)
                    .change(shownBefore, order)
                    .ifPresent(frame -> Audience.of(world).tell(order.market() + ".ob-inc", frame));
        }
    }

    /** [assumed: Peatio lineage] Of a market order nothing is told but that it is done. */
    private static boolean isTold(Order order) {
        return order.type() != OrderType.MARKET || order.state() == OrderState.FILLED;
    }

    private void tell(String stream, Order order, ObjectNode body) {
        ObjectNode frame = Json.object();
        frame.set(stream, body);
        Audience.of(world).tell(stream, order.account(), Json.write(frame));
    }

    private ObjectNode order(Order order) {
        return Json.object()
                // [assumed: Peatio, and the sample agrees] The moment of creation, not of the event.
                .put("at", order.createdAt().getEpochSecond())
                .put("avg_price", OrderJson.decimal(order.averagePrice()))
                .put("created_at", order.createdAt().getEpochSecond())
                .put("executed_volume", OrderJson.decimal(json.executed(order)))
                .put("id", new BigInteger(order.id()))
                .put("kind", order.side() == Side.BUY ? "bid" : "ask")
                .put("market", order.market())
                .put("ord_type", OrderJson.type(order))
                .put("origin_volume", OrderJson.decimal(order.quantity()))
                .put("price", OrderJson.decimal(order.price()))
                .put("remaining_volume", OrderJson.decimal(order.remaining()))
                .put("side", OrderJson.side(order))
                .put("state", json.state(order.state()))
                .put("trades_count", order.executions())
                .put("updated_at", order.updatedAt().getEpochSecond());
    }

    private static ObjectNode trade(Trades.Trade trade) {
        Order order = trade.order();
        BigDecimal quantity = trade.execution().quantity();
        BigDecimal price = trade.execution().price();
        return Json.object()
                .put("amount", OrderJson.decimal(quantity))
                .put("created_at", trade.at().getEpochSecond())
                .put("id", trade.id())
                .put("market", order.market())
                .put("order_id", new BigInteger(order.id()))
                .put("price", OrderJson.decimal(price))
                .put("side", OrderJson.side(order))
                .put("taker_type", OrderJson.takerType(order))
                .put("total", OrderJson.decimal(quantity.multiply(price)));
    }
}
