package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Optional;

/** What an operation comes to, before it is worded for REST or a WebSocket. */
sealed interface Result {

    record Done(JsonNode value) implements Result {}

    /**
     * Refused.
     *
     * @param status over REST
     */
    record Refused(Code code, int status) implements Result {}

    /**
     * Too many requests.
     *
     * @param retryAfter how long to wait, in nanoseconds
     */
    record Throttled(BigInteger retryAfter) implements Result {}

    static Result refused(Code code) {
        return new Refused(code, code.status());
    }

    /** Refused for this reason, unless there is none. */
    static Optional<Result> refused(Optional<Code> code) {
        return code.map(Result::refused);
    }
}
