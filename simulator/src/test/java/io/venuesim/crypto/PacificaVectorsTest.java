package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.crypto.Ed25519.PublicKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ed25519, Base58 and CanonicalJson together, against every signature of the Pacifica vectors. */
class PacificaVectorsTest {
    private static final JsonNode PACIFICA = Vectors.of("pacifica");
    private static final List<String> HEADER =
            List.of("account", "agent_wallet", "signature", "timestamp", "expiry_window");

    static Stream<JsonNode> signed_payloads() {
        return Stream.concat(each(PACIFICA.path("vectors")), each(PACIFICA.at("/captured/items")));
    }

    static Stream<JsonNode> hardware() {
        return each(PACIFICA.path("hardware"));
    }

    static Stream<JsonNode> batch_actions() {
        return each(PACIFICA.at("/batch/rest/body/actions"));
    }

    @ParameterizedTest
    @MethodSource("signed_payloads")
    void the_signed_text_is_rebuilt_and_verifies(JsonNode vector) {
        byte[] preimage = canonical(
                vector.path("timestamp"),
                vector.path("expiry_window"),
                vector.path("operation_type").asText(),
                vector.path("payload"));
        byte[] signature = Vectors.base58(vector.path("signature_base58"));
        PublicKey key = key(vector.path("signer_public_key_base58")
                .asText(vector.path("account").asText()));

        assertThat(new String(preimage, UTF_8))
                .isEqualTo(vector.path("preimage_utf8").asText());
        assertThat(preimage).isEqualTo(Vectors.bytes(vector.path("preimage_hex")));
        assertThat(signature).isEqualTo(Vectors.bytes(vector.path("signature_hex")));
        assertThat(Ed25519.verify(key, preimage, signature)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("batch_actions")
    void each_action_of_a_batch_verifies(JsonNode action) {
        JsonNode data = action.path("data");
        String type = action.path("type").asText().toLowerCase(Locale.ROOT) + "_order";
        byte[] preimage = canonical(data.path("timestamp"), data.path("expiry_window"), type, payload(data));

        assertThat(Ed25519.verify(key(data.path("account").asText()), preimage, Vectors.base58(data.path("signature"))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("hardware")
    void a_hardware_signature_covers_its_header(JsonNode vector) {
        PublicKey key = key(vector.path("signer_public_key_base58").asText());
        byte[] signature = Vectors.base58(vector.at("/rest/body/signature/value"));
        byte[] inner = vector.path("inner_message_utf8").asText().getBytes(UTF_8);

        assertThat(signature).isEqualTo(Vectors.bytes(vector.path("signature_hex")));
        assertThat(Ed25519.verify(key, Vectors.bytes(vector.path("preimage_hex")), signature))
                .isTrue();
        assertThat(Ed25519.verify(key, inner, signature)).isFalse();
    }

    @Test
    void both_signatures_of_a_subaccount_verify() {
        JsonNode vector = PACIFICA.path("subaccount");
        JsonNode body = vector.at("/rest/body");
        ObjectNode initiate = Vectors.JSON.createObjectNode();
        initiate.set("account", body.path("main_account"));
        ObjectNode confirm = Vectors.JSON.createObjectNode();
        confirm.set("signature", body.path("sub_signature"));
        byte[] sub = canonical(body.path("timestamp"), body.path("expiry_window"), "subaccount_initiate", initiate);
        byte[] main = canonical(body.path("timestamp"), body.path("expiry_window"), "subaccount_confirm", confirm);

        assertThat(sub).isEqualTo(Vectors.bytes(vector.path("sub_preimage_hex")));
        assertThat(main).isEqualTo(Vectors.bytes(vector.path("main_preimage_hex")));
        assertThat(Ed25519.verify(
                        key(body.path("subaccount").asText()), sub, Vectors.base58(body.path("sub_signature"))))
                .isTrue();
        assertThat(Ed25519.verify(
                        key(body.path("main_account").asText()), main, Vectors.base58(body.path("main_signature"))))
                .isTrue();
    }

    @Test
    void text_beyond_ascii_is_written_raw() {
        JsonNode probe = PACIFICA.path("serialisation_probe");
        byte[] preimage = canonical(
                PACIFICA.at("/vectors/0/timestamp"),
                PACIFICA.at("/vectors/0/expiry_window"),
                "cancel_order",
                probe.path("payload"));
        byte[] python = Vectors.bytes(probe.path("python_preimage_hex"));

        assertThat(preimage).isEqualTo(Vectors.bytes(probe.path("raw_utf8_preimage_hex")));
        assertThat(Ed25519.verify(main(), preimage, Vectors.base58(probe.path("raw_utf8_signature_base58"))))
                .isTrue();
        assertThat(Ed25519.verify(main(), python, Vectors.base58(probe.path("python_signature_base58"))))
                .isTrue();
        assertThat(Ed25519.verify(main(), preimage, Vectors.base58(probe.path("python_signature_base58"))))
                .isFalse();
    }

    @Test
    void the_three_texts_without_an_expiry_window_are_told_apart() {
        JsonNode probe = PACIFICA.path("omitted_expiry_window_probe");
        List<String> forms = List.of("member_left_out", "default_30000_filled_in", "explicit_null");
        for (String text : forms) {
            byte[] preimage = Vectors.bytes(probe.path(text).path("preimage_hex"));
            for (String signed : forms) {
                byte[] signature = Vectors.base58(probe.path(signed).path("signature_base58"));
                assertThat(Ed25519.verify(main(), preimage, signature)).isEqualTo(text.equals(signed));
            }
        }
        byte[] explicit = canonical(
                PACIFICA.at("/vectors/0/timestamp"),
                NullNode.getInstance(),
                "cancel_order",
                PACIFICA.at("/vectors/0/payload"));
        assertThat(explicit).isEqualTo(Vectors.bytes(probe.at("/explicit_null/preimage_hex")));
    }

    @Test
    void seeds_keys_and_their_texts_belong_together() {
        assertThat(PACIFICA.path("keys")).hasSize(3).allSatisfy(it -> {
            byte[] key = Ed25519.publicKeyOf(Vectors.bytes(it.path("seed_hex")));
            assertThat(key).isEqualTo(Vectors.bytes(it.path("public_key_hex")));
            assertThat(Base58.encode(key))
                    .isEqualTo(it.path("public_key_base58").asText());
            assertThat(Base58.encode(Vectors.bytes(it.path("secret_key_64_hex"))))
                    .isEqualTo(it.path("secret_key_64_base58").asText());
        });
    }

    @Test
    void no_vector_was_overlooked() {
        assertThat(signed_payloads()).hasSize(16 + 5);
        assertThat(batch_actions()).hasSize(2);
        assertThat(hardware()).hasSize(2);
    }

    static byte[] canonical(JsonNode timestamp, JsonNode expiryWindow, String type, JsonNode payload) {
        ObjectNode text = Vectors.JSON.createObjectNode();
        text.set("timestamp", timestamp);
        text.set("expiry_window", expiryWindow);
        text.put("type", type);
        text.set("data", payload);
        return CanonicalJson.of(text);
    }

    static ObjectNode payload(JsonNode body) {
        return ((ObjectNode) body.deepCopy()).remove(HEADER);
    }

    static PublicKey key(String base58) {
        return Base58.decode(base58).flatMap(Ed25519::publicKey).orElseThrow();
    }

    private static PublicKey main() {
        return key(PACIFICA.at("/keys/main/public_key_base58").asText());
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
