package io.venuesim.diagnosis;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Ed25519;
import io.venuesim.crypto.Ed25519.PublicKey;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Stream;

/** The right bytes were signed by the right key with Ed25519, and the 64 bytes of the signature are not as they were. */
public final class Ed25519Forms {
    private static final int HALF = 32;
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    static final Mistake PLACEHOLDER = new Mistake(
            "placeholder-signature",
            "The signature is one byte repeated 64 times: a placeholder, as it stands there before anybody signs.",
            "Put the signature that the signer gives into its place.");

    static final Mistake SWAPPED = new Mistake(
            "r-s-swapped",
            "The two halves of the signature are in each other's place.",
            "The first 32 bytes of a signature are R, the next 32 are S; keep the 64 bytes as the signer gives them.");

    static final Mistake BIG_ENDIAN = new Mistake(
            "signature-bytes-reversed",
            "The bytes of the signature are in reverse order.",
            "Ed25519 is little-endian throughout; keep the 64 bytes as the signer gives them.");

    static final Mistake OUT_OF_RANGE = new Mistake(
            "s-out-of-range",
            "S is not below the order of the curve's group; some verifiers let that pass, and RFC 8032 does not.",
            "Reduce S modulo the order, or use a signer that does.");

    private Ed25519Forms() {}

    /**
     * What may be wrong with the 64 bytes.
     *
     * @param message what is to be signed
     */
    public static Stream<Trial> of(PublicKey key, byte[] message, byte[] signature) {
        byte[] r = Arrays.copyOf(signature, HALF);
        byte[] s = Arrays.copyOfRange(signature, HALF, 2 * HALF);
        return Stream.of(
                new Trial(PLACEHOLDER, () -> isOneByte(signature)),
                new Trial(SWAPPED, () -> Ed25519.verify(key, message, join(s, r))),
                new Trial(
                        BIG_ENDIAN,
                        () -> Ed25519.verify(key, message, join(reversed(r), reversed(s)))
                                || Ed25519.verify(key, message, reversed(signature))),
                new Trial(OUT_OF_RANGE, () -> isNotReduced(s) && Ed25519.verify(key, message, join(r, reduced(s)))));
    }

    private static boolean isOneByte(byte[] signature) {
        byte[] repeated = new byte[signature.length];
        Arrays.fill(repeated, signature[0]);
        return Arrays.equals(repeated, signature);
    }

    private static boolean isNotReduced(byte[] s) {
        return number(s).compareTo(ORDER) >= 0;
    }

    private static byte[] reduced(byte[] s) {
        byte[] bigEndian = number(s).mod(ORDER).toByteArray();
        return Arrays.copyOf(reversed(bigEndian), HALF);
    }

    private static BigInteger number(byte[] littleEndian) {
        return new BigInteger(1, reversed(littleEndian));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
