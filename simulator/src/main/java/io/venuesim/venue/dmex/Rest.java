package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.Optional;
import java.util.function.Function;

/** The same orders over HTTP: the flat object of a message as a body, whatever its content type. */
final class Rest {
    private final Placing placing;
    private final Orders orders;
    private final Envelope envelope;

    Rest(Placing placing, Orders orders, Envelope envelope) {
        this.placing = placing;
        this.orders = orders;
        this.envelope = envelope;
    }

    Reply place(Exchange exchange) {
        return answer(exchange, data -> placing.place(data, exchange));
    }

    Reply cancel(Exchange exchange) {
        return answer(exchange, data -> orders.cancel(hash(data), data, exchange));
    }

    Reply open(Exchange exchange) {
        return envelope.body(Orders.open(exchange));
    }

    private Reply answer(Exchange exchange, Function<ObjectNode, Answer> ask) {
        Optional<ObjectNode> body = Json.readObject(exchange.request().body());
        return envelope.body(body.map(ask).orElse(Errors.INVALID_JSON));
    }

    /** [assumed] REST objects call it hash, the cancel message order_hash; with both, order_hash counts. */
    private static Optional<OrderHash> hash(ObjectNode data) {
        JsonNode sent = data.has("order_hash") ? data.path("order_hash") : data.path("hash");
        return OrderHash.read(sent);
    }
}
