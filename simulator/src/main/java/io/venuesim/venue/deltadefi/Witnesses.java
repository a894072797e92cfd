package io.venuesim.venue.deltadefi;

import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Blake2b;
import io.venuesim.crypto.Ed25519;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.Verification;
import io.venuesim.venue.deltadefi.SignedTransaction.Witness;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The venue's own check, which is public: every witness must be good, and the operation key among them. */
final class Witnesses {
    private static final String SCHEME = "Ed25519 over BLAKE2b-256 of the body";
    /** How many bytes of a body that nobody handed out are told. */
    private static final int MOST_TOLD = 512;

    /** What the check found; [official SDK] hibiki wants even a witness good that nobody asked for. */
    static Verification check(Due due, SignedTransaction transaction, OperationKey key) {
        byte[] hash = transaction.hash();
        Set<String> signers = new LinkedHashSet<>();
        for (Witness witness : transaction.witnesses()) {
            signers.add(Hex.encode(Blake2b.hash224(witness.key())));
            boolean good = Ed25519.publicKey(witness.key())
                    .filter(point -> Ed25519.verify(point, hash, witness.signature()))
                    .isPresent();
            if (!good) {
                return checked(
                        "a signature does not verify over the hash of the body",
                        () -> WitnessMistakes.of(due, transaction, witness),
                        transaction,
                        hash,
                        key,
                        signers);
            }
        }
        String reason = signers.contains(key.hash())
                ? null
                : signers.isEmpty() ? "there is no witness" : "the operation key is not among the signers";
        return checked(reason, () -> SigningKeyMistakes.of(due, transaction), transaction, hash, key, signers);
    }

    /** There is nothing to check: no transaction, or none that can be read. */
    static Verification unreadable(Due due, byte[] request, String member) {
        return due(Verification.refused(SCHEME, member + " holds no signed transaction"), due)
                .suspecting(() -> FormMistakes.of(due, request, member));
    }

    /** The body is not what is to be signed, so it does not matter who has signed it. */
    static Verification otherBody(Due due, SignedTransaction transaction) {
        byte[] body = transaction.body();
        Verification found = due(Verification.refused(SCHEME, "the body is not the one that was handed out"), due)
                .fact("came back", told(body));
        return due.body()
                .map(expected -> found.fact("difference", difference(expected, body)))
                .orElse(found)
                .suspecting(() -> BodyMistakes.of(due, transaction));
    }

    private static Verification checked(
            @Nullable String reason,
            Supplier<Stream<Trial>> trials,
            SignedTransaction transaction,
            byte[] hash,
            OperationKey key,
            Set<String> signers) {
        return (reason == null ? Verification.accepted(SCHEME) : Verification.refused(SCHEME, reason))
                .fact("preimage", Hex.encode(transaction.body()))
                .fact("digest", Hex.encode(hash))
                .fact("expected", key.hash())
                .fact("witnesses", Integer.toString(transaction.witnesses().size()))
                .fact("signed by", signers.isEmpty() ? null : String.join(", ", signers))
                .suspecting(trials);
    }

    /** With what is to be signed, where that is known. */
    private static Verification due(Verification verification, Due due) {
        Optional<byte[]> body = due.body();
        Verification found = body.isEmpty()
                ? verification
                : verification
                        .fact("preimage", Hex.encode(body.get()))
                        .fact("digest", Hex.encode(Transactions.hash(body.get())));
        return due.key().map(key -> found.fact("expected", key.hash())).orElse(found);
    }

    private static String told(byte[] body) {
        return body.length <= MOST_TOLD ? Hex.encode(body) : Hex.encode(Arrays.copyOf(body, MOST_TOLD)) + "…";
    }

    private static String difference(byte[] expected, byte[] body) {
        int at = Arrays.mismatch(expected, body);
        return at < 0
                ? "none"
                : "byte " + (at + 1) + ": " + told(expected, at) + " was handed out, and " + told(body, at)
                        + " came back";
    }

    private static String told(byte[] body, int at) {
        return at < body.length ? Hex.encode(new byte[] {body[at]}) : "no more";
    }

    private Witnesses() {}
}
