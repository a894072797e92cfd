package io.venuesim.venue.aevo;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What clients get wrong about the time of an HMAC. */
final class ClockMistakes {
    static final Mistake NO_INTEGER = new Mistake(
            "time-is-no-integer",
            "The timestamp is not a whole number in decimal digits.",
            "Send nanoseconds since the epoch as text: time.time_ns(), BigInt(Date.now()) * 1000000n.");

    /** One digit more or less is decades away from now. */
    private static final BigInteger NEAR = BigInteger.valueOf(86_400L * 365 * 1_000_000_000);

    private record Unit(String name, int zeros) {}

    private static final List<Unit> UNITS =
            List.of(new Unit("milliseconds", 6), new Unit("seconds", 9), new Unit("microseconds", 3));

    static Stream<Trial> of(String timestamp, Instant now) {
        BigInteger sent = new BigInteger(timestamp);
        BigInteger clock = Messages.nanoseconds(now);
        Stream<Trial> units = UNITS.stream()
                .map(unit -> new Trial(
                        new Mistake(
                                "time-in-another-unit",
                                "The timestamp is in " + unit.name() + ", and nanoseconds are due.",
                                "Send nanoseconds since the epoch: nineteen digits."),
                        () -> isNear(sent.multiply(BigInteger.TEN.pow(unit.zeros())), clock)));
        return Stream.concat(units, Stream.of(Trial.certain(skewed(sent.subtract(clock)))));
    }

    private static Mistake skewed(BigInteger skew) {
        String seconds = new BigDecimal(skew.abs(), 9).stripTrailingZeros().toPlainString();
        String side = skew.signum() < 0 ? "behind" : "ahead of";
        return new Mistake(
                "clock-is-wrong",
                "The timestamp is " + seconds + " s " + side + " the venue's clock.",
                "Set the clock of the client's machine by NTP, and make the timestamp right before sending.");
    }

    private static boolean isNear(BigInteger time, BigInteger clock) {
        return time.subtract(clock).abs().compareTo(NEAR) < 0;
    }

    private ClockMistakes() {}
}
