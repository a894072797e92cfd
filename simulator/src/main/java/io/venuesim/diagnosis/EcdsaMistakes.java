package io.venuesim.diagnosis;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    static final Mistake COMPACT = new Mistake(
            "compact-signature",
            "s is the second half of the compact form of EIP-2098: its highest bit holds the parity.",
            "Send s itself, and v beside it: Signature.s and Signature.v of ethers, not yParityAndS.");

    static final Mistake PADDED = new Mistake(
            "padded-on-the-right",
            "r or s has leading zeros that were dropped, and was filled up with zeros at its end.",
            "Fill up at the beginning: padStart(64, '0') in JavaScript, zfill(64) or :064x in Python.");

    private static final int HIGHEST_BIT = 255;
    /** Who drops more than so many leading zeros is one in four thousand millions. */
    private static final int MOST_DIGITS_LOST = 8;

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
                        maySign),
                trial(COMPACT, digest, expanded(signature), maySign),
                new Trial(
                        PADDED,
                        () -> unpadded(signature).anyMatch(shorter -> names(digest, Optional.of(shorter), maySign))));
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

    /** The signature that a compact one stands for; empty if it has no bit for the parity. */
    private static Optional<Signature> expanded(Signature compact) {
        return compact.s().testBit(HIGHEST_BIT)
                ? Signature.of(compact.r(), compact.s().clearBit(HIGHEST_BIT), 1)
                : Optional.empty();
    }

    private static Stream<Signature> unpadded(Signature padded) {
        Stream<Signature> shorterR =
                shorter(padded.r()).flatMap(r -> Signature.of(r, padded.s(), padded.recoveryId()).stream());
        Stream<Signature> shorterS =
                shorter(padded.s()).flatMap(s -> Signature.of(padded.r(), s, padded.recoveryId()).stream());
        return Stream.concat(shorterR, shorterS);
    }

    /** The number without one, two, … of the zero digits at its end. */
    private static Stream<BigInteger> shorter(BigInteger number) {
        int zeros = Math.min(number.getLowestSetBit() / 4, MOST_DIGITS_LOST);
        return IntStream.rangeClosed(1, zeros).mapToObj(digits -> number.shiftRight(4 * digits));
    }

    private static BigInteger reversed(BigInteger number) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        return new BigInteger(1, bytes);
    }
}
