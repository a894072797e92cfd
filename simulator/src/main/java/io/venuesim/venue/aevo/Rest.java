package io.venuesim.venue.aevo;

import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.aevo.Messages.Claim;
import java.util.Optional;
import java.util.stream.Stream;

/** The cancel over REST. */
final class Rest {
    private final Auth auth;
    private final Orders orders;

    Rest(Auth auth, Orders orders) {
        this.auth = auth;
        this.orders = orders;
    }

    /** {@code DELETE /orders/{order_id}}. A body is signed, and means nothing. [assumed] */
    Reply cancel(Exchange exchange) {
        Request request = exchange.request();
        Claim claim = Claim.ofHeaders(request);
        Optional<String> orderId = Messages.orderId(request.pathParameter("order_id"));
        Entrance.enter(
                exchange,
                Operation.CANCEL_ORDER.op(),
                Stream.ofNullable(claim.key()).toList(),
                orderId);
        Finding who = auth.check(exchange.namespaces(), claim, request.method(), request.path(), request.body())
                .toldTo(exchange);
        // Unlike over a WebSocket there is no "success". [official docs]
        return orders.cancel(exchange, who, orderId)
                .map(Code::http)
                .orElseGet(() -> Reply.http(
                        200, Messages.CONTENT_TYPE, Json.write(Json.object().put("order_id", orderId.orElseThrow()))));
    }
}
