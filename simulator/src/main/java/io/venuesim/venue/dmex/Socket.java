package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.SocketHandler;
import io.venuesim.venue.Switches;
import java.time.Duration;
import java.util.Optional;

/**
 * The WebSocket: no login, no greeting, one text frame for every message, in order. The official Python example takes
 * whatever comes first as its answer, so nothing may come before it.
 */
final class Socket implements SocketHandler {
    private static final int MAX_MESSAGE = 64 * 1024;
    /** [assumed] a common default; every client answers a ping by itself. */
    private static final Duration PING_EVERY = Duration.ofSeconds(30);

    private final Switches switches;
    private final Placing placing;
    private final Orders orders;
    private final Throttle throttle;
    private final Envelope envelope;

    Socket(Switches switches, Placing placing, Orders orders, Throttle throttle, Envelope envelope) {
        this.switches = switches;
        this.placing = placing;
        this.orders = orders;
        this.throttle = throttle;
        this.envelope = envelope;
    }

    @Override
    public void onOpen(Channel channel) {
        pingLater(channel);
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

    @Override
    public void onClose(Channel channel) {
        Streams.leave(channel);
    }

    private ObjectNode answer(ObjectNode message, Exchange exchange) {
        String op = message.path("op").textValue();
        ObjectNode frame = envelope.frame(message, "ping".equals(op) ? "pong" : op);
        JsonNode data = message.path("data");
        if (throttle.isExceeded(exchange)) {
            return envelope.wrap(Errors.TOO_MANY_REQUESTS, frame);
        }
        if ("cancel_order".equals(op)) {
            Optional<OrderHash> hash = OrderHash.read(data.path("order_hash"));
            return ofOrder(hash, data.isObject() ? orders.cancel(hash, data, exchange) : Errors.INVALID_DATA, frame);
        }
        if (switches.get(Quirks.CREATE_OP).equals(op)) {
            Optional<OrderHash> hash = OrderMessage.hash(data);
            return ofOrder(hash, data.isObject() ? placing.place(data, exchange) : Errors.INVALID_DATA, frame);
        }
        // [assumed] a ping of the client's own, which needs no data
        return "ping".equals(op) ? frame : envelope.wrap(Errors.UNKNOWN_OP, frame);
    }

    /** An error tells the hash as it was sent, since nothing else tells one error of a connection from another. */
    private ObjectNode ofOrder(Optional<OrderHash> hash, Answer answer, ObjectNode frame) {
        envelope.wrap(answer, frame);
        if (answer instanceof Errors) {
            hash.ifPresent(sent -> frame.put("order_hash", sent.text()));
        }
        return frame;
    }

    private static void pingLater(Channel channel) {
        channel.after(PING_EVERY, () -> {
            channel.ping();
            pingLater(channel);
        });
    }
}
