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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who signed, and whether that is enough: keys, signature, clock, Ed25519, agent, in this order. There is no login:
 * each message proves itself.
 */
final class Auth {
    private static final Verification ED25519 = Verification.accepted("Ed25519");

    /**
     * What came of a check.
     *
     * @param failure null if the message is its account's
     */
    record Checked(@Nullable Failure failure, Verification verification) {

        /** The same, refused after all. */
        Checked refused(Failure other, String reason) {
            return refused(other, reason, verification);
        }

        private static Checked refused(Failure failure, String reason, Verification found) {
            return new Checked(failure, new Verification(found.scheme(), reason, found.facts()));
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
        String signer = agent == null ? signed.account() : agent;
        Verification found = ED25519.fact("account", signed.account()).fact("expected", signer);

        if (publicKey(signed.account()).isEmpty()) {
            return Checked.refused(Errors.INVALID_PUBLIC_KEY, "account is no Ed25519 key in base58", found);
        }
        Optional<Ed25519.PublicKey> key = publicKey(signer);
        if (key.isEmpty()) {
            return Checked.refused(Errors.INVALID_PUBLIC_KEY, "agent_wallet is no Ed25519 key in base58", found);
        }

        found = found.fact("signature", signed.proof().base58());
        Optional<byte[]> signature = Base58.decode(signed.proof().base58()).filter(bytes -> bytes.length == 64);
        if (signature.isEmpty()) {
            return Checked.refused(Errors.INVALID_SIGNATURE, "signature is not 64 bytes in base58", found);
        }

        found = found.fact("skew", skew(signed, now) + " ms");
        if (isExpired(signed, now)) {
            return Checked.refused(Errors.INVALID_MESSAGE, "timestamp + expiry_window is before " + now, found);
        }
        if (isTooEarly(signed, now)) {
            return Checked.refused(Errors.INVALID_MESSAGE, "timestamp is too far ahead of " + now, found);
        }

        List<Preimage> preimages = Preimage.of(signed, key.get().bytes(), switches);
        Optional<Preimage> match = preimages.stream()
                .filter(one -> Ed25519.verify(key.get(), one.bytes(), signature.get()))
                .findFirst();
        Preimage shown = match.orElse(preimages.get(0));
        found = found.fact("preimage", shown.text()).fact("preimage hex", Hex.encode(shown.bytes()));
        if (match.isEmpty()) {
            return Checked.refused(
                    Errors.VERIFICATION_FAILED, "signature is not the signer's of the canonical text", found);
        }

        if (agent != null && !isBound(known, agent)) {
            return Checked.refused(
                    Errors.AGENT_NOT_AUTHORIZED, "agent_wallet signed, and is not bound to the account", found);
        }
        return new Checked(null, found);
    }

    private static Optional<Ed25519.PublicKey> publicKey(String base58) {
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
