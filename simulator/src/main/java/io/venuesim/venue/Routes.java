package io.venuesim.venue;

/** What a venue serves. Its port has nothing else on it: no path, body or header of the server's own. */
public interface Routes {

    /**
     * A REST endpoint.
     *
     * @param method upper case; {@code HEAD} and {@code OPTIONS} are methods like any other
     * @param path exact, case-sensitive, as in {@code /orders/{order_id}}; a literal segment wins over a parameter, a
     *     trailing slash counts
     */
    Routes rest(String method, String path, RestHandler handler);

    /** Answers a path that is not listed. */
    Routes unknownPath(RestHandler handler);

    /** Answers a method that a listed path does not have. */
    Routes unknownMethod(RestHandler handler);

    /** A WebSocket endpoint; the path as for REST, which may be served beside it. */
    Routes webSocket(String path, SocketHandler handler);

    /** Answers when a handler failed by a fault of the simulator's own. */
    Routes failure(RestHandler handler);

    /** Treats a run of slashes in a request's path as one. */
    Routes collapseSlashes();

    /** Names what must not show in a journal. */
    Routes hide(Hidden hidden);

    /** Answers one request. */
    @FunctionalInterface
    interface RestHandler {
        Reply handle(Exchange exchange);
    }
}
