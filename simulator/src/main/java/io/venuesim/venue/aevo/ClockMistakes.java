package io.venuesim.venue.aevo;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.diagnosis.ClockMistakes.Unit;
import java.math.BigInteger;
import java.time.Instant;
import java.util.stream.Stream;

/** What clients get wrong about the time of an HMAC. */
final class ClockMistakes {
    static final Mistake NO_INTEGER = new Mistake(
            "time-is-no-integer",
            "The timestamp is not a whole number in decimal digits.",
            "Send nanoseconds since the epoch as text: time.time_ns(), BigInt(Date.now()) * 1000000n.");

    static Stream<Trial> of(String timestamp, Instant now) {
        return io.venuesim.diagnosis.ClockMistakes.of(new BigInteger(timestamp), Unit.NANOSECONDS, now);
    }

    private ClockMistakes() {}
}
