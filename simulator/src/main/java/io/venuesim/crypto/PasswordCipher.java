package io.venuesim.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Text under a password: PBKDF2 with HMAC-SHA256 in 100,000 rounds makes a key of 32 bytes for AES-GCM. */
public final class PasswordCipher {
    private static final int ROUNDS = 100_000;
    private static final int TAG_BITS = 128;

    /** The ciphertext, and its tag of 16 bytes after it. */
    public static byte[] encrypt(String text, String password, byte[] salt, byte[] iv) {
        try {
            return run(Cipher.ENCRYPT_MODE, text.getBytes(StandardCharsets.UTF_8), key(password, salt), iv);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("The text can't be encrypted with these", unusable);
        }
    }

    /** The text; empty if the password is another, or something was changed. */
    public static Optional<String> decrypt(byte[] ciphertext, String password, byte[] salt, byte[] iv) {
        try {
            byte[] text = run(Cipher.DECRYPT_MODE, ciphertext, key(password, salt), iv);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("The text can't be decrypted with these", unusable);
        }
    }

    static byte[] key(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 256))
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform we run on has PBKDF2", impossible);
        }
    }

    private static byte[] run(int mode, byte[] input, byte[] key, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        return cipher.doFinal(input);
    }

    private PasswordCipher() {}
}
