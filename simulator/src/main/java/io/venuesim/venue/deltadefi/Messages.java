package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What goes over the wire: an order id in the path, a symbol in a body, and the answers, bare of any envelope. */
final class Messages {
    /** [third-party client] Hummingbot's HTTP library decodes no JSON under another type; [assumed] gin's charset. */
    private static final String JSON = "application/json; charset=utf-8";

    /** [assumed] Hex digits of either case, any version; whether the id is known is another question. */
    private static final Pattern ORDER_ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** The body of a cancel-all. */
    record CancelAll(String symbol) {

        /** Empty unless it is an object with a symbol that is text; other members don't matter. */
        static Optional<CancelAll> read(byte[] body) {
            return Json.readObject(body)
                    .map(object -> object.path("symbol"))
                    .filter(symbol -> symbol.isTextual() && !symbol.textValue().isEmpty())
                    .map(symbol -> new CancelAll(symbol.textValue()));
        }
    }

    static boolean isOrderId(String text) {
        return ORDER_ID.matcher(text).matches();
    }

    /** {@code {"order_id":"550e8400-…"}} [seed] */
    static Reply cancelled(Order order) {
        return json(200, Json.object().put("order_id", order.id()));
    }

    /** {@code {"symbol":"ADAUSDM","order_ids":["550e8400-…"]}} [official docs] */
    static Reply cancelledAll(String symbol, List<Order> orders) {
        ObjectNode answer = Json.object().put("symbol", symbol);
        orders.forEach(order -> answer.withArray("order_ids").add(order.id()));
        return json(200, answer);
    }

    /** {@code {"error":"Order not found","code":4200}}, in this order [observed in issue] */
    static Reply error(int status, String text, int code) {
        return json(status, Json.object().put("error", text).put("code", code));
    }

    private static Reply json(int status, ObjectNode body) {
        return Reply.http(status, JSON, Json.write(body));
    }

    private Messages() {}
}
