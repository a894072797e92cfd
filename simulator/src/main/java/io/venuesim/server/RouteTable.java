package io.venuesim.server;

import io.venuesim.venue.Exchange;
import io.venuesim.venue.Hidden;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Routes;
import io.venuesim.venue.SocketHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one venue serves, as it described it, and the way from a path to its handler. */
final class RouteTable implements Routes {

    private record RestRoute(String method, PathTemplate path, RestHandler handler) {}

    private record SocketRoute(PathTemplate path, SocketHandler handler) {}

    /** A handler and the request with the parameters that its path had. */
    record Match<H>(H handler, Request request) {}

    private final List<RestRoute> rest = new ArrayList<>();
    private final List<SocketRoute> sockets = new ArrayList<>();
    private RestHandler unknownPath = exchange -> Reply.empty(404);
    private RestHandler unknownMethod = exchange -> Reply.empty(405);
    private RestHandler failure = exchange -> Reply.empty(500);
    private boolean collapseSlashes;
    private Hidden hidden = Hidden.NOTHING;

    @Override
    public Routes rest(String method, String path, RestHandler handler) {
        rest.add(new RestRoute(method, PathTemplate.parse(path), handler));
        return this;
    }

    @Override
    public Routes unknownPath(RestHandler handler) {
        unknownPath = handler;
        return this;
    }

    @Override
    public Routes unknownMethod(RestHandler handler) {
        unknownMethod = handler;
        return this;
    }

    @Override
    public Routes webSocket(String path, SocketHandler handler) {
        sockets.add(new SocketRoute(PathTemplate.parse(path), handler));
        return this;
    }

    @Override
    public Routes failure(RestHandler handler) {
        failure = handler;
        return this;
    }

    @Override
    public Routes collapseSlashes() {
        collapseSlashes = true;
        return this;
    }

    @Override
    public Routes hide(Hidden what) {
        hidden = what;
        return this;
    }

    Hidden hidden() {
        return hidden;
    }

    Reply failed(Exchange exchange) {
        return failure.handle(exchange);
    }

    Match<RestHandler> rest(Request request) {
        List<String> segments = segments(request);
        PathTemplate best = null;
        for (RestRoute route : rest) {
            best = better(best, route.path(), segments);
        }
        if (best == null) {
            return new Match<>(unknownPath, request);
        }
        for (RestRoute route : rest) {
            if (route.path().equals(best) && route.method().equals(request.method())) {
                return new Match<>(route.handler(), request.routed(best.parameters(segments)));
            }
        }
        return new Match<>(unknownMethod, request.routed(best.parameters(segments)));
    }

    Optional<Match<SocketHandler>> socket(Request request) {
        List<String> segments = segments(request);
        PathTemplate best = null;
        Map<PathTemplate, SocketHandler> handlers = new LinkedHashMap<>();
        for (SocketRoute route : sockets) {
            handlers.put(route.path(), route.handler());
            best = better(best, route.path(), segments);
        }
        SocketHandler handler = best == null ? null : handlers.get(best);
        return best == null || handler == null
                ? Optional.empty()
                : Optional.of(new Match<>(handler, request.routed(best.parameters(segments))));
    }

    private static @Nullable PathTemplate better(@Nullable PathTemplate best, PathTemplate other, List<String> path) {
        if (!other.matches(path)) {
            return best;
        }
        return best == null || other.isMoreLiteralThan(best) ? other : best;
    }

    private List<String> segments(Request request) {
        String path = collapseSlashes ? request.rawPath().replaceAll("/{2,}", "/") : request.rawPath();
        return PathTemplate.split(path);
    }
}
