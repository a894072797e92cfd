package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.SocketHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The WebSocket: no login, no greeting, one text frame for every message, in order. The official Python example takes
 * whatever comes first as its answer, so nothing may come before it.
 */
final class Socket implements SocketHandler {
    private static final int MAX_MESSAGE = 64 * 1024;

    private final Orders orders;
    private final Envelope envelope;

    Socket(Orders orders, Envelope envelope) {
        this.orders = orders;
        this.envelope = envelope;
    }

    @Override
    public Reply onMessage(Exchange exchange) {
        Request request = exchange.request();
        if (request.body().length > MAX_MESSAGE) {
            return new Reply.Close(1009, "Message too big"); // [assumed]
        }
        Optional<ObjectNode> message = request.isBinary() ? Optional.empty() : Json.readObject(request.body());
        return Reply.frame(Json.write(message.map(one -> answer(one, exchange))
                .orElseGet(() -> envelope.wrap(Errors.INVALID_JSON, Json.object()))));
    }

    private ObjectNode answer(ObjectNode message, Exchange exchange) {
        String op = message.path("op").textValue();
        if ("cancel_order".equals(op)) {
            return cancel(message, exchange);
        }
        return "ping".equals(op)
                ? start(message, "pong") // [assumed]
                : envelope.wrap(Errors.UNKNOWN_OP, start(message, op));
    }

    private ObjectNode cancel(ObjectNode message, Exchange exchange) {
        JsonNode data = message.path("data");
        Optional<OrderHash> hash = OrderHash.read(data.path("order_hash"));
        Answer answer = data.isObject() ? orders.cancel(hash, data, exchange) : Errors.INVALID_DATA;
        ObjectNode frame = envelope.wrap(answer, start(message, "cancel_order"));
        if (answer instanceof Errors) {
            hash.ifPresent(known -> frame.put("order_hash", known.text()));
        }
        return frame;
    }

    /** The op, and the id if the client sent one: [assumed], the official envelope has no request id. */
    private static ObjectNode start(ObjectNode message, @Nullable String op) {
        ObjectNode frame = Json.object();
        if (op != null) {
            frame.put("op", op);
        }
        if (message.has("id")) {
            frame.set("id", message.get("id"));
        }
        return frame;
    }
}
