package io.venuesim.venue.pacifica;

import static io.venuesim.venue.pacifica.OrderJson.decimal;
import static io.venuesim.venue.pacifica.OrderJson.millis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Positions.Position;
import io.venuesim.venue.pacifica.Updates.Trade;
import io.venuesim.venue.pacifica.Updates.Update;
import java.util.List;
import java.util.Objects;

/** Accounts, positions and trades as the venue's reads and streams show them. */
final class AccountJson {
    private final Switches switches;

    AccountJson(Switches switches) {
        this.switches = switches;
    }

    /** Of {@code GET /account}: third-party clients observed an object where the docs print an array. */
    ObjectNode account(World world, String address) {
        String balance = balance(world, address);
        return Json.object()
                .put("balance", balance)
                .put("fee_level", 0)
                .put("maker_fee", "0.00015")
                .put("taker_fee", "0.0004")
                .put("account_equity", balance)
                .put("available_to_spend", balance)
                .put("available_to_withdraw", balance)
                .put("pending_balance", "0")
                .put("total_margin_used", "0")
                .put("cross_mmr", "0")
                .put("positions_count", Positions.of(world).all(address).size())
                .put("orders_count", orders(world, address, false))
                .put("stop_orders_count", orders(world, address, true))
                .put("updated_at", world.clock().millis());
    }

    /** Of the channel {@code account_info}. */
    ObjectNode info(World world, String address) {
        String balance = balance(world, address);
        return Json.object()
                .put("ae", balance)
                .put("as", balance)
                .put("aw", balance)
                .put("b", balance)
                .put("f", 0)
                .put("mu", "0")
                .put("cm", "0")
                .put("oc", orders(world, address, false))
                .put("pb", "0")
                .put("pc", Positions.of(world).all(address).size())
                .put("sc", orders(world, address, true))
                .put("t", world.clock().millis());
    }

    private String balance(World world, String address) {
        return decimal(Balances.of(world, switches).of(address));
    }

    private static int orders(World world, String address, boolean stops) {
        List<Order> working = Working.of(world).of(address);
        return (int) working.stream()
                .filter(order -> (order.state() == OrderState.UNTRIGGERED) == stops)
                .count();
    }

    /** Of {@code GET /positions}. */
    static ObjectNode position(Position position) {
        return Json.object()
                .put("symbol", position.symbol())
                .put("side", OrderJson.side(position.side()))
                .put("amount", decimal(position.amount().abs()))
                .put("entry_price", decimal(position.entryPrice()))
                .put("margin", "0")
                .put("funding", "0")
                .put("isolated", false)
                .put("created_at", millis(position.createdAt()))
                .put("updated_at", millis(position.updatedAt()));
    }

    /** Of the channel {@code account_positions}: all of them. */
    static ArrayNode positions(World world, String address) {
        ArrayNode all = Json.object().putArray("all");
        for (Position position : Positions.of(world).all(address)) {
            all.addObject()
                    .put("s", position.symbol())
                    .put("d", OrderJson.side(position.side()))
                    .put("a", decimal(position.amount().abs()))
                    .put("p", decimal(position.entryPrice()))
                    .put("m", "0")
                    .put("f", "0")
                    .put("i", false)
                    .putNull("l")
                    .put("t", millis(position.updatedAt()));
        }
        return all;
    }

    /** Of {@code GET /trades/history}; the event is a fill. */
    static ObjectNode pastTrade(Update update) {
        Order order = update.order();
        Trade trade = Objects.requireNonNull(update.trade());
        return Json.object()
                .put("history_id", update.history())
                .put("order_id", OrderJson.number(order.id()))
                .put("client_order_id", order.clientId())
                .put("symbol", order.market())
                .put("amount", decimal(trade.execution().quantity()))
                .put("price", decimal(trade.execution().price()))
                .put("entry_price", decimal(trade.effect().entryPrice()))
                .put("fee", decimal(trade.effect().fee()))
                .put("pnl", decimal(trade.effect().pnl()))
                .put("event_type", liquidity(order))
                .put("side", trade.effect().side())
                .put("created_at", millis(update.at()))
                .put("cause", "normal");
    }

    /** Of the channel {@code account_trades}. */
    static ObjectNode trade(Update update, Trade trade) {
        Order order = update.order();
        return Json.object()
                .put("h", update.history())
                .put("i", OrderJson.number(order.id()))
                .put("I", order.clientId())
                .put("u", order.account())
                .put("s", order.market())
                .put("p", decimal(trade.execution().price()))
                .put("o", decimal(trade.effect().entryPrice()))
                .put("a", decimal(trade.execution().quantity()))
                .put("te", liquidity(order))
                .put("ts", trade.effect().side())
                .put("tc", "normal")
                .put("f", decimal(trade.effect().fee()))
                .put("n", decimal(trade.effect().pnl()))
                .put("t", millis(update.at()))
                .put("li", update.sequence());
    }

    /** A fill as everybody sees it. */
    static ObjectNode publicTrade(Update update, Trade trade) {
        return Json.object()
                .put("h", update.history())
                .put("a", decimal(trade.execution().quantity()))
                .put("d", trade.effect().side())
                .put("p", decimal(trade.execution().price()))
                .put("s", update.order().market())
                .put("t", millis(update.at()))
                .put("tc", "normal")
                .put("u", update.order().account());
    }

    private static String liquidity(Order order) {
        return Updates.isTaker(order) ? "fulfill_taker" : "fulfill_maker";
    }
}
