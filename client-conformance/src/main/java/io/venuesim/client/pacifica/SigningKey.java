package io.venuesim.client.pacifica;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A Solana private key: base58 of 64 bytes, of which the first 32 are the seed, or of the seed alone. */
final class SigningKey {
    private static final byte[] PKCS8_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final PrivateKey key;

    SigningKey(String base58) {
        byte[] secret = Base58.decode(base58);
        if (secret.length != 64 && secret.length != 32) {
            throw new IllegalArgumentException("A private key has 64 or 32 bytes, not " + secret.length);
        }
        byte[] encoded = Arrays.copyOf(PKCS8_HEAD, PKCS8_HEAD.length + 32);
        System.arraycopy(secret, 0, encoded, PKCS8_HEAD.length, 32);
        try {
            key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JDK has no Ed25519", impossible);
        }
    }

    /** The signature of a text, in base58. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return Base58.encode(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Ed25519 would not sign", impossible);
        }
    }
}
