package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.core.order.TimeInForce;
import io.venuesim.venue.Json;
import io.venuesim.venue.Request.Transport;
import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.util.Locale;

/** An order as answers show it; every number is text. [official docs] */
final class OrderJson {
    private static final BigDecimal MARGIN = new BigDecimal("0.05");

    private final Switches switches;
    private final Instruments instruments;

    OrderJson(Switches switches, Instruments instruments) {
        this.switches = switches;
        this.instruments = instruments;
    }

    /** The answer to whoever placed it. */
    ObjectNode placed(Order order, Transport transport) {
        return switch (transport) {
            case REST -> full(order);
            case WEB_SOCKET -> overSocket(order);
        };
    }

    /** With everything that there is to tell, over REST. */
    ObjectNode full(Order order) {
        ObjectNode json = head(order)
                .put("order_type", type(order))
                .put("side", side(order))
                .put("amount", amount(order))
                .put("price", price(order))
                .put("avg_price", Messages.decimal(order.averagePrice()))
                .put("filled", Messages.decimal(order.executed()))
                .put("order_status", status(order.state()))
                .put("post_only", order.timeInForce() == TimeInForce.POST_ONLY)
                .put("reduce_only", order.reduceOnly())
                .put("initial_margin", margin(order));
        putOption(json, order);
        json.put("created_timestamp", created(order))
                .put("timestamp", Messages.nanoseconds(order.updatedAt()).toString())
                .put("system_type", "API")
                .put("time_in_force", order.timeInForce() == TimeInForce.IOC ? "IOC" : "GTC");
        putStop(json, order);
        putFlag(json, "close_position", order, Attributes.CLOSE_POSITION);
        putFlag(json, "partial_position", order, Attributes.PARTIAL_POSITION);
        if (order.parentId() != null) {
            json.put("parent_order_id", order.parentId());
        }
        String prevention = order.attributes().get(Attributes.SELF_TRADE_PREVENTION);
        if (prevention != null) {
            json.put("self_trade_prevention", prevention);
        }
        return json;
    }

    private ObjectNode overSocket(Order order) {
        ObjectNode json = head(order);
        putOption(json, order);
        return json.put("order_type", type(order))
                .put("order_status", status(order.state()))
                .put("side", side(order))
                .put("amount", amount(order))
                .put("price", price(order))
                .put("filled", Messages.decimal(order.executed()))
                .put("initial_margin", margin(order))
                .put("avg_price", Messages.decimal(order.averagePrice()))
                .put("created_timestamp", created(order))
                .put("timestamp", Messages.nanoseconds(order.updatedAt()).toString())
                .put("system_type", "API");
    }

    /** An entry of the orders channel. */
    ObjectNode event(Order order) {
        ObjectNode json = head(order);
        putOption(json, order);
        json.put("order_type", type(order))
                .put("side", side(order))
                .put("price", price(order))
                .put("amount", amount(order))
                .put("filled", Messages.decimal(order.executed()))
                .put("order_status", status(order.state()));
        return switch (switches.get(Quirks.ORDERS_CHANNEL)) {
            case TABLE -> json.put("created_timestamp", created(order)).put("system_type", "API");
            case EXAMPLE -> json.put("created_timestamp", Messages.nanoseconds(order.createdAt()));
        };
    }

    /** An entry of the order history. */
    ObjectNode past(Order order) {
        ObjectNode json = head(order)
                .put("order_type", type(order))
                .put("side", side(order))
                .put("amount", amount(order))
                .put("price", price(order))
                .put("filled", Messages.decimal(order.executed()))
                .put("order_status", status(order.state()))
                .put("created_timestamp", created(order));
        Causes.of(order).ifPresent(code -> json.put("error", code));
        putOption(json, order);
        putStop(json, order);
        return json.put(
                "updated_timestamp", Messages.nanoseconds(order.updatedAt()).toString());
    }

    /** The members that name its instrument. */
    ObjectNode putInstrument(ObjectNode json, Order order) {
        Instrument instrument = instruments.of(order.market());
        return json.put("instrument_id", instrument.id())
                .put("instrument_name", instrument.name())
                .put("instrument_type", instrument.type().name());
    }

    private ObjectNode head(Order order) {
        ObjectNode json = Json.object().put("order_id", order.id());
        return putInstrument(json.put("account", Messages.checksummed(order.account())), order);
    }

    private void putOption(ObjectNode json, Order order) {
        Instrument.Option option = instruments.of(order.market()).option();
        if (option != null) {
            json.put("option_type", option.kind())
                    .put("expiry", option.expiry())
                    .put("strike", option.strike());
        }
    }

    private static void putStop(ObjectNode json, Order order) {
        if (order.stopPrice() != null) {
            json.put("stop", order.attributes().getOrDefault(Attributes.STOP, "STOP_LOSS"))
                    .put("trigger", Messages.decimal(order.stopPrice()));
        }
    }

    private static void putFlag(ObjectNode json, String name, Order order, String attribute) {
        if (Attributes.is(order, attribute)) {
            json.put(name, true);
        }
    }

    static String side(Order order) {
        return order.side().name().toLowerCase(Locale.ROOT);
    }

    /** The states of the documentation; what was not accepted yet shows as it will. [assumed] */
    static String status(OrderState state) {
        return switch (state) {
            case DRAFT, PENDING, OPEN -> "opened";
            case UNTRIGGERED -> "stop_order";
            case PARTIALLY_FILLED -> "partial";
            case FILLED -> "filled";
            case CANCELLED -> "cancelled";
            case EXPIRED -> "expired";
            case REJECTED -> "rejected";
        };
    }

    private static String type(Order order) {
        return order.type() == OrderType.MARKET || order.type() == OrderType.STOP_MARKET ? "market" : "limit";
    }

    private String amount(Order order) {
        return switch (switches.get(OrderQuirks.AMOUNT_FORM)) {
            case DECIMAL -> Messages.decimal(order.quantity());
            case SIX_DECIMALS -> Messages.fixed(order.quantity());
        };
    }

    /** The limit price; that of a market order is the end of the scale that it was sent with. [assumed] */
    private static String price(Order order) {
        if (order.price() != null) {
            return Messages.decimal(order.price());
        }
        return order.side() == Side.BUY
                ? Messages.decimal(new BigDecimal(OrderForm.MARKET_BUY, Messages.DECIMALS))
                : "0";
    }

    /** 5 % of price × amount. [assumed] */
    private static String margin(Order order) {
        return order.price() == null
                ? "0"
                : Messages.decimal(order.price().multiply(order.quantity()).multiply(MARGIN));
    }

    private static String created(Order order) {
        return Messages.nanoseconds(order.createdAt()).toString();
    }
}
