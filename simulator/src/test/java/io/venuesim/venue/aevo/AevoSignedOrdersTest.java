package io.venuesim.venue.aevo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.journal.Entry;
import io.venuesim.venue.Json;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.web3j.utils.Numeric;

/** Orders as the SDKs sign them, and everything that must not pass for one. */
final class AevoSignedOrdersTest {
    private static final JsonNode FILE = AevoVectors.file();
    private static final ObjectNode BASE = (ObjectNode) FILE.at("/orders/0/api_body");

    private final AevoServer server = new AevoServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_order_of_the_vectors_is_accepted_and_shown() {
        assertThat(create(BASE))
                .isEqualTo("200 {\"order_id\":\"" + AevoVectors.ORDER + "\",\"account\":\""
                        + "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266\",\"instrument_id\":\"2054\",\"instrument_name\":"
                        + "\"ETH-PERP\",\"instrument_type\":\"PERPETUAL\",\"order_type\":\"limit\",\"side\":\"buy\","
                        + "\"amount\":\"0.01\",\"price\":\"1200\",\"avg_price\":\"0\",\"filled\":\"0\","
                        + "\"order_status\":\"opened\",\"post_only\":false,\"reduce_only\":false,"
                        + "\"initial_margin\":\"0.6\",\"created_timestamp\":\"1700000000000000000\","
                        + "\"timestamp\":\"1700000000000000000\",\"system_type\":\"API\",\"time_in_force\":\"GTC\"}");
        Entry.Verified verified = server.lastVerification();
        assertThat(verified.accepted()).isTrue();
        assertThat(verified.scheme()).isEqualTo("EIP-712");
        assertThat(verified.facts())
                .containsEntry("digest", AevoVectors.ORDER)
                .containsEntry("recovered", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8")
                .containsEntry("domain", "Aevo Testnet");
    }

    @Test
    void every_variant_and_every_negative_of_the_vectors_comes_out_as_it_must() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("v_0_or_1", "200");
        expected.put("high_s_malleated", "200");
        expected.put("no_0x_prefix", "200");
        expected.put("signed_by_unregistered_key", "ORDER_BAD_SIGNING_KEY");
        expected.put("signed_by_account_key", "ORDER_BAD_SIGNING_KEY");
        expected.put("wrong_network_domain", "ORDER_BAD_SIGNING_KEY");
        expected.put("legacy_without_timestamp", "ORDER_BAD_SIGNING_KEY");
        expected.put("timestamp_in_milliseconds", "ORDER_INVALID_TIME");
        expected.put("maker_is_signing_key", "ORDER_INVALID_MAKER");
        expected.put("price_changed_after_signing", "ORDER_BAD_SIGNING_KEY");
        Set<String> seen = new TreeSet<>();

        for (JsonNode variant : FILE.path("variants_and_negatives")) {
            String id = variant.path("id").asText();
            seen.add(id);
            try (AevoServer fresh = new AevoServer()) {
                assertThat(fresh.rest(fresh.alice, "POST", "/orders", body(variant)))
                        .as(id)
                        .contains(expected.getOrDefault(id, "an answer for " + id));
            }
        }
        assertThat(seen).isEqualTo(expected.keySet()).hasSize(10);
    }

    @Test
    void what_is_lenient_can_be_made_strict() {
        Map<String, String> strict = Map.of(
                "v_0_or_1",
                "signatureV0Or1",
                "high_s_malleated",
                "signatureHighS",
                "no_0x_prefix",
                "signatureWithout0x");

        for (JsonNode variant : FILE.path("variants_and_negatives")) {
            String name = strict.get(variant.path("id").asText());
            if (name != null) {
                server.venue.setSwitch(name, "reject");
                assertThat(server.rest(server.alice, "POST", "/orders", body(variant)))
                        .as(name)
                        .isEqualTo("400 {\"error\":\"ORDER_BAD_SIGNATURE\"}");
            }
        }
        assertThat(server.venue.orders()).isEmpty();
    }

    @Test
    void no_order_that_was_changed_after_signing_is_accepted() {
        int mutants = 0;
        for (String number : new String[] {"limit_price", "amount", "salt", "instrument", "timestamp"}) {
            BigInteger value = new BigInteger(BASE.path(number).asText());
            for (int bit = 0; bit < 256; bit++) {
                assertRefused(BASE.deepCopy().put(number, value.flipBit(bit).toString()));
                mutants++;
            }
        }
        byte[] signature = Numeric.hexStringToByteArray(BASE.path("signature").asText());
        for (int bit = 0; bit < 8 * signature.length; bit++) {
            assertRefused(BASE.deepCopy().put("signature", flipped(signature, bit)));
            mutants++;
        }
        byte[] maker = Numeric.hexStringToByteArray(BASE.path("maker").asText());
        for (int bit = 0; bit < 8 * maker.length; bit++) {
            assertRefused(BASE.deepCopy().put("maker", flipped(maker, bit)));
            mutants++;
        }
        assertRefused(BASE.deepCopy().put("is_buy", false));

        assertThat(mutants + 1).isEqualTo(5 * 256 + 520 + 160 + 1);
        assertThat(server.venue.orders()).isEmpty();
        assertThat(create(BASE)).startsWith("200 ");
    }

    @Test
    void numbers_are_read_whole_whether_they_are_text_or_not() {
        Map<String, String> order = Wallet.order(server.alice);
        order.put("salt", BigInteger.TWO.pow(256).subtract(BigInteger.ONE).toString());
        String body = Wallet.body(server.alice, order);
        String bare = body.replaceAll("\"([0-9]+)\"", "$1");

        assertThat(bare).contains("\"salt\":1157920892373161954235709850086879078532699846656405640394575840079131296");
        assertThat(server.rest(server.alice, "POST", "/orders", bare)).contains(Wallet.id(order));
        assertThat(server.rest(server.alice, "POST", "/orders", body)).isEqualTo("400 {\"error\":\"ORDER_EXISTS\"}");
    }

    @Test
    void a_builder_is_signed_with_the_order() {
        ObjectNode vector = (ObjectNode) FILE.at("/official/typed/testnet/2/message");
        ObjectNode body = BASE.deepCopy().put("builder_id", "someone");

        assertThat(vector.path("builderId").asText()).isEqualTo("builder-alpha");
        assertThat(create(body)).isEqualTo("400 {\"error\":\"BAD_REQUEST\"}");
        assertThat(create(body.put("builder_fee_rate", "0.0000001"))).isEqualTo("400 {\"error\":\"BAD_REQUEST\"}");
        assertThat(create(body.put("builder_fee_rate", "0"))).isEqualTo("400 {\"error\":\"ORDER_BAD_SIGNING_KEY\"}");
    }

    private String create(JsonNode body) {
        return server.rest(server.alice, "POST", "/orders", Json.write(body));
    }

    private void assertRefused(ObjectNode mutant) {
        assertThat(create(mutant)).as("%s", mutant).startsWith("400 {\"error\":\"");
    }

    private static String body(JsonNode variant) {
        ObjectNode body = BASE.deepCopy();
        JsonNode message = variant.path("message");
        if (message.isObject()) {
            body.put("maker", message.path("maker").asText())
                    .put("timestamp", message.path("timestamp").asText());
        }
        body.setAll(variant.path("changed") instanceof ObjectNode changed ? changed : Json.object());
        return Json.write(body.put("signature", variant.path("signature").asText()));
    }

    private static String flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return Numeric.toHexString(changed);
    }
}
