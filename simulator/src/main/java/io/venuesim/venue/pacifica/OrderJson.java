package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import io.venuesim.venue.pacifica.Updates.Update;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Orders as the venue's reads and streams show them; members in the order of the docs' samples. */
final class OrderJson {

    /** Of {@code GET /orders}. */
    static ObjectNode openOrder(Order order) {
        return ids(order)
                .put("price", decimal(order.price()))
                .put("initial_amount", decimal(order.quantity()))
                .put("filled_amount", decimal(order.executed()))
                .put("cancelled_amount", "0")
                .put("stop_price", optional(order.stopPrice()))
                .put("order_type", type(order))
                .put("stop_parent_order_id", number(order.parentId()))
                .put("trigger_price_type", order.attributes().get(Stops.PRICE_TYPE))
                .put("reduce_only", order.reduceOnly())
                .put("created_at", millis(order.createdAt()))
                .put("updated_at", millis(order.updatedAt()));
    }

    /** Of {@code GET /orders/history}. */
    static ObjectNode past(Order order, @Nullable String reason) {
        return ids(order)
                .put("initial_price", decimal(order.price()))
                .put("average_filled_price", decimal(order.averagePrice()))
                .put("amount", decimal(order.quantity()))
                .put("filled_amount", decimal(order.executed()))
                .put("order_status", status(order))
                .put("order_type", type(order))
                .put("stop_price", optional(order.stopPrice()))
                .put("stop_parent_order_id", number(order.parentId()))
                .put("reduce_only", order.reduceOnly())
                .put("reason", reason)
                .put("created_at", millis(order.createdAt()))
                .put("updated_at", millis(order.updatedAt()));
    }

    /** Of {@code GET /orders/history_by_id}; on a fill the price is that of the fill. */
    static ObjectNode event(Update update) {
        Order order = update.order();
        BigDecimal price = update.trade() == null
                ? order.price()
                : update.trade().execution().price();
        ObjectNode node = Json.object().put("history_id", update.history());
        return node.<ObjectNode>setAll(ids(order))
                .put("price", decimal(price))
                .put("initial_amount", decimal(order.quantity()))
                .put("filled_amount", decimal(order.executed()))
                .put("cancelled_amount", decimal(cancelled(order)))
                .put("event_type", update.event())
                .put("order_type", type(order))
                .put("order_status", status(order))
                .put("stop_price", optional(order.stopPrice()))
                .put("stop_parent_order_id", number(order.parentId()))
                .put("reduce_only", order.reduceOnly())
                .put("created_at", millis(update.at()));
    }

    /** Of the channel {@code account_order_updates}. */
    static ObjectNode update(Update update, @Nullable BigDecimal lastPrice) {
        Order order = update.order();
        return Json.object()
                .put("i", number(order.id()))
                .put("I", order.clientId())
                .put("u", order.account())
                .put("s", order.market())
                .put("d", side(order.side()))
                .put("p", decimal(order.averagePrice()))
                .put("ip", decimal(order.price()))
                .put("lp", decimal(lastPrice))
                .put("a", decimal(order.quantity()))
                .put("f", decimal(order.executed()))
                .put("oe", update.event())
                .put("os", status(order))
                .put("ot", type(order))
                .put("sp", optional(order.stopPrice()))
                .put("si", number(order.parentId()))
                .put("tp", order.attributes().get(Stops.PRICE_TYPE))
                .put("r", order.reduceOnly())
                .put("ct", millis(order.createdAt()))
                .put("ut", millis(update.at()))
                .put("li", update.sequence());
    }

    /** Of the channel {@code account_orders}. */
    static ObjectNode state(Order order) {
        return Json.object()
                .put("i", number(order.id()))
                .put("I", order.clientId())
                .put("s", order.market())
                .put("d", side(order.side()))
                .put("p", decimal(order.price()))
                .put("a", decimal(order.quantity()))
                .put("f", decimal(order.executed()))
                .put("c", "0")
                .put("t", millis(order.createdAt()))
                .put("st", order.attributes().get(Stops.KIND))
                .put("ot", type(order))
                .put("sp", optional(order.stopPrice()))
                .put("ro", order.reduceOnly());
    }

    static String side(Side side) {
        return side == Side.BUY ? "bid" : "ask";
    }

    /** [official docs] plain digits; [assumed] nothing is {@code "0"}. */
    static String decimal(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0 ? "0" : value.toPlainString();
    }

    static @Nullable BigInteger number(@Nullable String id) {
        return id == null ? null : new BigInteger(id);
    }

    static long millis(Instant instant) {
        return instant.toEpochMilli();
    }

    private static ObjectNode ids(Order order) {
        return Json.object()
                .put("order_id", number(order.id()))
                .put("client_order_id", order.clientId())
                .put("symbol", order.market())
                .put("side", side(order.side()));
    }

    /** [official docs] {@code "0"} while it is not cancelled. */
    private static BigDecimal cancelled(Order order) {
        return order.state().isTerminal() ? order.remaining() : BigDecimal.ZERO;
    }

    private static @Nullable String optional(@Nullable BigDecimal value) {
        return value == null ? null : decimal(value);
    }

    private static String status(Order order) {
        return switch (order.state()) {
            case DRAFT, PENDING, UNTRIGGERED, OPEN -> "open";
            case PARTIALLY_FILLED -> "partially_filled";
            case FILLED -> "filled";
            case CANCELLED, EXPIRED -> "cancelled";
            case REJECTED -> "rejected";
        };
    }

    private static String type(Order order) {
        String stop = order.attributes().getOrDefault(Stops.KIND, "stop");
        return switch (order.type()) {
            case LIMIT -> "limit";
            case MARKET -> "market";
            case STOP_LIMIT -> stop + "_limit";
            case STOP_MARKET -> stop + "_market";
        };
    }

    private OrderJson() {}
}
