package io.venuesim.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.DefaultTasks;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.session.NullSessionCache;
import org.eclipse.jetty.session.NullSessionDataStore;
import org.eclipse.jetty.session.SessionCache;
import org.eclipse.jetty.session.SessionData;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/**
 * An HTTP server with nothing of its own on its port: no default pages, compression, cookies, automatic methods or
 * headers.
 */
final class BarePort {
    private static final int MAX_MESSAGE = 1 << 20;

    /**
     * Starts to listen.
     *
     * @param routes sets the handlers
     * @throws UncheckedIOException if it can't listen there; the message says who wanted which port, and why not
     */
    static Javalin open(String name, String host, int port, Consumer<JavalinConfig> routes) {
        try {
            Javalin created = Javalin.create(config -> {
                quiet(config);
                bare(config, name);
                withoutRouter(config);
                routes.accept(config);
            });
            return WithoutAdvice.call(() -> created.start(host, port));
        } catch (JavalinBindException taken) {
            throw taken(name, host, port, taken);
        }
    }

    /** Says who wanted which port, and why not. */
    static UncheckedIOException taken(String name, String host, int port, Throwable failed) {
        String sentence = name + " can't listen on " + host + " port " + port + ": " + reason(failed);
        return new UncheckedIOException(sentence, new IOException(sentence, failed));
    }

    /** What the operating system said, not Javalin's guess at it. */
    private static String reason(Throwable failed) {
        Throwable deepest = failed;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
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
        config.jetty.threadPool = threads(name);
        config.jetty.modifyServer(BarePort::bare);
        config.jetty.modifyHttpConfiguration(BarePort::bare);
        config.jetty.modifyServletContextHandler(context -> {
            forgetSessions(context.getSessionHandler());
            context.getServletHandler().setDecodeAmbiguousURIs(true);
            context.addEventListener(new LifeCycle.Listener() {
                @Override
                public void lifeCycleStarted(LifeCycle started) {
                    withoutDeflate(context);
                }
            });
        });
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setIdleTimeout(Duration.ZERO);
            factory.setMaxTextMessageSize(MAX_MESSAGE);
            factory.setMaxBinaryMessageSize(MAX_MESSAGE);
        });
    }

    static QueuedThreadPool threads(String name) {
        QueuedThreadPool threads = new QueuedThreadPool(64, 4);
        threads.setName("venuesim-" + name);
        threads.setDaemon(true);
        return threads;
    }

    static void bare(Server server) {
        server.setErrorHandler(new NoPages());
        server.setStopTimeout(0);
    }

    /** Javalin asks for the HTTP session of every upgrade, and so makes one: no cookie tells of it, nothing keeps it. */
    private static void forgetSessions(SessionHandler sessions) {
        SessionCache nothing = new NullSessionCache(sessions);
        nothing.setSessionDataStore(new NullSessionDataStore() {
            @Override
            public void store(String id, SessionData data) {
                // Jetty's own way warns where an upgrade ends while the server stops.
            }
        });
        sessions.setSessionCache(nothing);
        sessions.setUsingCookies(false);
    }

    /** A client may offer to compress its frames; nobody accepts. */
    private static void withoutDeflate(ContextHandler context) {
        WebSocketServerComponents.getWebSocketComponents(context)
                .getExtensionRegistry()
                .unregister("permessage-deflate");
    }

    static void bare(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setIdleTimeout(-1);
        // Otherwise a header is read in the case in which the connection had it before: another token, the same access.
        http.setHeaderCacheCaseSensitive(true);
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

    private BarePort() {}
}
