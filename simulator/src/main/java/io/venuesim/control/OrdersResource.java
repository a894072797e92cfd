package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.RunningVenue;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.TreeMap;

/** The orders of a venue. */
final class OrdersResource {

    static Reply list(Call call) {
        RunningVenue venue = call.venue();
        ObjectNode body = Json.object();
        ArrayNode orders = body.putArray("orders");
        venue.orders().forEach(order -> orders.add(show(order)));
        return Answer.ok(body);
    }

    static Reply create(Call call) {
        RunningVenue venue = call.venue();
        Body body = Body.of(call.request(), OrderForm.MEMBERS.toArray(String[]::new));
        return Answer.created(show(OrderForm.place(body, venue)));
    }

    static Reply get(Call call) {
        return Answer.ok(show(named(call, call.venue())));
    }

    /** The order that the path names. */
    static Order named(Call call, RunningVenue venue) {
        String id = call.path("order");
        return venue.orders().stream()
                .filter(order -> order.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.unknown(
                        "order",
                        "There is no order " + id + " at " + venue.id(),
                        venue.orders().stream().map(Order::id).toList()));
    }

    static ObjectNode show(Order order) {
        ObjectNode shown = Json.object()
                .put("id", order.id())
                .put("clientId", order.clientId())
                .put("account", order.account())
                .put("market", order.market())
                .put("side", Answer.text(order.side()))
                .put("type", Answer.text(order.type()))
                .put("timeInForce", Answer.text(order.timeInForce()))
                .put("reduceOnly", order.reduceOnly())
                .put("price", Answer.text(order.price()))
                .put("stopPrice", Answer.text(order.stopPrice()))
                .put("quantity", Answer.text(order.quantity()))
                .put("executed", Answer.text(order.executed()))
                .put("remaining", Answer.text(order.remaining()))
                .put("averagePrice", Answer.text(order.averagePrice()))
                .put("executions", order.executions())
                .put("state", Answer.text(order.state()))
                .put("cancelReason", Answer.text(order.cancelReason()))
                .put("parentId", order.parentId())
                .put("connection", order.connection())
                .put("cancelDueAt", Answer.text(order.cancelDueAt()))
                .put("createdAt", order.createdAt().toString())
                .put("updatedAt", order.updatedAt().toString())
                .put("sequence", order.sequence());
        ObjectNode attributes = shown.putObject("attributes");
        new TreeMap<>(order.attributes()).forEach(attributes::put);
        return shown;
    }

    private OrdersResource() {}
}
