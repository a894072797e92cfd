package io.venuesim.venue.deltadefi;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Ed25519;
import io.venuesim.venue.deltadefi.SignedTransaction.Witness;
import java.util.Optional;
import java.util.stream.Stream;

/** A signature and the key beside it do not belong together, whichever of the two is the right one. */
final class KeyInWitnessMistakes {
    static final Mistake AS_SEED = new Mistake(
            "extended-key-used-as-seed",
            "The first 32 bytes of the private key were used as the seed of an ordinary Ed25519 key.",
            "The operation key is an extended key (BIP32-Ed25519): its 64 bytes are the scalar and the prefix, and are"
                    + " not hashed again. Sign with a Cardano library, not with tweetnacl, PyNaCl or the JDK.");

    static final Mistake PRIVATE = new Mistake(
            "private-key-in-witness",
            "A part of the private key stands where the public key belongs. Whoever has seen the request has it.",
            "Put the 32 bytes of the public key into the witness, and replace the operation key.");

    private static final Mistake OTHER_IN_WITNESS = new Mistake(
            "another-key-in-witness",
            "The signature is the operation key's own, and another key stands beside it in the witness.",
            "Put the public key of the operation key into the witness, the one at " + OperationKey.PATH + ".");

    private static final Mistake OTHER_SIGNED = new Mistake(
            "signed-by-another-path",
            "The operation key stands in the witness, and another key of the same wallet made the signature.",
            "Sign with the key at " + OperationKey.PATH + ", the one whose public key is sent.");

    private static final Mistake STRANGER_SIGNED = new Mistake(
            "signed-by-another-account",
            "The operation key stands in the witness, and the operation key of another account made the signature.",
            "Sign with the operation key of the account whose API key is sent.");

    /** Why a signature does not verify under the key beside it. */
    static Stream<Trial> of(Due due, byte[] hash, Witness witness) {
        return due.key().stream()
                .flatMap(key -> Stream.concat(ofIssued(key, hash, witness), strangers(due, hash, witness)));
    }

    private static Stream<Trial> ofIssued(OperationKey key, byte[] hash, Witness witness) {
        return wallet(key).stream()
                .flatMap(wallet -> Stream.of(
                        new Trial(PRIVATE, () -> wallet.isPrivate(witness.key())),
                        new Trial(OTHER_IN_WITNESS, () -> isBy(wallet.publicKey(OperationKey.PATH), hash, witness)),
                        new Trial(
                                AS_SEED,
                                () -> wallet.seeds().anyMatch(seed -> isBy(Ed25519.publicKeyOf(seed), hash, witness))),
                        new Trial(OTHER_SIGNED, () -> wallet.others().anyMatch(other -> isBy(other, hash, witness)))));
    }

    private static Stream<Trial> strangers(Due due, byte[] hash, Witness witness) {
        return Stream.of(new Trial(
                STRANGER_SIGNED,
                () -> SigningKeyMistakes.others(due)
                        .flatMap(spot -> wallet(spot.key()).stream())
                        .anyMatch(wallet -> isBy(wallet.publicKey(OperationKey.PATH), hash, witness))));
    }

    /** The wallet of a key that was made here; of one that was deposited, nothing but the hash is known. */
    static Optional<WalletKeys> wallet(OperationKey key) {
        return key instanceof OperationKey.Issued made ? Optional.of(made.wallet()) : Optional.empty();
    }

    private static boolean isBy(byte[] key, byte[] hash, Witness witness) {
        return Ed25519.publicKey(key)
                .filter(point -> Ed25519.verify(point, hash, witness.signature()))
                .isPresent();
    }

    private KeyInWitnessMistakes() {}
}
