package io.venuesim.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.crypto.Ed25519.PublicKey;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Blake2b and Ed25519 against the Cardano transactions of the DeltaDeFi vectors. */
class DeltadefiVectorsTest {
    private static final JsonNode DELTADEFI = Vectors.of("deltadefi");

    static Stream<JsonNode> transactions() {
        return StreamSupport.stream(DELTADEFI.path("transactions").spliterator(), false);
    }

    static Stream<JsonNode> refused_transactions() {
        return StreamSupport.stream(DELTADEFI.at("/negative/cases").spliterator(), false)
                .filter(it -> it.path("ed25519_ok").isBoolean());
    }

    @ParameterizedTest
    @MethodSource("transactions")
    void the_hash_of_a_body_carries_the_signature(JsonNode vector) {
        byte[] key = Vectors.bytes(vector.path("public_key_hex"));
        byte[] hash = Blake2b.hash256(Vectors.bytes(vector.path("body_cbor_hex")));
        byte[] signature = Vectors.bytes(vector.path("ed25519_signature_hex"));

        assertThat(Hex.encode(hash))
                .isEqualTo(vector.path("body_blake2b256_hex").asText());
        assertThat(Hex.encode(Blake2b.hash224(key)))
                .isEqualTo(vector.path("public_key_blake2b224_hex").asText());
        assertThat(Ed25519.verify(Ed25519.publicKey(key).orElseThrow(), hash, signature))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("refused_transactions")
    void refused_transactions_verify_only_where_the_vector_says_so(JsonNode vector) {
        String transaction = vector.path("signed_tx").asText();
        int at = transaction.lastIndexOf("5840");
        byte[] raw = Vectors.bytes(transaction.substring(at - 64, at));
        byte[] signature = Vectors.bytes(transaction.substring(at + 4, at + 132));
        byte[] body = Vectors.bytes(transaction.substring(2, transaction.lastIndexOf("a100", at - 64)));
        PublicKey key = Ed25519.publicKey(raw).orElseThrow();

        assertThat(Hex.encode(Blake2b.hash224(raw)))
                .isEqualTo(vector.path("vkey_hash").asText());
        assertThat(Ed25519.verify(key, Blake2b.hash256(body), signature))
                .isEqualTo(vector.path("ed25519_ok").asBoolean());
    }

    @Test
    void the_keys_hash_as_their_addresses_say() {
        assertThat(DELTADEFI.path("keys"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(Hex.encode(Blake2b.hash224(Vectors.bytes(it.path("public_key_hex")))))
                        .isEqualTo(it.path("public_key_blake2b224_hex").asText()));
    }

    @Test
    void no_transaction_was_overlooked() {
        assertThat(transactions()).hasSize(4);
        assertThat(refused_transactions()).hasSize(4);
    }
}
