package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Another timestamp or window was signed than was sent. */
final class MomentMistakes {

    /** Timestamps of another moment or in another unit. */
    static Stream<Guess> times(Evidence evidence) {
        BigInteger sent = evidence.signed().timestamp();
        BigInteger thousand = BigInteger.valueOf(1000);
        String seconds = new BigDecimal(sent, 3).toPlainString();
        Stream<Guess> units = Stream.of(
                timed("seconds", DecimalNode.valueOf(new BigDecimal(sent.divide(thousand))), evidence),
                timed("seconds", DecimalNode.valueOf(new BigDecimal(seconds)), evidence),
                timed("microseconds", DecimalNode.valueOf(new BigDecimal(sent.multiply(thousand))), evidence),
                timed("nanoseconds", DecimalNode.valueOf(new BigDecimal(sent.multiply(thousand.pow(2)))), evidence));
        Stream<Guess> moments = LongStream.of(-1, -2, -3, 1, 2, 3, -4, -5, -6, -7, -8, -9, -10, 4, 5)
                .mapToObj(later -> evidence.whole().put("timestamp", sent.add(BigInteger.valueOf(later))))
                .map(whole -> new Guess(
                        whole,
                        "timestamp-read-twice",
                        "Another timestamp was signed than was sent, a few milliseconds apart: the clock was read twice.",
                        ValueMistakes.SAME));
        return Stream.concat(units, moments);
    }

    private static Guess timed(String unit, JsonNode timestamp, Evidence evidence) {
        ObjectNode whole = evidence.whole();
        whole.set("timestamp", timestamp);
        return new Guess(
                whole,
                "other-unit-of-time-signed",
                "The timestamp was signed in " + unit + ", and sent in milliseconds.",
                ValueMistakes.SAME);
    }

    /** Windows that were not sent. */
    static Stream<Guess> windows(Evidence evidence) {
        BigInteger sent = evidence.signed().expiryWindow();
        Stream<BigInteger> typical = LongStream.of(
                        30_000, 5_000, 10_000, 60_000, 1_000, 15_000, 20_000, 120_000, 300_000, 30, 5)
                .mapToObj(BigInteger::valueOf);
        BigInteger thousand = BigInteger.valueOf(1000);
        Stream<BigInteger> units =
                sent == null ? Stream.empty() : Stream.of(sent.divide(thousand), sent.multiply(thousand));
        return Stream.concat(typical, units)
                .map(window -> new Guess(
                        evidence.whole().put("expiry_window", window),
                        sent == null ? "window-not-sent" : "other-window-signed",
                        "An expiry_window of " + window + " was signed, and "
                                + (sent == null ? "none" : sent.toString()) + " was sent.",
                        ValueMistakes.SAME));
    }

    private MomentMistakes() {}
}
