package io.venuesim.venue.aevo;

import io.venuesim.core.diagnosis.Mistake;

/** What clients get wrong about how the timestamp of an HMAC is written; each is plain to see. */
final class TimeMistakes {
    private static final Mistake NO_INTEGER = new Mistake(
            "time-is-no-integer",
            "The timestamp is not a whole number in decimal digits.",
            "Send nanoseconds since the epoch as text: str(time.time_ns()), String(BigInt(Date.now()) * 1000000n).");

    private static final Mistake AS_NUMBER = new Mistake(
            "time-as-number",
            "The timestamp is a JSON number, and a text is due.",
            "Put it in quotes: str(time.time_ns()) in Python; a number of JavaScript can't even hold nanoseconds.");

    /** A timestamp that is no text of decimal digits. */
    static Mistake ofShape(String timestamp) {
        return timestamp.equals(Claim.NUMBER) ? AS_NUMBER : NO_INTEGER;
    }

    private TimeMistakes() {}
}
