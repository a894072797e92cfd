package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.core.order.TimeInForce;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What goes well, in the venue's words. */
final class Answers {
    // [seed] Central European time with a numeric offset; whole seconds, cut.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneId.of("Europe/Berlin"));

    private final Switches switches;

    Answers(Switches switches) {
        this.switches = switches;
    }

    static Reply success(String message, JsonNode payload) {
        return Reply.http(200, Messages.JSON, Json.write(envelope(message, payload)));
    }

    /** A login has its tokens beside the payload. */
    static Reply success(String message, JsonNode payload, ObjectNode token) {
        ObjectNode body = envelope(message, payload);
        body.set("token", token);
        return Reply.http(200, Messages.JSON, Json.write(body));
    }

    /** The acknowledgement of a cancel: the order as it was before. */
    Reply queued(Order order) {
        return switch (switches.get(Quirks.CANCEL_ANSWER)) {
            case QUEUED -> success("Order is successfully queued for cancellation", order(order, "id"));
            case LEGACY -> success("Cancelled Order Successfully", order(order, "order_id"));
        };
    }

    private ObjectNode order(Order order, String idName) {
        return Json.object()
                .put(idName, new BigInteger(order.id()))
                .put("uuid", order.attributes().get(Provisioning.UUID))
                .put("side", order.side() == Side.BUY ? "buy" : "sell")
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
                .put("maker_fee", order.attributes().getOrDefault(Provisioning.MAKER_FEE, "0.0"))
                .put("taker_fee", order.attributes().getOrDefault(Provisioning.TAKER_FEE, "0.0"))
                .put("trades_count", order.executions())
                .put("cancel_reason", reason(order));
    }

    private BigDecimal executed(Order order) {
        return switches.get(Quirks.FLOAT_VOLUMES)
                ? BigDecimal.valueOf(
                        order.quantity().doubleValue() - order.remaining().doubleValue())
                : order.executed();
    }

    private String state(OrderState state) {
        return switch (state) {
            case DRAFT, PENDING -> "pending";
            // [assumed: only wait is cancellable in the engine] A stop order waits as well.
            case UNTRIGGERED, OPEN, PARTIALLY_FILLED -> "wait";
            case FILLED -> "done";
            case CANCELLED, EXPIRED -> "cancel";
            case REJECTED -> switches.get(Quirks.REJECTED_STATE).name().toLowerCase(Locale.ROOT);
        };
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

    private static String type(Order order) {
        if (order.type() == OrderType.LIMIT && order.timeInForce() == TimeInForce.POST_ONLY) {
            return "limit_maker";
        }
        return order.type().name().toLowerCase(Locale.ROOT);
    }

    /** At least one decimal place, otherwise no trailing zeros, and never an exponent. */
    static @Nullable String decimal(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.setScale(Math.max(1, plain.scale())).toPlainString();
    }

    static String time(Instant moment) {
        return TIME.format(moment);
    }

    private static ObjectNode envelope(String message, JsonNode payload) {
        ObjectNode body = Json.object().put("status", "success").put("message", message);
        body.set("payload", payload);
        return body;
    }
}
