package io.venuesim.venue.deltadefi;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request on a connection of its own, byte for byte, and the one answer to it, byte for byte but for its date. */
final class Wire {
    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: ([0-9]+)\r\n");

    /** Sends these characters as one byte each. */
    static String send(URI url, String request) {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return answer(socket.getInputStream(), request.startsWith("HEAD "));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A request with these header lines, each ended by a line feed, and this body. */
    static String request(String method, String target, String headers, String body) {
        return method + " " + target + " HTTP/1.1\r\nHost: venue\r\n" + headers.replace("\n", "\r\n")
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** The answer as it has to be. */
    static String answer(String status, String contentType, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    static String json(String status, String body) {
        return answer(status, "application/json; charset=utf-8", body);
    }

    private static String answer(InputStream in, boolean withoutBody) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("Closed within the head: " + head);
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1).replaceFirst("\r\nDate: [^\r]*", "");
        Matcher length = LENGTH.matcher(text);
        int bytes = !withoutBody && length.find() ? Integer.parseInt(length.group(1)) : 0;
        return text + new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    private Wire() {}
}
