package io.venuesim.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256, and the comparison to use for it. */
public final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] ZERO = {0};

    private Hmac() {}

    /** The 32-byte code of the message; the key may have any length, zero included. */
    public static byte[] sha256(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            // The JDK refuses an empty key. HMAC pads keys with zero bytes, so one zero byte is the same key.
            mac.init(new SecretKeySpec(key.length == 0 ? ZERO : key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Whether two codes are equal, in a time that does not depend on where they differ. */
    public static boolean equal(byte[] a, byte[] b) {
        return MessageDigest.isEqual(a, b);
    }
}
