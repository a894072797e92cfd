package io.venuesim.server;

import io.javalin.http.Context;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.order.Cause;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Routes;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP requests into exchanges, and their answers back, without a byte of the framework's own. */
final class RestAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(RestAdapter.class);
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

    LiveExchange exchange(Context context, Request request) {
        Cause cause = new Cause(connectionNumber(context), counters.nextExchange());
        return new LiveExchange(request, null, cause, namespaces, venue, redactor);
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

    /** The answer to one request, given on the request's thread or later on another. */
    static final class HttpLine implements Line {
        private final Context context;
        private final CompletableFuture<Void> answered = new CompletableFuture<>();

        HttpLine(Context context) {
            this.context = context;
        }

        /** Keeps the request open, without a thread, unless it was answered already. */
        void handOver() {
            if (!answered.isDone()) {
                context.future(() -> answered);
            }
        }

        /** The same for an upgrade request, for which Javalin knows no answer that comes later. */
        void handOverUpgrade() {
            if (!answered.isDone()) {
                AsyncContext open = context.req().startAsync();
                open.setTimeout(0);
                CompletionStage<Void> end = answered;
                end.thenRun(open::complete);
            }
        }

        @Override
        public void send(Reply reply) {
            if (!(reply instanceof Reply.Http http)) {
                throw new IllegalStateException("A REST request is answered over HTTP, not by " + reply);
            }
            try {
                write(http, context.res());
            } catch (IOException gone) {
                LOG.debug("The client left before it was answered", gone);
            }
            answered.complete(null);
        }

        @Override
        public void leave() {
            LOG.debug("A request is left without an answer");
        }

        @Override
        public void reset() {
            WireFaults.reset(WireFaults.endPoint(context.req()));
            answered.complete(null);
        }

        static void write(Reply.Http http, HttpServletResponse response) throws IOException {
            byte[] body = http.body().getBytes(StandardCharsets.UTF_8);
            response.setStatus(http.status());
            // The servlet's own setHeader would rewrite a content type: "; charset" to ";charset".
            HttpFields.Mutable fields = ServletContextResponse.getServletContextResponse(response)
                    .getWrapped()
                    .getHeaders();
            http.headers().forEach(fields::put);
            response.setContentLength(body.length);
            if (body.length > 0) {
                response.getOutputStream().write(body);
            }
        }
    }
}
