package io.venuesim.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes to a port and bytes back, with no HTTP client in between to tidy them up. */
public final class RawHttp {

    /** Sends these bytes and reads until the server closes. Ask for {@code Connection: close}. */
    public static String send(URI url, String request) {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A request without a body. */
    public static String request(URI url, String method, String target) {
        return send(url, method + " " + target + " HTTP/1.1\r\nHost: venue\r\nConnection: close\r\n\r\n");
    }

    private RawHttp() {}
}
