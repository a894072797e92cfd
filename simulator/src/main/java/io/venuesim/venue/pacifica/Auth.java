package io.venuesim.venue.pacifica;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.crypto.Base58;
import io.venuesim.crypto.Ed25519;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import io.venuesim.venue.pacifica.Errors.Failure;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who signed, and whether that is enough: keys, signature, clock, Ed25519, agent, in this order. There is no login:
 * each message proves itself.
 */
final class Auth {
    private static final Verification ED25519 = Verification.accepted("Ed25519");

    /** At which step a message is refused. */
    enum Step {
        ACCOUNT,
        AGENT,
        SIGNATURE,
        BEHIND,
        AHEAD,
        TEXT,
        BINDING,
        ADDRESS;

        /** What the venue says. */
        Failure failure() {
            return switch (this) {
                case ACCOUNT, AGENT -> Errors.INVALID_PUBLIC_KEY;
                case SIGNATURE -> Errors.INVALID_SIGNATURE;
                case BEHIND, AHEAD -> Errors.INVALID_MESSAGE;
                case TEXT -> Errors.VERIFICATION_FAILED;
                case BINDING, ADDRESS -> Errors.AGENT_NOT_AUTHORIZED;
            };
        }
    }

    /**
     * What came of a check.
     *
     * @param refusedAt null if the message is its account's
     */
    record Checked(@Nullable Step refusedAt, Verification verification) {

        @Nullable
        Failure failure() {
            return refusedAt == null ? null : refusedAt.failure();
        }

        /** The same, refused after all. */
        Checked refused(Step step, String reason) {
            return refused(step, reason, verification);
        }

        private static Checked refused(Step step, String reason, Verification found) {
            return new Checked(step, new Verification(found.scheme(), reason, found.facts()));
        }
    }

    private final Switches switches;

    Auth(Switches switches) {
        this.switches = switches;
    }

    /**
     * Checks one message.
     *
     * @param known the account that it claims to be of, if there is one
     * @param now the venue's clock in milliseconds
     */
    Checked check(Signed signed, Optional<Account> known, long now) {
        String agent = signed.agentWallet();
        String signer = signed.signer();
        Verification found =
                ED25519.fact("account", Keys.shown(signed.account())).fact("expected", Keys.shown(signer));

        if (publicKey(signed.account()).isEmpty()) {
            return Checked.refused(Step.ACCOUNT, "account is no Ed25519 key in base58", found);
        }
        Optional<Ed25519.PublicKey> key = publicKey(signer);
        if (key.isEmpty()) {
            return Checked.refused(Step.AGENT, "agent_wallet is no Ed25519 key in base58", found);
        }

        List<Preimage> preimages = Preimage.of(signed, key.get().bytes(), switches);
        found = withText(found, preimages.get(0));

        Optional<byte[]> signature = Base58.decode(signed.proof().base58()).filter(bytes -> bytes.length == 64);
        // A key pair is as long as a signature, and ends with the public key.
        boolean isPrivate = signature.filter(bytes -> isPair(bytes, key.get())).isPresent();
        found = found.fact(
                "signature",
                isPrivate ? "(hidden: a private key)" : signed.proof().base58());
        if (signature.isEmpty()) {
            return Checked.refused(Step.SIGNATURE, "signature is not 64 bytes in base58", found);
        }

        found = found.fact("skew", skew(signed, now) + " ms");
        if (isExpired(signed, now)) {
            return Checked.refused(Step.BEHIND, "timestamp + expiry_window is before " + now, found);
        }
        if (isTooEarly(signed, now)) {
            return Checked.refused(Step.AHEAD, "timestamp is too far ahead of " + now, found);
        }

        Optional<Preimage> match = preimages.stream()
                .filter(one -> Ed25519.verify(key.get(), one.bytes(), signature.get()))
                .findFirst();
        if (match.isEmpty()) {
            return Checked.refused(Step.TEXT, "signature is not the signer's of the canonical text", found);
        }

        if (preimages.size() > 1) {
            found = withText(found, match.get());
        }
        if (agent != null && !isBound(known, agent)) {
            return Checked.refused(Step.BINDING, "agent_wallet signed, and is not bound to the account", found);
        }
        return new Checked(null, found);
    }

    private static Verification withText(Verification found, Preimage preimage) {
        return found.fact("message", preimage.text()).fact("preimage", Hex.encode(preimage.bytes()));
    }

    /** True for what Solana calls a secret key: a seed, and its public key. */
    static boolean isPair(byte[] bytes, Ed25519.PublicKey key) {
        return bytes.length == 64 && Arrays.equals(bytes, 32, 64, key.bytes(), 0, 32);
    }

    static Optional<Ed25519.PublicKey> publicKey(String base58) {
        return Base58.decode(base58).flatMap(Ed25519::publicKey);
    }

    /** How far the message's clock is ahead of the venue's. */
    private static BigInteger skew(Signed signed, long now) {
        return signed.timestamp().subtract(BigInteger.valueOf(now));
    }

    // [official docs] expired when timestamp + expiry_window < now, so the boundary is still valid
    private static boolean isExpired(Signed signed, long now) {
        BigInteger window = signed.expiryWindow() == null ? Preimage.STANDARD_WINDOW : signed.expiryWindow();
        return skew(signed, now).add(window).signum() < 0;
    }

    private boolean isTooEarly(Signed signed, long now) {
        long limit = switches.get(Quirks.MAX_FUTURE_SKEW);
        return limit > 0 && skew(signed, now).compareTo(BigInteger.valueOf(limit)) > 0;
    }

    private static boolean isBound(Optional<Account> account, String agent) {
        return account.flatMap(one -> one.credential(Credential.Kind.DELEGATE, agent))
                .isPresent();
    }
}
