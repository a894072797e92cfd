package io.venuesim.crypto;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ECDSA over secp256k1, as Ethereum's {@code ecrecover} has it: a signature names its signer.
 *
 * <p>The work is done by the native libsecp256k1 where it loads, else by Bouncy Castle; both give the same answers. The
 * choice is made at the first use and can be forced by the system property {@value #PROPERTY}, {@code native} or
 * {@code bouncycastle}. An unknown value, or {@code native} where it does not load, makes every call fail with an
 * {@link IllegalArgumentException} or {@link IllegalStateException}.
 */
public final class Secp256k1 {
    /** The order of the curve's group. */
    public static final BigInteger ORDER =
            new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

    /** The system property that forces an engine. */
    public static final String PROPERTY = "venuesim.secp256k1";

    private static final Logger LOG = LoggerFactory.getLogger(Secp256k1.class);
    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);
    private static volatile @Nullable Secp256k1Engine chosen;

    private Secp256k1() {}

    /**
     * A signature whose numbers are in range.
     *
     * @param r in [1, {@link #ORDER} - 1]
     * @param s in [1, {@link #ORDER} - 1]; the upper half ("high s") is allowed
     * @param recoveryId 0 or 1: the parity of the nonce point's y, Ethereum's v - 27
     */
    public record Signature(BigInteger r, BigInteger s, int recoveryId) {

        /** @throws IllegalArgumentException if a number is out of range */
        public Signature {
            if (!inRange(r) || !inRange(s) || (recoveryId & ~1) != 0) {
                throw new IllegalArgumentException("r, s or recovery id out of range");
            }
        }

        /** The signature, or empty if a number is out of range. */
        public static Optional<Signature> of(BigInteger r, BigInteger s, int recoveryId) {
            boolean fits = inRange(r) && inRange(s) && (recoveryId & ~1) == 0;
            return fits ? Optional.of(new Signature(r, s, recoveryId)) : Optional.empty();
        }

        /** The signature of two big-endian unsigned numbers, or empty if a number is out of range. */
        public static Optional<Signature> of(byte[] r, byte[] s, int recoveryId) {
            return of(new BigInteger(1, r), new BigInteger(1, s), recoveryId);
        }

        private static boolean inRange(BigInteger number) {
            return number.signum() > 0 && number.compareTo(ORDER) < 0;
        }
    }

    /**
     * Who signed the digest. A high s is accepted: the twin (n - s, other recovery id) names the same signer. Empty if r
     * is the x of no curve point, or the public key would be the point at infinity.
     *
     * @throws IllegalArgumentException unless the digest has 32 bytes
     */
    public static Optional<EthAddress> recover(byte[] digest32, Signature signature) {
        return chosen().recover(Words.require32(digest32, "digest"), signature).map(EthAddress::ofPublicKey);
    }

    /** Whether s is in the upper half of its range, which strict verifiers refuse as malleable (EIP-2). */
    public static boolean isHighS(Signature signature) {
        return signature.s().compareTo(HALF_ORDER) > 0;
    }

    /**
     * The address of a private key.
     *
     * @throws IllegalArgumentException unless there are 32 bytes that hold a number in [1, {@link #ORDER} - 1]
     */
    public static EthAddress addressOf(byte[] privateKey32) {
        // Accounts are made at the start: a choice of engine that can't be had shows there, not at the first signature.
        chosen();
        BigInteger key = new BigInteger(1, Words.require32(privateKey32, "private key"));
        if (key.signum() == 0 || key.compareTo(ORDER) >= 0) {
            throw new IllegalArgumentException("private key out of range");
        }
        return EthAddress.ofPublicKey(BouncyCastleEngine.publicKey(key));
    }

    /** The name of the engine in use: {@code libsecp256k1 (native)} or {@code Bouncy Castle}. */
    public static String engine() {
        return chosen().name();
    }

    private static Secp256k1Engine chosen() {
        Secp256k1Engine engine = chosen;
        return engine != null ? engine : choose();
    }

    private static synchronized Secp256k1Engine choose() {
        Secp256k1Engine engine = chosen;
        if (engine == null) {
            engine = Secp256k1Engine.choose(System.getProperty(PROPERTY));
            LOG.info("secp256k1 signatures are checked by {}", engine.name());
            chosen = engine;
        }
        return engine;
    }
}
