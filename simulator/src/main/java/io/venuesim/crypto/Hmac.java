package io.venuesim.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256, its longer sister, and the comparison to use for them. */
public final class Hmac {
    private static final byte[] ZERO = {0};

    private Hmac() {}

    /** The 32-byte code of the message; the key may have any length, zero included. */
    public static byte[] sha256(byte[] key, byte[] message) {
        return code("HmacSHA256", key, message);
    }

    /** The 64-byte code of the message. */
    public static byte[] sha512(byte[] key, byte[] message) {
        return code("HmacSHA512", key, message);
    }

    private static byte[] code(String algorithm, byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            // The JDK refuses an empty key. HMAC pads keys with zero bytes, so one zero byte is the same key.
            mac.init(new SecretKeySpec(key.length == 0 ? ZERO : key, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    /** Whether two codes are equal, in a time that does not depend on where they differ. */
    public static boolean equal(byte[] a, byte[] b) {
        return MessageDigest.isEqual(a, b);
    }
}
