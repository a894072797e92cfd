package io.venuesim.crypto;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519.PublicPoint;
import org.jspecify.annotations.Nullable;

/**
 * Ed25519 without pre-hash (RFC 8032), verified strictly as Solana and Cardano nodes do: S below the group's order,
 * canonical encodings, and no key or R among the eight points of small order, which would verify any text.
 *
 * <p>Keys of the extended kind (BIP32-Ed25519) sign differently but verify in the same way.
 */
public final class Ed25519 {
    /** The encodings of the points whose order divides 8. */
    private static final String[] SMALL_ORDER = {
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    };

    private static final byte[] NO_CONTEXT = {};

    private static final byte[][] SMALL_ORDER_POINTS =
            Arrays.stream(SMALL_ORDER).map(HexFormat.of()::parseHex).toArray(byte[][]::new);

    private Ed25519() {}

    /** A decoded public key. Decoding once and verifying often saves a tenth of the work. Equal by its bytes. */
    public static final class PublicKey {
        private final byte[] raw;

        /** Null for a point of small order: such a key exists but verifies nothing. */
        private final @Nullable PublicPoint point;

        private PublicKey(byte[] raw, @Nullable PublicPoint point) {
            this.raw = raw.clone();
            this.point = point;
        }

        /** The 32 bytes. */
        public byte[] bytes() {
            return raw.clone();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof PublicKey that && Arrays.equals(raw, that.raw);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(raw);
        }

        /** Lower-case hex. */
        @Override
        public String toString() {
            return Hex.encode(raw);
        }
    }

    /** The key of 32 bytes; empty for another length or if they are the canonical encoding of no curve point. */
    public static Optional<PublicKey> publicKey(byte[] raw) {
        if (raw.length != 32) {
            return Optional.empty();
        }
        if (isSmallOrder(raw)) {
            return Optional.of(new PublicKey(raw, null));
        }
        PublicPoint point = org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyPartialExport(raw, 0);
        return point == null ? Optional.empty() : Optional.of(new PublicKey(raw, point));
    }

    /** Whether the 64 bytes R ‖ S are the key's signature of the message; false for any other length. */
    public static boolean verify(PublicKey key, byte[] message, byte[] signature) {
        PublicPoint point = key.point;
        return point != null
                && signature.length == 64
                && !isSmallOrder(signature)
                && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(signature, 0, point, message, 0, message.length);
    }

    /**
     * Whether it is the key's signature of a hash of 64 bytes by Ed25519ph, the variant with a pre-hash and without a
     * context: for telling what a client has done, not for accepting anything.
     */
    public static boolean verifyPrehashed(PublicKey key, byte[] hash, byte[] signature) {
        PublicPoint point = key.point;
        return point != null
                && signature.length == 64
                && hash.length == 64
                && org.bouncycastle.math.ec.rfc8032.Ed25519.verifyPrehash(signature, 0, point, NO_CONTEXT, hash, 0);
    }

    /**
     * The public key of a 32-byte seed (RFC 8032 calls it the private key).
     *
     * @throws IllegalArgumentException unless there are 32 bytes
     */
    public static byte[] publicKeyOf(byte[] seed) {
        byte[] key = new byte[32];
        org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(Words.require32(seed, "seed"), 0, key, 0);
        return key;
    }

    private static boolean isSmallOrder(byte[] encoded) {
        for (byte[] point : SMALL_ORDER_POINTS) {
            if (Arrays.equals(point, 0, 32, encoded, 0, 32)) {
                return true;
            }
        }
        return false;
    }
}
