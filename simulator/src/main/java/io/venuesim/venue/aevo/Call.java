package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.Cause;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Request.Transport;
import java.util.Optional;

/**
 * An operation that somebody may do: who asks, and with what.
 *
 * @param orderId the order that a path or {@code data} names; empty if none, or not in the form of an id
 * @param input a body or {@code data}: a missing node if there is none, empty if it is not JSON
 */
record Call(Exchange exchange, Holder holder, Optional<String> orderId, Optional<JsonNode> input) {

    /** An operation, the same over REST and WebSocket. */
    @FunctionalInterface
    interface Handler {
        Result handle(Call call);
    }

    World world() {
        return holder.world();
    }

    Account account() {
        return holder.account();
    }

    Actor actor() {
        return Actor.account(account().id());
    }

    Cause cause() {
        return exchange.cause();
    }

    /** Number of the WebSocket that an order made by this call hangs on, 0 over REST. */
    long connection() {
        return exchange.request().transport() == Transport.WEB_SOCKET
                ? exchange.channel().number()
                : 0;
    }
}
