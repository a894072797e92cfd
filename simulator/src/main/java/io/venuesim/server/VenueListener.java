package io.venuesim.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.DefaultTasks;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.venue.Routes;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * One port with nothing on it but what was described: no default pages, compression, cookies, automatic methods or
 * headers of the server's own.
 */
public final class VenueListener implements AutoCloseable {
    private static final int MAX_MESSAGE = 1 << 20;

    private final Javalin javalin;

    private VenueListener(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts to listen.
     *
     * @param name id of the venue, for threads and journals
     * @param description lists what is served
     * @param host address to bind to
     * @param port port to bind to, 0 for a free one
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
        SocketAdapter sockets = new SocketAdapter(name, routes, namespaces, redactor, counters);
        return new VenueListener(Javalin.create(config -> {
                    quiet(config);
                    bare(config, name);
                    withoutRouter(config);
                    config.routes.before(rest::handle);
                    config.routes.wsBeforeUpgrade(sockets::beforeUpgrade);
                    config.routes.exception(SocketAdapter.UpgradeRefused.class, (refused, context) -> {});
                    config.routes.ws("*", sockets::configure);
                })
                .start(host, port));
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    /** Every path and method ends in one handler, so that every byte of an answer is the venue's. */
    @SuppressWarnings("unchecked") // Javalin's varargs of a generic type
    private static void withoutRouter(JavalinConfig config) {
        config.requestLifeCycle(DefaultTasks.INSTANCE.getBEFORE());
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static void bare(JavalinConfig config, String name) {
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.asyncTimeout = 0;
        QueuedThreadPool threads = new QueuedThreadPool(64, 4);
        threads.setName("venuesim-" + name);
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new NoPages());
            server.setStopTimeout(0);
        });
        config.jetty.modifyHttpConfiguration(VenueListener::bare);
        config.jetty.modifyServletContextHandler(context -> {
            context.getSessionHandler().setUsingCookies(false);
            context.getServletHandler().setDecodeAmbiguousURIs(true);
        });
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setIdleTimeout(Duration.ZERO);
            factory.setMaxTextMessageSize(MAX_MESSAGE);
            factory.setMaxBinaryMessageSize(MAX_MESSAGE);
        });
    }

    private static void bare(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setIdleTimeout(-1);
    }

    /** What can't even be read as a request gets its status, and no page. */
    private static final class NoPages extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.getHeaders().put("Content-Length", 0);
            callback.succeeded();
            return true;
        }
    }
}
