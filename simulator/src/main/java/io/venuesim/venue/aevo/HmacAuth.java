package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Hmac;
import io.venuesim.diagnosis.ClockMistakes;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An HMAC by the secret of an API key: first its time, then the code itself. */
final class HmacAuth {
    static final String SCHEME = "HMAC-SHA256";

    private static final Pattern DECIMAL = Pattern.compile("[0-9]+");
    /** No timestamp near any clock is longer; the limit keeps a long text from costing time. */
    private static final int LONGEST_TIMESTAMP = 40;

    private final Switches switches;

    HmacAuth(Switches switches) {
        this.switches = switches;
    }

    Finding check(Holder holder, @Nullable String timestamp, String signature, Covered sent) {
        if (timestamp == null) {
            return Finding.refused(Code.TIMESTAMP_MISSING, SCHEME, "no timestamp was sent");
        }
        if (!DECIMAL.matcher(timestamp).matches()) {
            return Finding.refused(
                            Code.INVALID_TIMESTAMP,
                            SCHEME,
                            "the timestamp is no decimal integer",
                            "timestamp",
                            timestamp)
                    .suspecting(() -> Stream.of(Trial.certain(TimeMistakes.ofShape(timestamp))));
        }
        if (timestamp.length() > LONGEST_TIMESTAMP) {
            return Finding.refused(Code.TIMESTAMP_OUT_OF_DATE, SCHEME, "the timestamp is far in the future");
        }
        BigInteger skew = new BigInteger(timestamp)
                .subtract(Messages.nanoseconds(holder.world().clock().now()));
        BigInteger window =
                BigInteger.valueOf(switches.get(AuthQuirks.HMAC_WINDOW_MILLIS)).multiply(BigInteger.valueOf(1_000_000));
        if (skew.abs().compareTo(window) > 0) {
            Instant now = holder.world().clock().now();
            return Finding.refused(
                            Code.TIMESTAMP_OUT_OF_DATE,
                            SCHEME,
                            skew.signum() < 0 ? "the timestamp is too old" : "the timestamp is in the future",
                            "skew",
                            seconds(skew))
                    .suspecting(() -> ClockMistakes.of(new BigInteger(timestamp), ClockMistakes.Unit.NANOSECONDS, now));
        }
        List<Expected> readings = Leniency.readings(sent, switches).stream()
                .map(reading -> Expected.of(holder, timestamp, reading))
                .toList();
        String received = written(signature);
        Optional<Expected> match =
                readings.stream().filter(one -> one.matches(received)).findFirst();
        Expected shown = match.orElse(readings.get(0));
        Verification verification = (match.isPresent()
                        ? Verification.accepted(SCHEME)
                        : Verification.refused(SCHEME, "the HMAC is another one"))
                .fact("preimage", Hex.encode0x(shown.preimage))
                .fact("preimage text", new String(shown.preimage, UTF_8))
                .fact("expected", shown.hmac)
                .fact("received", signature)
                .fact("skew", seconds(skew));
        return match.isPresent()
                ? Finding.accepted(holder, verification)
                : new Finding.Refused(
                        Code.INVALID_SIGNATURE,
                        verification.suspecting(() -> HmacMistakes.of(holder, timestamp, signature, sent)));
    }

    private String written(String signature) {
        return switch (switches.get(AuthQuirks.UPPER_CASE_HMAC)) {
            case REJECT -> signature;
            case ACCEPT -> signature.toLowerCase(Locale.ROOT);
        };
    }

    private static String seconds(BigInteger nanoseconds) {
        return new BigDecimal(nanoseconds, 9).toPlainString() + " s";
    }

    /** The HMAC that belongs to one reading of what was signed. */
    private static final class Expected {
        private final byte[] preimage;
        private final String hmac;

        private Expected(byte[] preimage, String hmac) {
            this.preimage = preimage;
            this.hmac = hmac;
        }

        static Expected of(Holder holder, String timestamp, Covered reading) {
            byte[] preimage = reading.preimage(holder.key().id(), timestamp);
            // The secret looks like hex and is used as text. [official SDK]
            byte[] key = holder.secret().reveal().getBytes(UTF_8);
            return new Expected(preimage, Hex.encode(Hmac.sha256(key, preimage)));
        }

        boolean matches(String received) {
            return Hmac.equal(received.getBytes(UTF_8), hmac.getBytes(UTF_8));
        }
    }
}
