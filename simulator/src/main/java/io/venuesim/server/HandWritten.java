package io.venuesim.server;

import io.venuesim.venue.Json;
import io.venuesim.venue.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person pastes: an HTTP request as it goes over the wire, a curl command line, or WebSocket messages, one in
 * each line. An HTTP request with {@code Upgrade: websocket} says how a WebSocket is opened, and has the messages below.
 */
public sealed interface HandWritten {

    /** A REST request. */
    record Rest(Request request) implements HandWritten {}

    /** Messages over one connection. */
    record Messages(Request upgrade, List<String> messages) implements HandWritten {}

    /** The first line of a request. */
    Pattern REQUEST_LINE = Pattern.compile("([A-Z]+) (\\S+)(?: HTTP/[0-9.]+)?");

    /**
     * Reads it.
     *
     * @param webSocketPath where messages go that come without their upgrade
     * @throws IllegalArgumentException if it is none of these; the message says what is wrong
     */
    static HandWritten read(String text, String webSocketPath) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to read");
        }
        if (trimmed.startsWith("curl ")) {
            return new Rest(CurlCommand.read(trimmed));
        }
        Matcher first =
                REQUEST_LINE.matcher(trimmed.lines().findFirst().orElse("").stripTrailing());
        if (first.matches()) {
            return request(first, trimmed);
        }
        return new Messages(upgrade(webSocketPath).build(), messages(trimmed));
    }

    /** A builder of the request that opens a WebSocket. */
    static Request.Builder upgrade(String target) {
        return builder("GET", target).header("Connection", "Upgrade").header("Upgrade", "websocket");
    }

    /** A builder for a method and a target, which may be a whole URL. */
    static Request.Builder builder(String method, String target) {
        Matcher parts =
                Pattern.compile("(?:\\w+://([^/?]+))?(/[^?]*)?(?:\\?(.*))?").matcher(target);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a path or URL: " + target);
        }
        Request.Builder request =
                new Request.Builder(Request.Transport.REST, method, parts.group(2) == null ? "/" : parts.group(2));
        if (parts.group(3) != null) {
            request.query(parts.group(3));
        }
        return parts.group(1) == null ? request : request.header("Host", parts.group(1));
    }

    private static HandWritten request(Matcher first, String text) {
        Request.Builder request = builder(first.group(1), first.group(2));
        boolean socket = false;
        int at = lineEnd(text, 0);
        while (at < text.length()) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end).strip();
            at = end;
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("Not a header: " + line + "; a blank line ends them");
            }
            String name = line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            socket |= name.toLowerCase(Locale.ROOT).equals("upgrade") && value.equalsIgnoreCase("websocket");
            request.header(name, value);
        }
        String body = text.substring(at);
        return socket
                ? new Messages(request.build(), messages(body))
                : new Rest(request.body(body.getBytes(StandardCharsets.UTF_8)).build());
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    /** One message may be written over several lines; several messages have a line each. */
    private static List<String> messages(String text) {
        String whole = text.strip();
        return whole.isEmpty()
                        || Json.readStrictly(whole.getBytes(StandardCharsets.UTF_8))
                                .isPresent()
                ? List.of(whole)
                : whole.lines().filter(line -> !line.isBlank()).toList();
    }
}
