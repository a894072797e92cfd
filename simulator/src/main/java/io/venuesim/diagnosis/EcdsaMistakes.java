package io.venuesim.diagnosis;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Mistakes in the numbers of an Ethereum signature: the right bytes were signed by the right key. */
public final class EcdsaMistakes {
    static final Mistake V_FLIPPED = new Mistake(
            "v-flipped",
            "The signature is right but for v: with the other parity it recovers the expected signer.",
            "Take v as the signer gave it, never fixed to 27 or 28. Where s was brought to the lower half of its range,"
                    + " the parity changes with it.");

    static final Mistake R_S_SWAPPED = new Mistake(
            "r-s-swapped",
            "r and s are in each other's place.",
            "The first 32 bytes of a signature are r, the next 32 are s.");

    static final Mistake LITTLE_ENDIAN = new Mistake(
            "r-s-little-endian",
            "The bytes of r and s are in reverse order.",
            "Write r and s as big-endian numbers, the most significant byte first.");

    private EcdsaMistakes() {}

    /**
     * What may be wrong with the numbers of a signature.
     *
     * @param digest the 32 bytes that are to be signed
     * @param maySign who may sign
     */
    public static Stream<Trial> of(byte[] digest, Signature signature, Predicate<EthAddress> maySign) {
        return Stream.of(
                trial(V_FLIPPED, digest, Optional.of(flipped(signature)), maySign),
                eitherParity(
                        R_S_SWAPPED,
                        digest,
                        Signature.of(signature.s(), signature.r(), signature.recoveryId()),
                        maySign),
                eitherParity(
                        LITTLE_ENDIAN,
                        digest,
                        Signature.of(reversed(signature.r()), reversed(signature.s()), signature.recoveryId()),
                        maySign));
    }

    /** The right signature over other bytes: this digest. */
    static Trial over(Mistake mistake, byte[] digest, Signature signature, Predicate<EthAddress> maySign) {
        return trial(mistake, digest, Optional.of(signature), maySign);
    }

    private static Trial trial(
            Mistake mistake, byte[] digest, Optional<Signature> signature, Predicate<EthAddress> maySign) {
        return new Trial(mistake, () -> names(digest, signature, maySign));
    }

    /** Whoever mixes up r and s can't be expected to have the parity of the other number. */
    private static Trial eitherParity(
            Mistake mistake, byte[] digest, Optional<Signature> signature, Predicate<EthAddress> maySign) {
        return new Trial(
                mistake,
                () -> names(digest, signature, maySign)
                        || names(digest, signature.map(EcdsaMistakes::flipped), maySign));
    }

    private static boolean names(byte[] digest, Optional<Signature> signature, Predicate<EthAddress> maySign) {
        return signature
                .flatMap(one -> Secp256k1.recover(digest, one))
                .filter(maySign)
                .isPresent();
    }

    private static Signature flipped(Signature signature) {
        return new Signature(signature.r(), signature.s(), 1 - signature.recoveryId());
    }

    private static BigInteger reversed(BigInteger number) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        return new BigInteger(1, bytes);
    }
}
