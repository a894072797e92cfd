package io.venuesim.server;

import io.javalin.Javalin;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.venue.Routes;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Server;

/** A venue on a port of its own, with nothing on it but what the venue described. */
public final class VenueListener implements AutoCloseable {
    private final Javalin javalin;
    private final SocketAdapter sockets;
    private final Rehearsal rehearsal;

    private VenueListener(Javalin javalin, SocketAdapter sockets, Rehearsal rehearsal) {
        this.javalin = javalin;
        this.sockets = sockets;
        this.rehearsal = rehearsal;
    }

    /**
     * Starts to listen.
     *
     * @param name id of the venue, for threads and journals
     * @param description lists what is served
     * @param host address to bind to
     * @param port port to bind to, 0 for a free one
     * @throws java.io.UncheckedIOException if it can't listen there
     */
    public static VenueListener start(
            String name,
            Consumer<Routes> description,
            Namespaces namespaces,
            Counters counters,
            String host,
            int port) {
        RouteTable routes = new RouteTable();
        description.accept(routes);
        Redactor redactor = new Redactor(routes.hidden());
        RestAdapter rest = new RestAdapter(name, routes, namespaces, redactor, counters);
        SocketAdapter sockets = new SocketAdapter(name, routes, rest, namespaces, redactor, counters);
        Javalin javalin = BarePort.open(name, host, port, config -> {
            config.routes.before(rest::handle);
            config.routes.wsBeforeUpgrade(sockets::beforeUpgrade);
            config.routes.exception(SocketAdapter.UpgradeRefused.class, (refused, context) -> {});
            config.routes.ws("*", sockets::configure);
        });
        return new VenueListener(javalin, sockets, new Rehearsal(name, routes, namespaces, redactor));
    }

    /** Tries what would happen, without anything happening. */
    public Rehearsal rehearsal() {
        return rehearsal;
    }

    /** What answers behind its port, for another one that answers the same. */
    Server server() {
        return javalin.jettyServer().server();
    }

    /** How many WebSockets are open, whatever namespace they belong to. */
    public int openWebSockets() {
        return sockets.open();
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
