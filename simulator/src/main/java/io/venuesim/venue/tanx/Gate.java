package io.venuesim.venue.tanx;

import io.venuesim.core.account.Account;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Routes;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way to what is private: the token, the throttle, the body, and only then the action. [assumed: Django REST
 * framework authenticates before it picks a handler, and reads the body lazily]
 */
final class Gate {

    /** Does what a message asks for, on behalf of the account that sent it. */
    @FunctionalInterface
    interface Action<M> {
        Reply perform(M message, Account account, Exchange exchange);
    }

    private final Auth auth;
    private final Throttle throttle;

    Gate(Auth auth, Throttle throttle) {
        this.auth = auth;
        this.throttle = throttle;
    }

    /**
     * A private endpoint.
     *
     * @param operation the name by which a fault finds it
     * @param reader reads the request; what it finds wrong is answered after the token was checked
     * @param order the order that a message names, null if none
     */
    <M> Routes.RestHandler to(
            String operation,
            Function<Request, Body<M>> reader,
            Function<M, @Nullable String> order,
            Action<M> action) {
        return exchange -> {
            Body<M> body = reader.apply(exchange.request());
            Auth.enter(exchange, operation, body instanceof Body.Good<M> good ? order.apply(good.message()) : null);
            Auth.Access access = admit(exchange);
            if (access instanceof Auth.Access.Refused refused) {
                return refused.answer();
            }
            if (body instanceof Body.Bad<M> bad) {
                return bad.answer();
            }
            return action.perform(((Body.Good<M>) body).message(), ((Auth.Access.Granted) access).account(), exchange);
        };
    }

    /** A verb that a private path does not have: without a token a DELETE is 401, not 405. */
    Reply refuseVerb(Exchange exchange, Reply refusal) {
        Auth.enter(exchange, "unknown_verb", null);
        return admit(exchange) instanceof Auth.Access.Refused refused ? refused.answer() : refusal;
    }

    private Auth.Access admit(Exchange exchange) {
        Auth.Access access = auth.access(exchange);
        if (!(access instanceof Auth.Access.Granted granted)) {
            return access;
        }
        long wait = throttle.waitFor(granted.account().id(), exchange.world());
        return wait == 0 ? access : new Auth.Access.Refused(Errors.throttled(wait));
    }
}
