package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.venue.Request;
import java.io.ByteArrayOutputStream;

/** What an HMAC covers besides the key and the time. */
final class Covered {
    /** What stands in the preimage where a REST request has its method. [official docs] */
    private static final String FRAME = "ws";

    private final String method;
    private final String path;
    private final String query;
    private final byte[] body;
    private final String host;

    /**
     * Of these parts.
     *
     * @param method {@code DELETE}, or {@code ws} for a frame
     * @param path percent-decoded, without query, or the {@code op} of a frame
     * @param query what follows the question mark, which is not covered unless a switch says so
     * @param body what was sent, byte for byte: a body, the text of a {@code data} member, or nothing
     */
    Covered(String method, String path, String query, byte[] body) {
        this(method, path, query, body, "");
    }

    private Covered(String method, String path, String query, byte[] body, String host) {
        this.host = host;
        this.method = method;
        this.path = path;
        this.query = query;
        this.body = body;
    }

    static Covered request(Request request) {
        String host = request.header("Host").orElse("");
        return new Covered(request.method(), request.path(), request.rawQuery(), request.body(), host);
    }

    static Covered frame(Operation operation, String dataText) {
        return new Covered(FRAME, operation.op(), "", dataText.getBytes(UTF_8));
    }

    /** A login, whose preimage has no body, although the frame has data. [official SDK] */
    static Covered login() {
        return frame(Operation.AUTH, "");
    }

    boolean isFrame() {
        return method.equals(FRAME);
    }

    boolean hasQuery() {
        return !query.isEmpty();
    }

    /** The body; the array is its own: don't write to it. */
    byte[] body() {
        return body;
    }

    Covered withQuery() {
        return new Covered(method, path + "?" + query, "", body, host);
    }

    Covered withMethod(String other) {
        return new Covered(other, path, query, body, host);
    }

    Covered withPath(String other) {
        return new Covered(method, other, query, body, host);
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    /** The host that the client meant, empty for a frame. */
    String host() {
        return host;
    }

    Covered withBody(byte[] other) {
        return new Covered(method, path, query, other, host);
    }

    /** The bytes that an HMAC covers. [official docs] */
    byte[] preimage(String key, String timestamp) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(String.join(",", key, timestamp, method, path, "").getBytes(UTF_8));
        text.writeBytes(body);
        return text.toByteArray();
    }
}
