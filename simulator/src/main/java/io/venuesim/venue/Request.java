package io.venuesim.venue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request as it came in: an HTTP request, or one WebSocket message with the headers of its upgrade. */
public final class Request {

    /** How it came in. */
    public enum Transport {
        REST,
        WEB_SOCKET
    }

    private final Transport transport;
    private final String method;
    private final String rawPath;
    private final String rawQuery;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final boolean binary;
    private final String remoteAddress;
    private final Map<String, String> pathParameters;

    private Request(Builder builder) {
        this.transport = builder.transport;
        this.method = builder.method;
        this.rawPath = builder.rawPath;
        this.rawQuery = builder.rawQuery;
        this.headers = builder.headers;
        this.body = builder.body;
        this.binary = builder.binary;
        this.remoteAddress = builder.remoteAddress;
        this.pathParameters = builder.pathParameters;
    }

    public Transport transport() {
        return transport;
    }

    /** As sent, case included; {@code GET} for a WebSocket. */
    public String method() {
        return method;
    }

    /** The path as sent, percent signs and all, without the query. */
    public String rawPath() {
        return rawPath;
    }

    /** The path percent-decoded once. */
    public String path() {
        return PercentCoding.decode(rawPath);
    }

    /** What follows the question mark, as sent; empty if there is none. */
    public String rawQuery() {
        return rawQuery;
    }

    /** The first value of a query parameter, decoded; a parameter without {@code =} is empty. */
    public Optional<String> query(String name) {
        return queries(name).stream().findFirst();
    }

    /** All values of a query parameter, decoded, in order. */
    public List<String> queries(String name) {
        List<String> values = new ArrayList<>();
        for (String pair : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (!pair.isEmpty() && PercentCoding.decode(key, true).equals(name)) {
                values.add(equals < 0 ? "" : PercentCoding.decode(pair.substring(equals + 1), true));
            }
        }
        return values;
    }

    /** The names of all query parameters, decoded, in order. */
    public Set<String> queryNames() {
        Set<String> names = new LinkedHashSet<>();
        for (String pair : rawQuery.split("&", -1)) {
            if (!pair.isEmpty()) {
                names.add(PercentCoding.decode(pair.split("=", 2)[0], true));
            }
        }
        return names;
    }

    /** The first value of a header; its name is matched whatever its case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** All headers by lower-case name, in order of arrival. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The body or message, byte for byte. The array is the request's own: don't write to it. */
    public byte[] body() {
        return body;
    }

    /** The body or message as UTF-8; what is no UTF-8 becomes U+FFFD. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** True for a binary WebSocket message. */
    public boolean isBinary() {
        return binary;
    }

    /** The client's IP address. */
    public String remoteAddress() {
        return remoteAddress;
    }

    /** What stood in the place of a {@code {name}} of the route, decoded. */
    public String pathParameter(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no {" + name + "}; it has " + pathParameters.keySet());
        }
        return value;
    }

    /** The same request with the parameters of the route that it matched. */
    public Request routed(Map<String, String> parameters) {
        Builder copy = new Builder(transport, method, rawPath);
        copy.rawQuery = rawQuery;
        copy.headers.putAll(headers);
        copy.body = body;
        copy.binary = binary;
        copy.remoteAddress = remoteAddress;
        copy.pathParameters = Map.copyOf(parameters);
        return copy.build();
    }

    /** The same upgrade request with one message as its body. */
    public Request message(byte[] content, boolean isBinary) {
        Builder copy = new Builder(Transport.WEB_SOCKET, method, rawPath);
        copy.rawQuery = rawQuery;
        copy.headers.putAll(headers);
        copy.body = content;
        copy.binary = isBinary;
        copy.remoteAddress = remoteAddress;
        copy.pathParameters = pathParameters;
        return copy.build();
    }

    /** Puts a request together, for the server and for tests. */
    public static final class Builder {
        private final Transport transport;
        private final String method;
        private final String rawPath;
        private final Map<String, List<String>> headers = new LinkedHashMap<>();
        private String rawQuery = "";
        private byte[] body = {};
        private boolean binary;
        private String remoteAddress = "127.0.0.1";
        private Map<String, String> pathParameters = Map.of();

        public Builder(Transport transport, String method, String rawPath) {
            this.transport = transport;
            this.method = method;
            this.rawPath = rawPath;
        }

        public Builder query(String raw) {
            rawQuery = raw;
            return this;
        }

        public Builder header(String name, String value) {
            headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(value);
            return this;
        }

        public Builder body(byte[] bytes) {
            body = bytes;
            return this;
        }

        public Builder remoteAddress(String address) {
            remoteAddress = address;
            return this;
        }

        public Request build() {
            return new Request(this);
        }
    }
}
