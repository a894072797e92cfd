package io.venuesim.client.director;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An HTTP request on a bare socket of its own. */
final class RawRequest implements AutoCloseable {
    private static final int PATIENCE = 20_000;

    private final Socket socket;

    /** Sends a head, a blank line and a body, lines ended as they are written by hand. */
    RawRequest(URI url, String request) throws IOException {
        socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(PATIENCE);
        int blank = request.indexOf("\n\n");
        String head =
                (blank < 0 ? request : request.substring(0, blank)).strip().replace("\n", "\r\n");
        byte[] body = (blank < 0 ? "" : request.substring(blank + 2)).getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream()
                .write((head + "\r\nHost: venue\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body);
    }

    /** Everything up to the end of the connection; waits for it. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** True if there is something to read right now. */
    boolean hasArrived() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
