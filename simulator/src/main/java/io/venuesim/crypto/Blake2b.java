package io.venuesim.crypto;

import org.bouncycastle.crypto.digests.Blake2bDigest;

/** BLAKE2b without a key, in the two lengths that Cardano uses, and in full. */
public final class Blake2b {
    private Blake2b() {}

    /** 28 bytes: Cardano's hash of a public key. */
    public static byte[] hash224(byte[] message) {
        return hash(message, 224);
    }

    /** 32 bytes: Cardano's hash of a transaction body. */
    public static byte[] hash256(byte[] message) {
        return hash(message, 256);
    }

    /** 64 bytes: the length that libraries have where none is asked for. */
    public static byte[] hash512(byte[] message) {
        return hash(message, 512);
    }

    private static byte[] hash(byte[] message, int bits) {
        Blake2bDigest digest = new Blake2bDigest(bits);
        digest.update(message, 0, message.length);
        byte[] hash = new byte[bits / 8];
        digest.doFinal(hash, 0);
        return hash;
    }
}
