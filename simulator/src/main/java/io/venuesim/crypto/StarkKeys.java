package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * STARK private keys out of the signature of a wallet, so that nobody has to keep a second secret: the signature as a
 * decimal number is hashed, and ground down to a number that is evenly spread below the curve's order.
 *
 * <p>StarkWare's own derivation is another one: it grinds the r of the signature.
 */
public final class StarkKeys {

    /** How the seed goes into the grinding; the two differ for one wallet in 256. */
    public enum Grinding {
        /** All 32 bytes of the seed. */
        PADDED,
        /** The seed as a number: its leading zero bytes are lost. */
        UNPADDED
    }

    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(256);
    private static final BigInteger EVEN = ALL.subtract(ALL.mod(StarkCurve.ORDER));

    private StarkKeys() {}

    /** The private key that comes of the 65 bytes r ‖ s ‖ v. */
    public static BigInteger privateKey(byte[] signature, Grinding grinding) {
        String decimal = new BigInteger(1, signature).toString();
        byte[] seed = Keccak.keccak256(decimal.getBytes(US_ASCII));
        return grind(
                switch (grinding) {
                    case PADDED -> seed;
                    case UNPADDED -> withoutLeadingZeros(seed);
                });
    }

    /** The private key that StarkWare's own libraries derive from the same 65 bytes. */
    public static BigInteger privateKeyAfterStarkWare(byte[] signature) {
        return grind(Arrays.copyOf(signature, 32));
    }

    private static BigInteger grind(byte[] seed) {
        for (int i = 0; ; i++) {
            BigInteger candidate = new BigInteger(1, Sha256.hash(seed, new byte[] {(byte) i}));
            if (candidate.compareTo(EVEN) < 0) {
                return candidate.mod(StarkCurve.ORDER);
            }
        }
    }

    private static byte[] withoutLeadingZeros(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length - 1 && bytes[zeros] == 0) {
            zeros++;
        }
        return Arrays.copyOfRange(bytes, zeros, bytes.length);
    }
}
