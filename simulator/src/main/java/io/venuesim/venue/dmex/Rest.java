package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.Optional;

/** The same cancel over HTTP: the flat object as a body, whatever its content type. */
final class Rest {
    private final Orders orders;
    private final Envelope envelope;

    Rest(Orders orders, Envelope envelope) {
        this.orders = orders;
        this.envelope = envelope;
    }

    Reply cancel(Exchange exchange) {
        Optional<ObjectNode> body = Json.readObject(exchange.request().body());
        return envelope.body(body.map(data -> cancel(data, exchange)).orElse(Errors.INVALID_JSON));
    }

    Reply notFound(Exchange exchange) {
        return envelope.body(Errors.NOT_FOUND);
    }

    private Answer cancel(ObjectNode data, Exchange exchange) {
        // [assumed] REST objects call it hash, the cancel message order_hash; with both, order_hash counts
        JsonNode hash = data.has("order_hash") ? data.path("order_hash") : data.path("hash");
        return orders.cancel(OrderHash.read(hash), data, exchange);
    }
}
