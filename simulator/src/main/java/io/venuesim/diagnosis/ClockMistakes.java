package io.venuesim.diagnosis;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** What clients get wrong about the time that they send. */
public final class ClockMistakes {
    /** One digit more or less is farther away from now. */
    private static final BigInteger NEAR =
            BigInteger.valueOf(10 * 365 * 86_400L).multiply(nanoseconds(1));

    /** In what a time may be counted. */
    public enum Unit {
        SECONDS(9),
        MILLISECONDS(6),
        MICROSECONDS(3),
        NANOSECONDS(0);

        private final int zeros;

        Unit(int zeros) {
            this.zeros = zeros;
        }

        private BigInteger nanoseconds(BigInteger count) {
            return count.multiply(BigInteger.TEN.pow(zeros));
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Of a time of our days. */
        private int digits() {
            return 19 - zeros;
        }
    }

    private ClockMistakes() {}

    /**
     * Why a time was refused.
     *
     * @param sent a count since 1970
     * @param due what it was to count
     * @param now the venue's clock
     */
    public static Stream<Trial> of(BigInteger sent, Unit due, Instant now) {
        BigInteger clock = nanoseconds(now.getEpochSecond()).add(BigInteger.valueOf(now.getNano()));
        Stream<Trial> units = Arrays.stream(Unit.values())
                .filter(unit -> unit != due)
                .map(unit -> new Trial(
                        new Mistake(
                                "time-in-another-unit",
                                "The timestamp is in " + unit.word() + ", and " + due.word() + " are due.",
                                "Send " + due.word() + " since the epoch: " + due.digits() + " digits."),
                        () -> isNear(unit.nanoseconds(sent), clock)));
        return Stream.concat(
                units, Stream.of(Trial.certain(skewed(due.nanoseconds(sent).subtract(clock)))));
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

    private static BigInteger nanoseconds(long seconds) {
        return BigInteger.valueOf(seconds).multiply(BigInteger.TEN.pow(9));
    }
}
