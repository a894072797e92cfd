package io.venuesim.venue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What goes back to the client. */
public sealed interface Reply {

    /**
     * An HTTP answer: these headers and no others but {@code Date}, {@code Content-Length} and what the connection
     * itself needs. The body is sent as UTF-8.
     */
    record Http(int status, Map<String, String> headers, String body) implements Reply {
        public Http {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }

        /** The same with one more header. */
        public Http with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Http(status, more, body);
        }
    }

    /** A text frame. */
    record Frame(String text) implements Reply {}

    /** A close frame, and the end of the connection. */
    record Close(int code, String reason) implements Reply {}

    /** Nothing: a message without an answer. */
    record Silence() implements Reply {}

    /** An answer that comes later; meanwhile no thread waits for it, and later messages may overtake it. */
    record Later(CompletionStage<Reply> reply) implements Reply {}

    /**
     * Server-sent events, until the client leaves; for a port that belongs to no venue.
     *
     * @param next completes with the data of the next event as soon as there is one; asked again after each
     */
    record Events(Supplier<CompletionStage<String>> next) implements Reply {}

    static Http http(int status, String contentType, String body) {
        return new Http(status, Map.of("Content-Type", contentType), body);
    }

    /** A status with neither body nor content type. */
    static Http empty(int status) {
        return new Http(status, Map.of(), "");
    }

    static Frame frame(String text) {
        return new Frame(text);
    }

    static Reply silence() {
        return new Silence();
    }
}
