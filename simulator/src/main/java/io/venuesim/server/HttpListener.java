package io.venuesim.server;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Routes;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A port that belongs to no venue: REST as it was described, on the same bare server, without journal, faults or
 * WebSockets. Its handlers may ask an exchange for its request only.
 */
public final class HttpListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);

    private final Javalin javalin;

    private HttpListener(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts to listen.
     *
     * @param name what the port is for, for threads and errors
     * @param description lists what is served
     * @param host address to bind to
     * @param port port to bind to, 0 for a free one
     * @throws java.io.UncheckedIOException if it can't listen there
     */
    public static HttpListener start(String name, Consumer<Routes> description, String host, int port) {
        RouteTable routes = new RouteTable();
        description.accept(routes);
        return new HttpListener(
                BarePort.open(name, host, port, config -> config.routes.before(context -> handle(routes, context))));
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void handle(RouteTable routes, Context context) throws IOException {
        context.res().setContentType(null);
        Optional<Request> request = Requests.read(context.req(), Request.Transport.REST);
        if (request.isEmpty()) {
            context.res().setStatus(413);
            return;
        }
        RouteTable.Match<Routes.RestHandler> match = routes.rest(request.get());
        PlainExchange exchange = new PlainExchange(match.request());
        Reply reply = answer(routes, match.handler(), exchange);
        if (reply instanceof Reply.Later later) {
            // Javalin asks for the future once the request is without a thread: only then is it safe to answer.
            context.future(() -> later.reply().toCompletableFuture().handle((ready, broken) -> {
                if (broken != null) {
                    LOG.error("The simulator failed on a late answer", broken);
                }
                send(broken == null ? ready : routes.failed(exchange), context);
                return null;
            }));
        } else if (reply instanceof Reply.Events events) {
            EventFeed.start(events, context);
        } else {
            send(reply, context);
        }
    }

    private static Reply answer(RouteTable routes, Routes.RestHandler handler, PlainExchange exchange) {
        try {
            return handler.handle(exchange);
        } catch (RuntimeException broken) {
            LOG.error("The simulator failed on a request", broken);
            return routes.failed(exchange);
        }
    }

    private static void send(Reply reply, Context context) {
        if (!(reply instanceof Reply.Http http)) {
            throw new IllegalStateException("A request is answered over HTTP, not by " + reply);
        }
        HttpLine.write(http, context.res());
    }
}
