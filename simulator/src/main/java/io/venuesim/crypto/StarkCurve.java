package io.venuesim.crypto;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;

/**
 * ECDSA over the STARK curve as StarkEx has it: the message hash is signed as a number, without being hashed again, and
 * a public key is only the x of its point. So a signature is good if it fits either y.
 */
public final class StarkCurve {
    /** The order of the curve's group, a prime of 252 bits. */
    public static final BigInteger ORDER =
            new BigInteger("800000000000010ffffffffffffffffb781126dcae7b2321e66a241adc64d2f", 16);

    /** What a message hash, r and the inverse of s must be below: 2^251. */
    public static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(251);

    private static final StarkMultiples G = StarkMultiples.of(StarkPoint.G, 16, 7);

    /** r of the nonces 1 and n - 1. */
    private static final BigInteger X_OF_G = StarkPoint.G.x().toBigInteger();

    private StarkCurve() {}

    /**
     * A public key with the tables that make it quick to verify with: some 130 µs to make, 4 kB to keep. Equal by its
     * number.
     */
    public static final class PublicKey {
        private final BigInteger x;
        private final StarkMultiples multiples;

        private PublicKey(BigInteger x, StarkPoint.Affine point) {
            this.x = x;
            this.multiples = StarkMultiples.of(point, 64, 5);
        }

        /** The key with this x; empty if the curve has no such point. */
        public static Optional<PublicKey> of(BigInteger x) {
            if (x.signum() < 0 || x.compareTo(Felt.P) >= 0) {
                return Optional.empty();
            }
            StarkPoint.Affine point = StarkPoint.lift(x);
            return point == null ? Optional.empty() : Optional.of(new PublicKey(x, point));
        }

        public BigInteger x() {
            return x;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof PublicKey that && x.equals(that.x);
        }

        @Override
        public int hashCode() {
            return x.hashCode();
        }

        /** {@code 0x} and hex digits without leading zeros, as the venues write it. */
        @Override
        public String toString() {
            return "0x" + x.toString(16);
        }
    }

    /** Whether r and s are a signature of the hash by the key, its y being the one or the other. */
    public static boolean verify(PublicKey key, BigInteger hash, BigInteger r, BigInteger s) {
        if (hash.signum() < 0 || hash.compareTo(LIMIT) >= 0 || !isIn(r, LIMIT) || !isIn(s, ORDER)) {
            return false;
        }
        BigInteger w = BigIntegers.modOddInverseVar(ORDER, s);
        if (w.compareTo(LIMIT) >= 0) {
            return false;
        }
        StarkPoint ofG = G.times(hash.multiply(w).mod(ORDER));
        StarkPoint ofKey = key.multiples.times(r.multiply(w).mod(ORDER));
        if (StarkPoint.sumOrDifferenceHasX(ofG, ofKey, Felt.of(r))) {
            return true;
        }
        // The point's x counts modulo the order, and a few x lie between the order and p.
        BigInteger other = r.add(ORDER);
        return other.compareTo(Felt.P) < 0 && StarkPoint.sumOrDifferenceHasX(ofG, ofKey, Felt.of(other));
    }

    /**
     * Whether the signature was made with the nonce 1 (or its negative), whose r is the x of the generator: whoever sees
     * such a signature can compute the private key.
     */
    public static boolean exposesKey(BigInteger r) {
        return r.equals(X_OF_G);
    }

    /**
     * The x of a private key's public key.
     *
     * @throws IllegalArgumentException unless the key is in [1, {@link #ORDER} - 1]
     */
    public static BigInteger publicKeyOf(BigInteger privateKey) {
        if (!isIn(privateKey, ORDER)) {
            throw new IllegalArgumentException("private key out of range");
        }
        return G.times(privateKey).toAffine().x().toBigInteger();
    }

    private static boolean isIn(BigInteger number, BigInteger limit) {
        return number.signum() > 0 && number.compareTo(limit) < 0;
    }
}
