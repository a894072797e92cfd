package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Routes;
import io.venuesim.venue.Switches;
import java.util.Optional;
import java.util.function.BiFunction;

/** The paths of the older generation, which are there where the profile says so [official SDK]. */
final class LegacyRest {
    static final String BASE = "/api/futures";

    private final Switches switches;
    private final Envelope envelope;
    private final Throttle throttle;

    LegacyRest(Switches switches, Envelope envelope, Throttle throttle) {
        this.switches = switches;
        this.envelope = envelope;
        this.throttle = throttle;
    }

    void describe(Routes routes) {
        LegacyOrders orders = new LegacyOrders(switches);
        LegacyCatalogue catalogue = new LegacyCatalogue(switches);
        routes.rest("GET", "/api/ping", route(LegacyCatalogue::ping))
                .rest("GET", BASE + "/base-tokens/default", route(LegacyCatalogue::baseToken))
                .rest("GET", BASE + "/base-tokens/symbol/{symbol}", route(LegacyCatalogue::baseTokenBySymbol))
                .rest("GET", BASE + "/assets", route(catalogue::assets))
                .rest("GET", BASE + "/positions-v2/open", route(LegacyCatalogue::positions))
                .rest("GET", BASE + "/contracts", route(catalogue::contracts))
                .rest("GET", BASE + "/contracts/{contract}", route(catalogue::contract))
                .rest("GET", BASE + "/contracts/multiplier", route(LegacyCatalogue::multiplier))
                .rest("GET", BASE + "/orders/min-order-amount", route(LegacyCatalogue::minOrderAmount))
                .rest("GET", BASE + "/orderbook", route(LegacyCatalogue::orderbook))
                .rest("GET", BASE + "/tickers/{symbol}", route(LegacyCatalogue::ticker))
                .rest("POST", BASE + "/orders", withBody(orders::place))
                .rest("POST", BASE + "/orders/create-with-contract", withBody(orders::placeOnNewContract))
                .rest("DELETE", BASE + "/orders", withBody(orders::cancel));
    }

    /** What is not listed, in the words of the generation that it would belong to. */
    Reply notFound(Exchange exchange) {
        return isServed() && exchange.request().path().startsWith(BASE + "/")
                ? envelope.legacy(Errors.NOT_FOUND)
                : envelope.body(Errors.NOT_FOUND);
    }

    private Routes.RestHandler withBody(BiFunction<ObjectNode, Exchange, Answer> answer) {
        return route(exchange -> {
            Optional<ObjectNode> body = Json.readObject(exchange.request().body());
            return body.map(one -> answer.apply(one, exchange)).orElse(Errors.INVALID_REQUEST);
        });
    }

    private Routes.RestHandler route(Asked answer) {
        Routes.RestHandler served = throttle.over(exchange -> envelope.legacy(answer.answer(exchange)));
        return exchange -> isServed() ? served.handle(exchange) : envelope.body(Errors.NOT_FOUND);
    }

    private boolean isServed() {
        return switches.get(Quirks.LEGACY_REST);
    }

    /** What one path answers. */
    @FunctionalInterface
    private interface Asked {
        Answer answer(Exchange exchange);
    }
}
