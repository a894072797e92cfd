package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.core.order.TimeInForce;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An order and its trades as the REST API shows them. */
final class OrderJson {
    // [seed] Central European time with a numeric offset; whole seconds, cut.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneId.of("Europe/Berlin"));

    private final Switches switches;
    private final Markets markets;

    OrderJson(Switches switches, Markets markets) {
        this.switches = switches;
        this.markets = markets;
    }

    ObjectNode of(Order order) {
        return of(order, "id");
    }

    /** The same with another name for its number. */
    ObjectNode of(Order order, String idName) {
        return Json.object()
                .put(idName, new BigInteger(order.id()))
                .put("uuid", order.attributes().get(Provisioning.UUID))
                .put("side", side(order))
                .put("ord_type", type(order))
                .put("price", decimal(order.price()))
                .put("stop_price", decimal(order.stopPrice()))
                .put("avg_price", decimal(order.averagePrice()))
                .put("state", state(order.state()))
                .put("market", order.market())
                .put("created_at", time(order.createdAt()))
                .put("updated_at", time(order.updatedAt()))
                .put("origin_volume", decimal(order.quantity()))
                .put("remaining_volume", decimal(order.remaining()))
                .put("executed_volume", decimal(executed(order)))
                .put("maker_fee", fee(order, Provisioning.MAKER_FEE))
                .put("taker_fee", fee(order, Provisioning.TAKER_FEE))
                .put("trades_count", order.executions())
                .put("cancel_reason", reason(order));
    }

    /** With its trades, as one order is shown that was asked for. */
    ObjectNode of(Order order, List<Trades.Trade> trades) {
        ObjectNode json = of(order);
        json.set("trades", trades(trades));
        return json;
    }

    ArrayNode trades(List<Trades.Trade> trades) {
        ArrayNode list = Json.object().arrayNode();
        trades.forEach(trade -> list.add(trade(trade)));
        return list;
    }

    private ObjectNode trade(Trades.Trade trade) {
        Order order = trade.order();
        BigDecimal quantity = trade.execution().quantity();
        BigDecimal total = quantity.multiply(trade.execution().price());
        boolean buys = order.side() == Side.BUY;
        String rate = fee(order, takes(order) ? Provisioning.TAKER_FEE : Provisioning.MAKER_FEE);
        return Json.object()
                .put("id", trade.id())
                .put("price", decimal(trade.execution().price()))
                .put("amount", decimal(quantity))
                .put("total", decimal(total))
                .put(
                        "fee_currency",
                        markets.find(order.market())
                                .map(market -> buys ? market.base() : market.quote())
                                .orElse(""))
                .put("fee", rate)
                .put("fee_amount", decimal((buys ? quantity : total).multiply(new BigDecimal(rate))))
                .put("market", order.market())
                .put("created_at", time(trade.at()))
                .put("taker_type", takerType(order))
                .put("side", side(order))
                .put("order_id", new BigInteger(order.id()));
    }

    /** [assumed] What rests is met by somebody on the other side; only a market order takes. */
    static String takerType(Order order) {
        return takes(order) == (order.side() == Side.BUY) ? "buy" : "sell";
    }

    private static boolean takes(Order order) {
        return order.type() == OrderType.MARKET;
    }

    static String side(Order order) {
        return order.side() == Side.BUY ? "buy" : "sell";
    }

    static String type(Order order) {
        if (order.type() == OrderType.LIMIT && order.timeInForce() == TimeInForce.POST_ONLY) {
            return "limit_maker";
        }
        return order.type().name().toLowerCase(Locale.ROOT);
    }

    String state(OrderState state) {
        return switch (state) {
            case DRAFT, PENDING -> "pending";
            // [assumed: only wait is cancellable in the engine] A stop order waits as well.
            case UNTRIGGERED, OPEN, PARTIALLY_FILLED -> "wait";
            case FILLED -> "done";
            case CANCELLED, EXPIRED -> "cancel";
            case REJECTED -> switches.get(Quirks.REJECTED_STATE).name().toLowerCase(Locale.ROOT);
        };
    }

    BigDecimal executed(Order order) {
        return switches.get(Quirks.FLOAT_VOLUMES)
                ? BigDecimal.valueOf(
                        order.quantity().doubleValue() - order.remaining().doubleValue())
                : order.executed();
    }

    private static String fee(Order order, String name) {
        return order.attributes().getOrDefault(name, "0.0");
    }

    /** [seed] The four texts; which of them an expired or rejected order has is our reading of their explanations. */
    private static @Nullable String reason(Order order) {
        CancelReason reason = order.cancelReason();
        if (reason == null) {
            return switch (order.state()) {
                case EXPIRED -> "Order cancellation was initiated by system";
                case REJECTED -> "Something went wrong, order was cancelled to prevent loss of funds";
                case DRAFT, PENDING, UNTRIGGERED, OPEN, PARTIALLY_FILLED, FILLED, CANCELLED -> null;
            };
        }
        return switch (reason) {
            case USER -> "Order cancelled by user";
            case SLIPPAGE -> "Slippage greater than 30%. Order cancelled to prevent loss of funds";
            case SYSTEM, REPLACED, PARENT, DISCONNECT -> "Order cancellation was initiated by system";
            case MISMATCH -> "Something went wrong, order was cancelled to prevent loss of funds";
        };
    }

    /** At least one decimal place, otherwise no trailing zeros, and never an exponent. */
    static @Nullable String decimal(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.setScale(Math.max(1, plain.scale())).toPlainString();
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }
}
