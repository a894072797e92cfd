package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.account.Secret;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Hmac;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import io.venuesim.venue.aevo.Messages.Claim;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose request it is: an API key with its secret, or with an HMAC by it. */
final class Auth {
    private static final String KEY_AND_SECRET = "API key and secret";
    private static final String HMAC = "HMAC-SHA256";
    /** No timestamp near any clock is longer; the limit keeps a long text from costing time. */
    private static final int LONGEST_TIMESTAMP = 40;

    /** What came of a check. */
    sealed interface Finding {
        Verification verification();

        /** Tells the journal. */
        default Finding toldTo(Exchange exchange) {
            exchange.verified(verification());
            return this;
        }

        record Accepted(Holder holder, Verification verification) implements Finding {}

        record Refused(Code code, Verification verification) implements Finding {}
    }

    private final Switches switches;
    private final Errors errors;

    Auth(Switches switches, Errors errors) {
        this.switches = switches;
        this.errors = errors;
    }

    /**
     * Checks what a request claims; the first thing that is wrong decides.
     *
     * @param method {@code DELETE}, or {@code ws} for a frame
     * @param path percent-decoded, without query, or the {@code op} of a frame
     * @param body what was sent, byte for byte: a body, the text of a {@code data} member, or nothing
     */
    Finding check(Namespaces namespaces, Claim claim, String method, String path, byte[] body) {
        String scheme = claim.signature() == null ? KEY_AND_SECRET : HMAC;
        String key = claim.key();
        if (key == null) {
            return refuse(Code.UNAUTHORIZED, scheme, "no API key was sent");
        }
        if (claim.signature() == null && claim.secret() == null) {
            return refuse(Code.UNAUTHORIZED, scheme, "neither a secret nor a signature was sent");
        }
        Optional<Holder> holder = Holder.of(namespaces, key);
        if (holder.isEmpty()) {
            return refuse(errors.unknownKey(), scheme, "nobody has this API key", "key", key);
        }
        return claim.signature() == null
                ? checkSecret(holder.get(), claim.secret())
                : checkHmac(holder.get(), claim, claim.signature(), method, path, body);
    }

    /** Whether the connection that a frame came over was logged in, with a key that is still good. */
    Finding checkConnection(Namespaces namespaces, Session session) {
        String scheme = "login of the connection";
        return session.key()
                .flatMap(key -> Holder.of(namespaces, key))
                .<Finding>map(holder -> accept(holder, Verification.accepted(scheme)))
                .orElseGet(() -> refuse(Code.UNAUTHORIZED, scheme, "the connection is not logged in"));
    }

    /** What an {@code auth} of the wrong shape comes to. */
    Finding unreadable() {
        return refuse(errors.malformed(), HMAC, "what should prove whose it is has the wrong shape");
    }

    /** Whether the holder may do more than look: empty if so. */
    Optional<Finding.Refused> checkMayChange(Holder holder) {
        return holder.key().readOnly()
                ? Optional.of(refuse(
                        Code.API_KEY_READ_ONLY,
                        "permission",
                        "the API key is read-only",
                        "key",
                        holder.key().id()))
                : Optional.empty();
    }

    /** The bytes that an HMAC covers. [official docs] */
    static byte[] preimage(String key, String timestamp, String method, String path, byte[] body) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(String.join(",", key, timestamp, method, path, "").getBytes(UTF_8));
        text.writeBytes(body);
        return text.toByteArray();
    }

    private static Finding checkSecret(Holder holder, @Nullable Secret sent) {
        boolean same = sent != null && Hmac.equal(bytes(sent), bytes(holder.secret()));
        return same
                ? accept(holder, Verification.accepted(KEY_AND_SECRET))
                : refuse(
                        Code.UNAUTHORIZED,
                        KEY_AND_SECRET,
                        "the secret is not the key's",
                        "key",
                        holder.key().id());
    }

    private Finding checkHmac(Holder holder, Claim claim, String signature, String method, String path, byte[] body) {
        String timestamp = claim.timestamp();
        if (timestamp == null) {
            return refuse(Code.TIMESTAMP_MISSING, HMAC, "no timestamp was sent");
        }
        if (!timestamp.matches("[0-9]+")) {
            return refuse(Code.INVALID_TIMESTAMP, HMAC, "the timestamp is no decimal integer", "timestamp", timestamp);
        }
        if (timestamp.length() > LONGEST_TIMESTAMP) {
            return refuse(Code.TIMESTAMP_OUT_OF_DATE, HMAC, "the timestamp is far in the future");
        }
        BigInteger skew = new BigInteger(timestamp)
                .subtract(Messages.nanoseconds(holder.world().clock().now()));
        String seconds = new BigDecimal(skew, 9).toPlainString() + " s";
        BigInteger window =
                BigInteger.valueOf(switches.get(Quirks.HMAC_WINDOW_MILLIS)).multiply(BigInteger.valueOf(1_000_000));
        if (skew.abs().compareTo(window) > 0) {
            return refuse(
                    Code.TIMESTAMP_OUT_OF_DATE,
                    HMAC,
                    skew.signum() < 0 ? "the timestamp is too old" : "the timestamp is in the future",
                    "skew",
                    seconds);
        }
        byte[] preimage = preimage(holder.key().id(), timestamp, method, path, body);
        // The secret looks like hex and is used as text. [official SDK]
        String expected = Hex.encode(Hmac.sha256(bytes(holder.secret()), preimage));
        Verification verification = (Hmac.equal(written(signature).getBytes(UTF_8), expected.getBytes(UTF_8))
                        ? Verification.accepted(HMAC)
                        : Verification.refused(HMAC, "the HMAC is another one"))
                .fact("preimage", Hex.encode0x(preimage))
                .fact("preimage text", new String(preimage, UTF_8))
                .fact("expected", expected)
                .fact("received", signature)
                .fact("skew", seconds);
        return verification.isAccepted()
                ? accept(holder, verification)
                : new Finding.Refused(Code.INVALID_SIGNATURE, verification);
    }

    private String written(String signature) {
        return switch (switches.get(Quirks.UPPER_CASE_HMAC)) {
            case REJECT -> signature;
            case ACCEPT -> signature.toLowerCase(Locale.ROOT);
        };
    }

    private static Finding accept(Holder holder, Verification verification) {
        return new Finding.Accepted(
                holder,
                verification
                        .fact("key", holder.key().id())
                        .fact("account", holder.account().id()));
    }

    private static Finding.Refused refuse(Code code, String scheme, String reason) {
        return new Finding.Refused(code, Verification.refused(scheme, reason));
    }

    private static Finding.Refused refuse(Code code, String scheme, String reason, String fact, String value) {
        return new Finding.Refused(code, Verification.refused(scheme, reason).fact(fact, value));
    }

    private static byte[] bytes(Secret secret) {
        return secret.reveal().getBytes(UTF_8);
    }
}
