package io.venuesim.crypto;

import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak with the original padding, as Ethereum uses it; not SHA-3. */
public final class Keccak {
    private Keccak() {}

    /** The 32-byte hash of the parts, one after the other. */
    public static byte[] keccak256(byte[]... parts) {
        KeccakDigest digest = new KeccakDigest(256);
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
