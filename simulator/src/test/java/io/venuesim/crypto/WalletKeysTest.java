package io.venuesim.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloxbean.cardano.client.crypto.cip1852.CIP1852;
import com.bloxbean.cardano.client.crypto.cip1852.DerivationPath;
import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.clock.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of Cardano wallets: their text, their tree, and the password that they are kept under. */
final class WalletKeysTest {
    private static final JsonNode DELTADEFI = Vectors.of("deltadefi");

    static Stream<JsonNode> keys() {
        return StreamSupport.stream(DELTADEFI.path("keys").spliterator(), false);
    }

    static Stream<JsonNode> encrypted_keys() {
        return StreamSupport.stream(DELTADEFI.path("operation_key_encryption").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_root_is_written_in_bech32(JsonNode key) {
        byte[] root = Vectors.bytes(key.path("root_xprv_hex"));
        String text = key.path("root_xprv_bech32").asText();
        assertThat(Bech32.encode("xprv", root)).isEqualTo(text);
        assertThat(Bech32.decode("xprv", text))
                .hasValueSatisfying(decoded -> assertThat(decoded).isEqualTo(root));
        assertThat(Bech32.decode("xpub", text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_root_has_its_payment_key(JsonNode key) {
        ExtendedKey payment = ExtendedKey.of(Vectors.bytes(key.path("root_xprv_hex")))
                .orElseThrow()
                .derive("1852'/1815'/0'/0/0");
        assertThat(Hex.encode(payment.bytes()))
                .isEqualTo(key.path("payment_extended_secret_hex").asText()
                        + key.path("payment_chain_code_hex").asText());
        assertThat(Hex.encode(payment.publicKey()))
                .isEqualTo(key.path("public_key_hex").asText());
    }

    @Test
    void roots_drawn_by_chance_grow_as_another_library_grows_them() {
        Ids ids = new Ids(7, "wallets");
        for (int i = 0; i < 10; i++) {
            byte[] root = ExtendedKey.root(ids.bytes(96));
            byte[] theirs = new CIP1852()
                    .getKeyPairFromRootKey(root, DerivationPath.createExternalAddressDerivationPath())
                    .getPublicKey()
                    .getKeyData();
            assertThat(ExtendedKey.of(root)
                            .orElseThrow()
                            .derive("1852'/1815'/0'/0/0")
                            .publicKey())
                    .isEqualTo(theirs);
        }
    }

    @Test
    void a_root_has_96_bytes() {
        assertThat(ExtendedKey.of(new byte[64])).isEmpty();
        assertThat(ExtendedKey.of(new byte[97])).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("encrypted_keys")
    void a_password_opens_what_the_sdks_wrote_and_writes_the_same(JsonNode vector) throws Exception {
        String password = vector.path("password").asText();
        byte[] salt = Vectors.bytes(vector.at("/pbkdf2/salt_hex"));
        byte[] iv = Vectors.bytes(vector.at("/aes_gcm/iv_hex"));
        byte[] ciphertext = Base64.getDecoder()
                .decode(Vectors.JSON
                        .readTree(vector.path("encrypted_operation_key").asText())
                        .path("ciphertext")
                        .asText());
        String plaintext = vector.path("plaintext").asText();
        assertThat(Hex.encode(PasswordCipher.key(password, salt)))
                .isEqualTo(vector.at("/pbkdf2/derived_key_hex").asText());
        assertThat(PasswordCipher.decrypt(ciphertext, password, salt, iv)).contains(plaintext);
        assertThat(PasswordCipher.encrypt(plaintext, password, salt, iv)).isEqualTo(ciphertext);
        assertThat(PasswordCipher.decrypt(ciphertext, password + "!", salt, iv)).isEmpty();
        assertThat(PasswordCipher.decrypt(Vectors.flip(ciphertext, 3), password, salt, iv))
                .isEmpty();
    }

    @Test
    void no_vector_was_overlooked() {
        assertThat(keys()).hasSize(2);
        assertThat(encrypted_keys()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A12UEL5L", "a12uel5l"})
    void text_of_one_case_is_good(String text) {
        assertThat(Bech32.decode("a", text))
                .hasValueSatisfying(it -> assertThat(it).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "pzry9x0s0muk",
                "1pzry9x0s0muk",
                "x1b4n0q5v",
                "li1dgmt3",
                "A1G7SGD8",
                "10a06t8",
                "1qzzfhee",
                "A12uEL5L",
                "a12uel5\u0131"
            })
    void what_bip173_lists_as_bad_is_bad(String text) {
        for (String prefix : List.of("", "a", "x", "li")) {
            assertThat(Bech32.decode(prefix, text)).isEmpty();
        }
    }

    @Test
    void every_wrong_letter_is_noticed() {
        byte[] address = new byte[29];
        Arrays.fill(address, (byte) 0x61);
        String text = Bech32.encode("addr", address);
        assertThat(Bech32.decode("addr", text.toUpperCase(Locale.ROOT)).orElseThrow())
                .isEqualTo(address);
        for (int i = 0; i < text.length(); i++) {
            byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
            letters[i] = (byte) (letters[i] == 'q' ? 'p' : 'q');
            assertThat(Bech32.decode("addr", new String(letters, StandardCharsets.US_ASCII)))
                    .as("letter %s", i)
                    .isEmpty();
        }
    }
}
