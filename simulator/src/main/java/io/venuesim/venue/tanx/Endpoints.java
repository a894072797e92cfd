package io.venuesim.venue.tanx;

import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Serves each path with the slash that is documented and without, and knows which verb it should have had. */
final class Endpoints {

    private record Endpoint(Pattern path, String verb, boolean isPrivate) {}

    private final Routes routes;
    private final Gate gate;
    private final List<Endpoint> all = new ArrayList<>();

    Endpoints(Routes routes, Gate gate) {
        this.routes = routes;
        this.gate = gate;
    }

    Endpoints open(String verb, String path, Routes.RestHandler handler) {
        return add(verb, path, handler, false);
    }

    Endpoints guarded(String verb, String path, Routes.RestHandler handler) {
        return add(verb, path, handler, true);
    }

    /** [assumed: DRF] A path that is there, asked in a way that it does not have. */
    Reply refuseVerb(Exchange exchange) {
        String path = exchange.request().path();
        String method = exchange.request().method();
        return all.stream()
                .filter(endpoint -> endpoint.path().matcher(path).matches())
                .findFirst()
                .map(endpoint -> {
                    Reply refusal = Errors.methodNotAllowed(method, endpoint.verb());
                    return endpoint.isPrivate() ? gate.refuseVerb(exchange, refusal) : refusal;
                })
                .orElseGet(Errors::notFound);
    }

    private Endpoints add(String verb, String path, Routes.RestHandler handler, boolean isPrivate) {
        routes.rest(verb, path + "/", handler).rest(verb, path, handler);
        all.add(new Endpoint(Pattern.compile(path.replace("{id}", "[0-9]+") + "/?"), verb, isPrivate));
        return this;
    }
}
