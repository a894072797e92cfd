package io.venuesim.server;

import io.javalin.http.Context;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.order.Cause;
import io.venuesim.venue.Request;
import io.venuesim.venue.Routes;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.ConnectionMetaData;

/** HTTP requests into exchanges, and their answers back, without a byte of the framework's own. */
final class RestAdapter {
    private static final String NUMBER = "venuesim.connection";

    private final String venue;
    private final RouteTable routes;
    private final Pipeline pipeline;
    private final Namespaces namespaces;
    private final Redactor redactor;
    private final Counters counters;

    RestAdapter(String venue, RouteTable routes, Namespaces namespaces, Redactor redactor, Counters counters) {
        this.venue = venue;
        this.routes = routes;
        this.pipeline = new Pipeline(routes);
        this.namespaces = namespaces;
        this.redactor = redactor;
        this.counters = counters;
    }

    void handle(Context context) throws IOException {
        // Javalin's own default; what has no body has no content type either.
        context.res().setContentType(null);
        Optional<Request> request = Requests.read(context.req(), Request.Transport.REST);
        if (request.isEmpty()) {
            context.res().setStatus(413);
            return;
        }
        RouteTable.Match<Routes.RestHandler> match = routes.rest(request.get());
        HttpLine line = new HttpLine(context);
        pipeline.run(exchange(context, match.request()), match.handler(), line);
        line.handOver();
    }

    /** Answers an upgrade request that gets no WebSocket, at once or later. */
    void refuseUpgrade(Context context, LiveExchange exchange, Routes.RestHandler handler) {
        HttpLine line = new HttpLine(context);
        pipeline.run(exchange, handler, line);
        line.handOverUpgrade();
    }

    /** Resets the connection of an upgrade request that was not answered. */
    void resetUpgrade(Context context) {
        new HttpLine(context).reset();
    }

    LiveExchange exchange(Context context, Request request) {
        Cause cause = new Cause(connectionNumber(context), counters.nextExchange());
        return new LiveExchange(request, null, cause, namespaces, venue, redactor, counters);
    }

    private long connectionNumber(Context context) {
        ConnectionMetaData connection =
                ServletContextRequest.getServletContextRequest(context.req()).getConnectionMetaData();
        if (connection.getAttribute(NUMBER) instanceof Long known) {
            return known;
        }
        long number = counters.nextConnection();
        connection.setAttribute(NUMBER, number);
        return number;
    }
}
