package io.venuesim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.crypto.Ed25519.PublicKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519Test {
    private static final JsonNode VECTOR = Vectors.of("pacifica").at("/vectors/0");

    @Test
    void what_the_jdk_signs_is_verified() throws GeneralSecurityException {
        Random random = new Random(25_519);
        for (int i = 0; i < 100; i++) {
            byte[] seed = new byte[32];
            random.nextBytes(seed);
            byte[] message = new byte[random.nextInt(400)];
            random.nextBytes(message);
            Signature jdk = Signature.getInstance("Ed25519");
            jdk.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
            jdk.update(message);
            byte[] signature = jdk.sign();
            PublicKey key = Ed25519.publicKey(Ed25519.publicKeyOf(seed)).orElseThrow();

            assertThat(Ed25519.verify(key, message, signature)).isTrue();
            assertThat(Ed25519.verify(key, Sha256.hash(message), signature)).isFalse();
        }
    }

    @Test
    void no_flipped_bit_of_signature_message_or_key_still_verifies() {
        byte[] raw = Vectors.bytes(VECTOR.path("signer_public_key_hex"));
        byte[] message = Vectors.bytes(VECTOR.path("preimage_hex"));
        byte[] signature = Vectors.bytes(VECTOR.path("signature_hex"));
        PublicKey key = Ed25519.publicKey(raw).orElseThrow();

        assertThat(Ed25519.verify(key, message, signature)).isTrue();
        for (int bit = 0; bit < 512; bit++) {
            assertThat(Ed25519.verify(key, message, Vectors.flip(signature, bit)))
                    .isFalse();
        }
        for (int bit = 0; bit < message.length * 8; bit++) {
            assertThat(Ed25519.verify(key, Vectors.flip(message, bit), signature))
                    .isFalse();
        }
        for (int bit = 0; bit < 256; bit++) {
            assertThat(Ed25519.publicKey(Vectors.flip(raw, bit)).filter(it -> Ed25519.verify(it, message, signature)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 128})
    void signatures_of_other_lengths_do_not_verify(int length) {
        PublicKey key = Ed25519.publicKey(Vectors.bytes(VECTOR.path("signer_public_key_hex")))
                .orElseThrow();
        assertThat(Ed25519.verify(key, new byte[0], new byte[length])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"
            })
    void keys_of_small_order_decode_but_verify_nothing(String raw) {
        PublicKey key = Ed25519.publicKey(Vectors.bytes(raw)).orElseThrow();
        byte[] forged = new byte[64];
        System.arraycopy(Vectors.bytes(raw), 0, forged, 0, 32);
        byte[] identity = new byte[64];
        identity[0] = 1;

        for (int i = 0; i < 64; i++) {
            byte[] message = {(byte) i};
            assertThat(Ed25519.verify(key, message, forged)).isFalse();
            assertThat(Ed25519.verify(key, message, identity)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0200000000000000000000000000000000000000000000000000000000000000", // no x for this y
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // y = p
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // y = p + 1
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0100000000000000000000000000000000000000000000000000000000000080", // x = 0 with a sign
                "00",
                ""
            })
    void bytes_that_are_no_curve_point_make_no_key(String raw) {
        assertThat(Ed25519.publicKey(Vectors.bytes(raw))).isEmpty();
    }

    @Test
    void an_r_of_small_order_does_not_verify_even_with_the_right_s() {
        byte[] seed = Vectors.bytes(Vectors.of("pacifica").at("/keys/main/seed_hex"));
        byte[] raw = Ed25519.publicKeyOf(seed);
        byte[] message = {1, 2, 3};
        byte[] signature = new byte[64];
        signature[0] = 1;
        BigInteger order = BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
        BigInteger challenge = little(sha512(Arrays.copyOf(signature, 32), raw, message));
        byte[] half = Arrays.copyOf(sha512(seed), 32);
        half[0] &= (byte) 0xf8;
        half[31] &= 0x7f;
        half[31] |= 0x40;
        byte[] s = Words.of(challenge.multiply(little(half)).mod(order));
        for (int i = 0; i < 32; i++) {
            signature[32 + i] = s[31 - i];
        }

        assertThat(org.bouncycastle.math.ec.rfc8032.Ed25519.verify(signature, 0, raw, 0, message, 0, 3))
                .isTrue();
        assertThat(Ed25519.verify(Ed25519.publicKey(raw).orElseThrow(), message, signature))
                .isFalse();
    }

    @Test
    void a_key_is_a_value_that_keeps_its_bytes() {
        byte[] raw = Vectors.bytes(VECTOR.path("signer_public_key_hex"));
        PublicKey key = Ed25519.publicKey(raw).orElseThrow();
        assertThat(key).isEqualTo(Ed25519.publicKey(raw).orElseThrow()).hasToString(Hex.encode(raw));
        assertThat(key).hasSameHashCodeAs(Ed25519.publicKey(raw.clone()).orElseThrow());
        key.bytes()[0] ^= 1;
        assertThat(key.bytes()).isEqualTo(raw);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519.publicKeyOf(new byte[33]))
                .withMessageContaining("33");
    }

    private static BigInteger little(byte[] bytes) {
        byte[] big = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            big[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, big);
    }

    private static byte[] sha512(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
