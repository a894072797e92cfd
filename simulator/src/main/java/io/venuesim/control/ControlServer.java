package io.venuesim.control;

import io.venuesim.VenueSimulator;
import io.venuesim.core.clock.Ids;
import io.venuesim.server.HttpListener;
import io.venuesim.server.UrlHost;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** The control API of a simulator, on a port of its own. */
public final class ControlServer implements AutoCloseable {
    /** Where it listens outside of tests. */
    public static final int DEFAULT_PORT = 8600;

    private final HttpListener listener;
    private final String host;

    private ControlServer(HttpListener listener, String host) {
        this.listener = listener;
        this.host = host;
    }

    /**
     * Starts on a loopback address, without a token.
     *
     * @param port 0 for a free one
     * @throws IllegalArgumentException if the address is not a loopback one
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static ControlServer start(VenueSimulator simulator, String host, int port) {
        if (!isLoopback(host)) {
            throw new IllegalArgumentException(
                    "Beyond loopback the control API needs a token, and it is to listen on " + host);
        }
        return start(simulator, Guard.OPEN, host, port);
    }

    /**
     * Starts; every call but {@code GET /health} must then carry {@code Authorization: Bearer <token>}.
     *
     * @param port 0 for a free one
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static ControlServer start(VenueSimulator simulator, String host, int port, String token) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("A token is not blank");
        }
        return start(simulator, new Guard(Optional.of(token)), host, port);
    }

    /**
     * True if only this machine can reach the address.
     *
     * @throws IllegalArgumentException if there is no such address
     */
    public static boolean isLoopback(String host) {
        if (host.isBlank()) {
            throw new IllegalArgumentException("An address to listen on is not blank");
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("There is no address " + host, unknown);
        }
    }

    public int port() {
        return listener.port();
    }

    /** Base of all calls, without a trailing slash. */
    public URI url() {
        return url(host, port());
    }

    /** Base of all calls to a control API that listens on this address and port. */
    public static URI url(String host, int port) {
        return URI.create("http://" + UrlHost.of(host).text() + ":" + port);
    }

    /** A token that nobody can guess; the only thing that no seed decides. */
    public static String freshToken() {
        return Ids.freshToken();
    }

    @Override
    public void close() {
        listener.close();
    }

    private static ControlServer start(VenueSimulator simulator, Guard guard, String host, int port) {
        ControlRoutes routes = new ControlRoutes(simulator, guard);
        return new ControlServer(HttpListener.start("control", routes::describe, host, port), host);
    }
}
