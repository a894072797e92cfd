package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Json;

/** A trade as the fills channel shows it: one object, all of it text. [official docs] */
final class FillJson {
    private final OrderJson orders;

    FillJson(OrderJson orders) {
        this.orders = orders;
    }

    ObjectNode data(World world, Order order, Execution execution) {
        ObjectNode data = Json.object().put("timestamp", Messages.now(world));
        ObjectNode fill = data.putObject("fill")
                .put("trade_id", "0x" + world.ids().hex(64))
                .put("order_id", order.id());
        orders.putInstrument(fill, order)
                .put("price", Messages.decimal(execution.price()))
                .put("side", OrderJson.side(order))
                // Nobody pays fees here.
                .put("fees", "0")
                .put("filled", Messages.decimal(execution.quantity()))
                .put("order_status", OrderJson.status(order.state()))
                .put("liquidity", Attributes.is(order, Attributes.TAKER) ? "taker" : "maker")
                .put("created_timestamp", Messages.now(world))
                .put("system_type", "API");
        return data;
    }
}
