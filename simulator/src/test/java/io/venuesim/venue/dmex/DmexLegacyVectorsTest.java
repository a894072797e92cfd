package io.venuesim.venue.dmex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.OrderState;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.Json;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the official SDK hashes and sends, and every change of it: the first is taken, the others are refused. */
final class DmexLegacyVectorsTest {
    private static final String CREATED = "{\"data\":\"Order created\"}";
    private static final String CANCELLED = "{\"data\":\"Order cancelled\"}";
    private static final List<String> HEX =
            List.of("contract_address", "futures_contract_hash", "user_address", "order_hash", "cancel_hash", "r", "s");

    private final Stand stand = new Stand();

    @BeforeEach
    void older() {
        stand.venue.setSwitch("legacyRest", "true");
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void the_hashes_of_the_sdks_own_tests_come_out() {
        JsonNode order = Vectors.get("L1").path("values");
        assertHash(
                "L1",
                LegacyHash.order(
                        address(order, "contract_address"),
                        hash(order, "futures_contract_hash"),
                        address(order, "user_address"),
                        number(order, "amount"),
                        number(order, "price"),
                        order.path("side").booleanValue(),
                        number(order, "nonce"),
                        number(order, "leverage")));
        JsonNode cancel = Vectors.get("L2").path("values");
        assertHash(
                "L2",
                LegacyHash.cancel(
                        address(cancel, "contract_address"),
                        hash(cancel, "order_hash"),
                        address(cancel, "user_address"),
                        number(cancel, "nonce")));
        // The vector has the packed bytes only: 20, 32, three numbers of 32, a flag, and one more number.
        byte[] packed =
                Hex.decode0x(Vectors.get("L3").path("packed_preimage").asText()).orElseThrow();
        assertHash(
                "L3",
                LegacyHash.contract(
                        EthAddress.of(part(packed, 0, 20)),
                        OrderHash.parse(Hex.encode(part(packed, 20, 32))).orElseThrow(),
                        new BigInteger(1, part(packed, 52, 32)),
                        new BigInteger(1, part(packed, 84, 32)),
                        new BigInteger(1, part(packed, 116, 32)),
                        part(packed, 148, 1)[0] == 1,
                        new BigInteger(1, part(packed, 149, 32))));
    }

    @Test
    void the_captured_order_is_placed_and_the_captured_cancel_cancels_it() {
        String id = Vectors.get("L4").path("hash").asText();
        assertThat(send("L4")).endsWith("\r\n\r\n" + CREATED);
        assertVerified("L4");
        assertThat(stand.venue.order(id).state()).isEqualTo(OrderState.OPEN);
        assertThat(send("L5")).endsWith("\r\n\r\n" + CANCELLED);
        assertVerified("L5");
        assertThat(stand.venue.order(id).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void no_flipped_bit_of_the_captured_order_is_taken() {
        assertThat(mutants("L4")).isGreaterThan(1_200);
        assertThat(stand.venue.orders()).isEmpty();
        assertThat(send("L4")).endsWith(CREATED);
    }

    @Test
    void no_flipped_bit_of_the_captured_cancel_is_taken() {
        send("L4");
        assertThat(mutants("L5")).isGreaterThan(1_200);
        assertThat(stand.venue.orders()).allMatch(order -> order.state() == OrderState.OPEN);
        assertThat(send("L5")).endsWith(CANCELLED);
    }

    /** Asks with every body in which one bit is another, and tells how many those were. */
    private int mutants(String id) {
        ObjectNode body = (ObjectNode) Vectors.get(id).path("body");
        int mutants = 0;
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            int bits = bits(name, value);
            for (int bit = 0; bit < bits; bit++) {
                ObjectNode mutant = body.deepCopy();
                if (HEX.contains(name)) {
                    mutant.put(name, flip(value.asText(), bit));
                } else if (value.isBoolean()) {
                    mutant.put(name, !value.booleanValue());
                } else if (value.isNumber()) {
                    mutant.put(name, value.longValue() ^ (1L << bit));
                } else {
                    mutant.put(name, new BigInteger(value.asText()).flipBit(bit).toString());
                }
                assertThat(send(id, mutant)).as("%s bit %s", name, bit).startsWith("HTTP/1.1 400 ");
                mutants++;
            }
        }
        return mutants;
    }

    private static int bits(String name, JsonNode value) {
        if (HEX.contains(name)) {
            return (value.asText().length() - 2) * 4;
        }
        return value.isBoolean() ? 1 : value.isNumber() ? 48 : 250;
    }

    private static String flip(String hex, int bit) {
        StringBuilder text = new StringBuilder(hex);
        int at = 2 + bit / 4;
        text.setCharAt(at, Character.forDigit(Character.digit(text.charAt(at), 16) ^ (1 << (bit % 4)), 16));
        return text.toString();
    }

    private String send(String id) {
        return send(id, (ObjectNode) Vectors.get(id).path("body"));
    }

    private String send(String id, ObjectNode body) {
        String[] line = Vectors.get(id).path("request_line").asText().split(" ", 2);
        return stand.rest(line[0], line[1], Json.write(body));
    }

    private void assertVerified(String id) {
        JsonNode vector = Vectors.get(id);
        assertThat(stand.verified().accepted()).isTrue();
        assertThat(stand.verified().facts())
                .containsEntry("packed", vector.path("packed_preimage").asText())
                .containsEntry("preimage", vector.path("eip191_preimage").asText())
                .containsEntry("digest", vector.path("digest").asText())
                .containsEntry("recovered", vector.path("recovered").asText());
    }

    private static void assertHash(String id, LegacyHash hash) {
        JsonNode vector = Vectors.get(id);
        assertThat(hash.preimage()).isEqualTo(vector.path("packed_preimage").asText());
        assertThat(hash.hash().id()).isEqualTo(vector.path("hash").asText());
    }

    private static byte[] part(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    private static EthAddress address(JsonNode values, String name) {
        return EthAddress.parse(values.path(name).asText()).orElseThrow();
    }

    private static OrderHash hash(JsonNode values, String name) {
        return OrderHash.read(values.path(name)).orElseThrow();
    }

    private static BigInteger number(JsonNode values, String name) {
        return new BigInteger(values.path(name).asText());
    }
}
