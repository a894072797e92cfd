package io.venuesim.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP answer, read off the socket.
 *
 * @param headers by lower-case name
 */
record RawAnswer(int status, Map<String, String> headers, String body) {

    RawAnswer {
        headers = Map.copyOf(headers);
    }

    /**
     * Sends a request as it is written: lines of the head, a blank line, the body byte for byte.
     *
     * <p>{@code Host} and {@code Content-Length} are added where they are missing.
     */
    static RawAnswer to(URI server, String request) {
        int blank = request.indexOf("\n\n");
        String head = (blank < 0 ? request.strip() : request.substring(0, blank)).replace("\r", "");
        byte[] body = (blank < 0 ? "" : request.substring(blank + 2)).getBytes(StandardCharsets.UTF_8);
        String lower = head.toLowerCase(Locale.ROOT);
        StringBuilder wire = new StringBuilder(head.replace("\n", "\r\n")).append("\r\n");
        if (!lower.contains("\nhost:")) {
            wire.append("Host: ").append(server.getAuthority()).append("\r\n");
        }
        if (!lower.contains("\ncontent-length:") && body.length > 0) {
            wire.append("Content-Length: ").append(body.length).append("\r\n");
        }
        wire.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(wire.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("The request got no answer", failed);
        }
    }

    private static RawAnswer parse(String wire) {
        int blank = wire.indexOf("\r\n\r\n");
        if (blank < 0) {
            throw new AssertionError("No HTTP answer: " + wire);
        }
        String[] lines = wire.substring(0, blank).split("\r\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        return new RawAnswer(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, wire.substring(blank + 4));
    }
}
