package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import io.venuesim.venue.deltadefi.Fills.Fill;
import io.venuesim.venue.deltadefi.Markets.Market;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** An order as the venue tells it: since January 2026 in text, before that with numbers. */
final class OrderJson {
    private final Switches switches;

    OrderJson(Switches switches) {
        this.switches = switches;
    }

    /** In the shape that the profile has. */
    ObjectNode told(Order order, List<Fill> fills) {
        return switches.get(Quirks.OLD_SHAPES) ? old(order, fills) : current(order, fills);
    }

    /** [official SDK] TypeScript 1.1.2 and later, Python 1.1.1, Rust 1.1.4, which wants every member but the optional. */
    ObjectNode current(Order order, List<Fill> fills) {
        Market market = Markets.of(order.market());
        boolean buys = order.side() == Side.BUY;
        String locked = Texts.written(Holdings.locked(order));
        ObjectNode json = Json.object()
                .put("id", order.id())
                .put("account_id", order.account())
                .put("status", Terms.status(order.state()))
                .put("symbol", order.market())
                .put("base_qty", Texts.written(order.quantity()))
                .put("quote_qty", Texts.written(Terms.quote(order)))
                .put("side", lower(order.side()))
                .put("price", Texts.written(Terms.price(order)))
                .put("type", lower(order.type()));
        Terms.slippage(order)
                .ifPresent(points -> json.put("slippage_bp", points)
                        .put("market_order_limit_price", Texts.written(limit(order, market, points))));
        return json.put("locked_base_qty", buys ? "0" : locked)
                .put("locked_quote_qty", buys ? locked : "0")
                .put("executed_base_qty", Texts.written(order.executed()))
                .put("executed_quote_qty", Texts.written(quote(fills)))
                .put(
                        "ob_open_order_base_qty",
                        Texts.written(order.state().isWorking() ? order.remaining() : BigDecimal.ZERO))
                .put("commission_unit", unit(order))
                .put("commission", Texts.written(commission(fills)))
                .put("commission_rate_bp", Fills.COMMISSION_BASIS_POINTS)
                .put("executed_price", Texts.written(order.averagePrice()))
                .put("created_at", Texts.written(order.createdAt()))
                .put("updated_at", Texts.written(order.updatedAt()));
    }

    /** [official docs 2025][official SDK] Go 1.0.1, TypeScript to 1.0.2: times in seconds, prices as numbers. */
    ObjectNode old(Order order, List<Fill> fills) {
        return Json.object()
                .put("order_id", order.id())
                .put("status", Terms.status(order.state()))
                .put("symbol", order.market())
                .put("orig_qty", Texts.written(order.quantity()))
                .put("executed_qty", Texts.written(order.executed()))
                .put("side", lower(order.side()))
                .put("price", Texts.plain(Terms.price(order)))
                .put("type", lower(order.type()))
                .put("fee_charged", Texts.written(commission(fills)))
                .put("fee_unit", unit(order))
                .put("executed_price", Texts.plain(order.averagePrice()))
                .put("slippage", Terms.slippage(order).orElse(0).toString())
                .put("create_time", order.createdAt().getEpochSecond())
                .put("update_time", order.updatedAt().getEpochSecond());
    }

    /** [official docs] All of it text. */
    ObjectNode record(Fill fill) {
        return Json.object()
                .put("id", fill.id())
                .put("order_id", fill.order().id())
                .put("account_id", fill.order().account())
                .put("execution_price", Texts.written(fill.price()))
                .put("filled_base_qty", Texts.written(fill.base()))
                .put("filled_quote_qty", Texts.written(fill.quote()))
                .put("commission_unit", unit(fill.order()))
                .put("commission", Texts.written(fill.commission()))
                .put("role", fill.role())
                .put("counter_party_order_id", fill.counterParty())
                .put("created_at", Texts.written(fill.at()));
    }

    /** The current shape with its executions. */
    ObjectNode withRecords(Order order, List<Fill> fills) {
        ObjectNode json = current(order, fills);
        ArrayNode records = json.putArray("order_execution_records");
        fills.forEach(fill -> records.add(record(fill)));
        return json;
    }

    private String unit(Order order) {
        return Markets.of(order.market()).received(order.side()).unit(switches.get(Quirks.NETWORK));
    }

    /** [assumed] The market price and the slippage on top of it, rounded so as not to exceed it. */
    private static BigDecimal limit(Order order, Market market, int points) {
        boolean buys = order.side() == Side.BUY;
        BigDecimal factor = BigDecimal.valueOf(buys ? 10_000L + points : 10_000L - points, 4);
        return Terms.price(order)
                .multiply(factor)
                .setScale(market.pricePlaces(), buys ? RoundingMode.DOWN : RoundingMode.UP);
    }

    private static BigDecimal quote(List<Fill> fills) {
        return fills.stream().map(Fill::quote).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal commission(List<Fill> fills) {
        return fills.stream().map(Fill::commission).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
