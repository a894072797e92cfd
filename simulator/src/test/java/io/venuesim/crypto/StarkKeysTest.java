package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.crypto.StarkKeys.Grinding;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** From a wallet's key to the STARK key that its venue knows, step by step as the SDKs do it. */
class StarkKeysTest {
    private static final JsonNode TANX = Vectors.of("tanx");

    @Test
    void every_recorded_text_leads_to_its_key() {
        byte[] wallet = Vectors.bytes(TANX.at("/account/eth_private_key"));
        int texts = 0;
        for (JsonNode vector : TANX.path("stark_keys")) {
            byte[] signature =
                    PersonalSign.sign(wallet, vector.path("message").asText().getBytes(UTF_8));
            assertThat(Hex.encode0x(signature))
                    .isEqualTo(vector.path("signature").asText());
            for (Grinding grinding : Grinding.values()) {
                BigInteger key = StarkKeys.privateKey(signature, grinding);
                assertThat(hex(key)).isEqualTo(vector.path("stark_private_key").asText());
                assertThat(hex(StarkCurve.publicKeyOf(key)))
                        .isEqualTo(vector.path("stark_public_key_x").asText());
            }
            texts++;
        }
        assertThat(texts).isEqualTo(4);
    }

    @Test
    void a_seed_that_begins_with_a_zero_leads_the_two_sdks_to_different_keys() {
        JsonNode vector = TANX.path("seed_leading_zero");
        byte[] signature = PersonalSign.sign(
                Vectors.bytes(vector.path("eth_private_key")),
                vector.path("message").asText().getBytes(UTF_8));
        assertThat(Hex.encode0x(signature)).isEqualTo(vector.path("signature").asText());
        assertLeadsTo(vector.path("node"), signature, Grinding.PADDED);
        assertLeadsTo(vector.path("python"), signature, Grinding.UNPADDED);
    }

    @Test
    void the_whole_signature_is_hashed_and_not_its_r_alone() {
        JsonNode vector = TANX.path("generic_starkware_derivation_differs");
        BigInteger key = StarkKeys.privateKey(Vectors.bytes(vector.path("signature")), Grinding.PADDED);
        assertThat(hex(key))
                .isEqualTo(vector.path("tanx_stark_private_key").asText())
                .isNotEqualTo(vector.path("stark_private_key_from_r_only").asText());
    }

    private static void assertLeadsTo(JsonNode sdk, byte[] signature, Grinding grinding) {
        BigInteger key = StarkKeys.privateKey(signature, grinding);
        assertThat(hex(key)).isEqualTo(sdk.path("stark_private_key").asText());
        assertThat(hex(StarkCurve.publicKeyOf(key)))
                .isEqualTo(sdk.path("stark_public_key_x").asText());
    }

    private static String hex(BigInteger number) {
        return "0x" + number.toString(16);
    }
}
