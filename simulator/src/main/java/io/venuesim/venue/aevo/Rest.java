package io.venuesim.venue.aevo;

import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Routes.RestHandler;
import io.venuesim.venue.Switches;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** REST around an operation: who asks, whether it may go on, and the answer. */
final class Rest {
    private final Switches switches;
    private final Auth auth;
    private final Gate gate;

    Rest(Switches switches, Auth auth, Gate gate) {
        this.switches = switches;
        this.auth = auth;
        this.gate = gate;
    }

    /** An endpoint that anybody may ask. */
    RestHandler open(String operation, Function<Exchange, Result> handler) {
        return exchange -> {
            exchange.enter(exchange.world(), operation, null, null);
            return reply(gate.refusal(exchange, operation).orElseGet(() -> handler.apply(exchange)));
        };
    }

    /** One that finds out itself where the request belongs. */
    RestHandler entering(Function<Exchange, Result> handler) {
        return exchange -> reply(handler.apply(exchange));
    }

    /** An endpoint that needs an API key. */
    RestHandler owned(String operation, Access access, Call.Handler handler) {
        return exchange -> answer(exchange, operation, access, Optional.empty(), handler);
    }

    /** One whose path has an {@code order_id}. */
    RestHandler ownedOrder(String operation, Access access, Call.Handler handler) {
        return exchange -> answer(
                exchange, operation, access, Messages.orderId(exchange.request().pathParameter("order_id")), handler);
    }

    private Reply answer(
            Exchange exchange, String operation, Access access, Optional<String> orderId, Call.Handler handler) {
        Request request = exchange.request();
        Claim claim = Claim.ofHeaders(request);
        Entrance.enter(exchange, operation, Stream.ofNullable(claim.key()).toList(), orderId);
        if (switches.get(Quirks.EVENT_ORDER) == Quirks.EventOrder.EVENT_FIRST) {
            exchange.eventsFirst();
        }
        Finding who = auth.check(exchange, claim, Covered.request(request)).toldTo(exchange);
        if (who instanceof Finding.Refused refused) {
            return reply(Result.refused(refused.code()));
        }
        Holder holder = ((Finding.Accepted) who).holder();
        return reply(gate.refusal(exchange, holder, access, operation)
                .orElseGet(() -> handler.handle(new Call(exchange, holder, orderId, Messages.body(request.body())))));
    }

    private static Reply reply(Result result) {
        if (result instanceof Result.Done done) {
            return Reply.http(200, Messages.CONTENT_TYPE, Json.write(done.value()));
        }
        if (result instanceof Result.Throttled throttled) {
            String wait = throttled.retryAfter().toString();
            String body = Json.write(
                    Json.object().put("error", Code.RATE_LIMIT_EXCEEDED.name()).put("retry_after", wait));
            return Reply.http(Code.RATE_LIMIT_EXCEEDED.status(), Messages.CONTENT_TYPE, body)
                    .with("X-RETRY-AFTER", wait);
        }
        Result.Refused refused = (Result.Refused) result;
        return refused.code().http(refused.status());
    }
}
