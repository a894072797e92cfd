package io.venuesim.venue.pacifica;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.diagnosis.ClockMistakes;
import io.venuesim.diagnosis.ClockMistakes.Unit;
import java.math.BigInteger;
import java.time.Instant;
import java.util.stream.Stream;

/** What clients get wrong about timestamp and window. */
final class TimeMistakes {

    static Stream<Trial> of(Signed signed, Instant now) {
        BigInteger window = signed.expiryWindow() == null ? Preimage.STANDARD_WINDOW : signed.expiryWindow();
        BigInteger age = BigInteger.valueOf(now.toEpochMilli()).subtract(signed.timestamp());
        BigInteger longer = window.multiply(BigInteger.valueOf(1000));
        return Stream.concat(
                Stream.of(
                        new Trial(
                                new Mistake(
                                        "window-in-seconds",
                                        "expiry_window is " + window
                                                + ": so many milliseconds, over since long; in seconds the message"
                                                + " would be good.",
                                        "Send the window in milliseconds: " + longer + "."),
                                () -> age.signum() >= 0
                                        && window.signum() > 0
                                        && window.compareTo(BigInteger.valueOf(300)) <= 0
                                        && age.compareTo(longer) <= 0),
                        new Trial(
                                new Mistake(
                                        "window-expired",
                                        "The message came " + age + " ms after its timestamp, and was good for "
                                                + window + " ms.",
                                        "Make timestamp and signature right before sending, and again for each"
                                                + " repetition; or give it a longer expiry_window."),
                                () -> age.compareTo(window) > 0 && age.compareTo(Preimage.STANDARD_WINDOW) <= 0)),
                ClockMistakes.of(signed.timestamp(), Unit.MILLISECONDS, now));
    }

    private TimeMistakes() {}
}
