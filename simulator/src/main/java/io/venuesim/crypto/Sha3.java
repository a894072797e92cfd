package io.venuesim.crypto;

import org.bouncycastle.crypto.digests.SHA3Digest;

/** SHA-3 as it was standardised, which differs from {@link Keccak} in its padding. */
public final class Sha3 {
    private Sha3() {}

    /** The 32-byte hash of SHA3-256. */
    public static byte[] sha3of256(byte[] message) {
        SHA3Digest digest = new SHA3Digest(256);
        digest.update(message, 0, message.length);
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
