package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HmacTest {
    private static final JsonNode AEVO = Vectors.of("aevo");

    static Stream<JsonNode> codes() {
        return Stream.of(AEVO.path("hmac"), AEVO.at("/official/hmac"))
                .flatMap(it -> StreamSupport.stream(it.spliterator(), false));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_of_aevo_is_reproduced(JsonNode vector) {
        byte[] message = vector.path("canonical_string").asText().getBytes(UTF_8);

        assertThat(message).isEqualTo(Vectors.bytes(vector.path("canonical_hex")));
        assertThat(Hex.encode(Hmac.sha256(vector.path("secret").asText().getBytes(UTF_8), message)))
                .isEqualTo(vector.path("signature").asText());
    }

    @Test
    void no_code_was_overlooked() {
        assertThat(AEVO.path("hmac")).hasSize(16);
        assertThat(AEVO.at("/official/hmac")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void no_flipped_bit_of_code_or_message_goes_unnoticed() {
        JsonNode vector = AEVO.path("hmac").path(0);
        byte[] secret = vector.path("secret").asText().getBytes(UTF_8);
        byte[] message = vector.path("canonical_string").asText().getBytes(UTF_8);
        byte[] code = Hmac.sha256(secret, message);

        assertThat(Hmac.equal(code, Vectors.bytes(vector.path("signature")))).isTrue();
        for (int bit = 0; bit < code.length * 8; bit++) {
            assertThat(Hmac.equal(code, Vectors.flip(code, bit))).isFalse();
        }
        for (int bit = 0; bit < message.length * 8; bit++) {
            assertThat(Hmac.equal(code, Hmac.sha256(secret, Vectors.flip(message, bit))))
                    .isFalse();
        }
    }

    @Test
    void codes_of_other_lengths_are_not_equal() {
        byte[] code = Hmac.sha256(new byte[] {1}, new byte[0]);
        assertThat(Hmac.equal(code, new byte[0])).isFalse();
        assertThat(Hmac.equal(code, Arrays.copyOf(code, 31))).isFalse();
        assertThat(Hmac.equal(code, Arrays.copyOf(code, 33))).isFalse();
    }

    @Test
    void an_empty_key_is_a_key() {
        // The published code of the empty key and the empty message.
        assertThat(Hex.encode(Hmac.sha256(new byte[0], new byte[0])))
                .isEqualTo("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
    }
}
