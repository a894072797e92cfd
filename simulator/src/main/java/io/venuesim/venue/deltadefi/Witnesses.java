package io.venuesim.venue.deltadefi;

import io.venuesim.crypto.Blake2b;
import io.venuesim.crypto.Ed25519;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.Verification;
import io.venuesim.venue.deltadefi.SignedTransaction.Witness;
import java.util.LinkedHashSet;
import java.util.Set;

/** The venue's own check, which is public: every witness must be good, and the operation key among them. */
final class Witnesses {
    private static final String SCHEME = "Ed25519 over BLAKE2b-256 of the body";

    /** What the check found; [official SDK] hibiki wants even a witness good that nobody asked for. */
    static Verification check(SignedTransaction transaction, OperationKey key) {
        byte[] hash = transaction.hash();
        Set<String> signers = new LinkedHashSet<>();
        String reason = null;
        for (Witness witness : transaction.witnesses()) {
            signers.add(Hex.encode(Blake2b.hash224(witness.key())));
            boolean good = Ed25519.publicKey(witness.key())
                    .filter(point -> Ed25519.verify(point, hash, witness.signature()))
                    .isPresent();
            if (!good) {
                reason = Mistakes.ofSignature(transaction, witness);
                break;
            }
        }
        if (reason == null && !signers.contains(key.hash())) {
            reason = Mistakes.ofKey(signers, key);
        }
        return (reason == null ? Verification.accepted(SCHEME) : Verification.refused(SCHEME, reason))
                .fact("digest", Hex.encode(hash))
                .fact("required signer", key.hash())
                .fact("witnesses", Integer.toString(transaction.witnesses().size()))
                .fact("signed by", signers.isEmpty() ? null : String.join(", ", signers));
    }

    private Witnesses() {}
}
