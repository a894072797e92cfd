package io.venuesim.crypto;

import static io.venuesim.crypto.PacificaVectorsTest.canonical;
import static io.venuesim.crypto.PacificaVectorsTest.key;
import static io.venuesim.crypto.PacificaVectorsTest.payload;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Pacifica vectors that a venue must refuse, as far as the signature alone decides. */
class PacificaNegativesTest {
    private static final List<String> KNOWN =
            List.of("symbol", "order_id", "client_order_id", "price", "amount", "reduce_only", "side", "tif");

    static Stream<JsonNode> negatives() {
        return PacificaVectorsTest.each(Vectors.of("pacifica").path("negative"));
    }

    @ParameterizedTest
    @MethodSource("negatives")
    void negative_vectors_end_where_they_should(JsonNode vector) {
        JsonNode body = vector.path("body");
        Optional<byte[]> signature =
                Base58.decode(body.path("signature").asText()).filter(it -> it.length == 64);
        String expected = vector.path("expect").asText();
        if (expected.equals("invalid_signature")) {
            assertThat(signature).isEmpty();
            return;
        }
        String type = vector.path("path").asText().endsWith("/create") ? "create_order" : "cancel_order";
        byte[] preimage = canonical(body.path("timestamp"), body.path("expiry_window"), type, typed(body));
        boolean verified = Ed25519.verify(key(body.path("account").asText()), preimage, signature.orElseThrow());

        assertThat(verified).isEqualTo(expected.equals("valid") || expected.equals("valid_in_typed_mode"));
    }

    @Test
    void an_upper_case_uuid_verifies_as_it_was_sent() {
        JsonNode vector = negatives()
                .filter(it -> it.path("id").asText().startsWith("N19"))
                .findFirst()
                .orElseThrow();
        JsonNode body = vector.path("body");
        byte[] preimage = canonical(body.path("timestamp"), body.path("expiry_window"), "cancel_order", payload(body));

        assertThat(Ed25519.verify(key(body.path("account").asText()), preimage, Vectors.base58(body.path("signature"))))
                .isTrue();
    }

    @Test
    void no_vector_was_overlooked() {
        assertThat(negatives()).hasSize(21);
    }

    /** What the venue rebuilds from a body: known members, decimals as text, lower-case UUIDs. */
    private static ObjectNode typed(JsonNode body) {
        ObjectNode typed = Vectors.JSON.createObjectNode();
        for (String name : KNOWN) {
            JsonNode value = body.path(name);
            if (value.isNumber() && !name.equals("order_id")) {
                typed.put(name, value.asText());
            } else if (name.equals("client_order_id") && value.isTextual()) {
                typed.put(name, value.asText().toLowerCase(Locale.ROOT));
            } else if (name.equals("order_id") && value.isTextual()) {
                typed.put(name, Long.parseLong(value.asText()));
            } else if (!value.isMissingNode() && !value.isNull()) {
                typed.set(name, value);
            }
        }
        return typed;
    }
}
