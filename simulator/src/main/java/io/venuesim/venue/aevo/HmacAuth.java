package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Hmac;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
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

    Finding check(
            Holder holder, @Nullable String timestamp, String signature, String method, String path, byte[] body) {
        if (timestamp == null) {
            return Finding.refused(Code.TIMESTAMP_MISSING, SCHEME, "no timestamp was sent");
        }
        if (!DECIMAL.matcher(timestamp).matches()) {
            return Finding.refused(
                    Code.INVALID_TIMESTAMP, SCHEME, "the timestamp is no decimal integer", "timestamp", timestamp);
        }
        if (timestamp.length() > LONGEST_TIMESTAMP) {
            return Finding.refused(Code.TIMESTAMP_OUT_OF_DATE, SCHEME, "the timestamp is far in the future");
        }
        BigInteger skew = new BigInteger(timestamp)
                .subtract(Messages.nanoseconds(holder.world().clock().now()));
        String seconds = new BigDecimal(skew, 9).toPlainString() + " s";
        BigInteger window =
                BigInteger.valueOf(switches.get(Quirks.HMAC_WINDOW_MILLIS)).multiply(BigInteger.valueOf(1_000_000));
        if (skew.abs().compareTo(window) > 0) {
            return Finding.refused(
                    Code.TIMESTAMP_OUT_OF_DATE,
                    SCHEME,
                    skew.signum() < 0 ? "the timestamp is too old" : "the timestamp is in the future",
                    "skew",
                    seconds);
        }
        byte[] preimage = preimage(holder.key().id(), timestamp, method, path, body);
        // The secret looks like hex and is used as text. [official SDK]
        String expected = Hex.encode(Hmac.sha256(holder.secret().reveal().getBytes(UTF_8), preimage));
        Verification verification = (Hmac.equal(written(signature).getBytes(UTF_8), expected.getBytes(UTF_8))
                        ? Verification.accepted(SCHEME)
                        : Verification.refused(SCHEME, "the HMAC is another one"))
                .fact("preimage", Hex.encode0x(preimage))
                .fact("preimage text", new String(preimage, UTF_8))
                .fact("expected", expected)
                .fact("received", signature)
                .fact("skew", seconds);
        return verification.isAccepted()
                ? Finding.accepted(holder, verification)
                : new Finding.Refused(Code.INVALID_SIGNATURE, verification);
    }

    private String written(String signature) {
        return switch (switches.get(Quirks.UPPER_CASE_HMAC)) {
            case REJECT -> signature;
            case ACCEPT -> signature.toLowerCase(Locale.ROOT);
        };
    }

    /** The bytes that an HMAC covers. [official docs] */
    static byte[] preimage(String key, String timestamp, String method, String path, byte[] body) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(String.join(",", key, timestamp, method, path, "").getBytes(UTF_8));
        text.writeBytes(body);
        return text.toByteArray();
    }
}
