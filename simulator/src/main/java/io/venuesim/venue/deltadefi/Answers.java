package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.List;

/** Answers: the bare object or array, without an envelope [official docs]. */
final class Answers {
    /** [third-party client] Hummingbot's HTTP library decodes no JSON under another type; [assumed] gin's charset. */
    private static final String JSON = "application/json; charset=utf-8";

    static Reply json(int status, JsonNode body) {
        return Reply.http(status, JSON, Json.write(body));
    }

    static Reply ok(JsonNode body) {
        return json(200, body);
    }

    /** {@code {"order_id":"550e8400-…"}} [seed] */
    static Reply cancelled(String orderId) {
        return ok(Json.object().put("order_id", orderId));
    }

    /** {@code {"symbol":"ADAUSDM","order_ids":["550e8400-…"]}} [official docs] */
    static Reply cancelledAll(String symbol, List<Order> orders) {
        ObjectNode answer = Json.object().put("symbol", symbol);
        ArrayNode ids = answer.putArray("order_ids");
        orders.forEach(order -> ids.add(order.id()));
        return ok(answer);
    }

    /** {@code {"order_id":"550e8400-…","tx_hex":"84a4…"}} [official docs] */
    static Reply built(String orderId, String transaction) {
        return ok(Json.object().put("order_id", orderId).put("tx_hex", transaction));
    }

    private Answers() {}
}
