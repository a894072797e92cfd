package io.venuesim.venue.dmex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Credential;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What places an order and what does not, over a real WebSocket, with the published signatures. */
final class DmexCreateTest {
    private final Stand stand = new Stand();

    @AfterEach
    void stop() {
        stand.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "assumed-abi-v1"})
    void every_order_of_the_vectors_is_placed(String layout) {
        stand.venue.setSwitch("hash", layout);
        int placed = 0;
        for (JsonNode vector : Vectors.current()) {
            if (vector.has("order") && vector.path("key").asText().equals("alice")) {
                assertThat(stand.ask(create(order(vector))))
                        .as(vector.path("id").asText())
                        .startsWith("{\"op\":\"create_order\",\"success\":true,\"data\":{\"hash\":"
                                + vector.path("order_hash"));
                placed++;
            }
        }
        assertThat(placed).isEqualTo(6);
        assertThat(stand.venue.orders()).hasSize(placed).allMatch(order -> order.state() == OrderState.OPEN);
    }

    @Test
    void the_create_message_of_v1_and_its_cancel_carry_the_same_signature() {
        JsonNode v1 = Vectors.get("V1");
        assertThat(stand.ask(Json.write(v1.path("create_message")))).contains("\"success\":true");
        assertThat(stand.verified().facts())
                .containsEntry("preimage", v1.path("eip191_preimage").asText())
                .containsEntry("digest", v1.path("digest").asText())
                .containsEntry("recovered", v1.path("recovered").asText());
        assertThat(stand.ask(Json.write(v1.path("cancel_message")))).contains("\"success\":true");
        assertThat(stand.state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void v16_takes_the_place_of_v1() {
        stand.ask(Json.write(Vectors.get("V1").path("create_message")));
        assertThat(stand.ask(Json.write(Vectors.get("V16").path("create_message"))))
                .contains("\"success\":true");
        assertThat(stand.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(stand.venue
                        .order(Vectors.get("V16").path("order_hash").asText())
                        .state())
                .isEqualTo(OrderState.OPEN);
    }

    @Test
    void v17_needs_its_signer_to_be_a_delegate_of_its_user() {
        String delegated = create(order(Vectors.get("V17")));
        assertThat(stand.ask(delegated)).contains("\"error\":\"Invalid signature\"");
        String bob = Vectors.address("bob").toLowerCase(Locale.ROOT);
        stand.world().accounts().grant(Vectors.address("alice"), Credential.delegate(bob));
        assertThat(stand.ask(delegated)).contains("\"success\":true");
        assertThat(stand.venue.orders())
                .singleElement()
                .satisfies(order -> assertThat(order.account()).isEqualTo(Vectors.address("alice")));
    }

    @Test
    void with_the_assumed_layout_no_changed_member_is_taken() {
        stand.venue.setSwitch("hash", "assumed-abi-v1");
        ObjectNode order = order(Vectors.get("V1"));
        List<ObjectNode> mutants = mutants(order);
        assertThat(mutants.size()).isGreaterThan(1_200);
        for (ObjectNode mutant : mutants) {
            assertThat(stand.ask(create(mutant))).as(mutant.toString()).contains("\"success\":false");
        }
        assertThat(stand.venue.orders()).isEmpty();
        assertThat(stand.ask(create(order))).contains("\"success\":true");
    }

    @Test
    void a_hash_that_stands_for_itself_covers_only_itself_and_who_signed() {
        ObjectNode order = order(Vectors.get("V1"));
        assertThat(stand.ask(create(order.deepCopy().put("price", "1")))).contains("\"price\":\"1\"");
        for (ObjectNode mutant : mutants(order)) {
            boolean signed = !mutant.path("hash").equals(order.path("hash"))
                    || !mutant.path("r").equals(order.path("r"))
                    || !mutant.path("s").equals(order.path("s"))
                    || !mutant.path("user_address").equals(order.path("user_address"));
            if (signed) {
                assertThat(stand.ask(create(mutant))).as(mutant.toString()).contains("\"success\":false");
            }
        }
        assertThat(stand.venue.orders()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            user_address           | "0xf39F" | "" | 17 | null
            asset                  | ""       | 17 | null | []
            price                  | "0"      | 1 | "1.5" | "-1" | null
            side                   | "true"   | 1 | null
            base_token             | 17       | {}
            nonce                  | -1       | "x" | 1.5 | true
            closing_order          | "false"  | 0
            remaining_amount       | 1        | "x"
            closed                 | 0        | "false"
            stop                   | "x"      | 1
            stop_price             | 1        | "1.0"
            stopped                | "x"      | []
            is_market              | "x"      | 0
            post_only              | "x"      | {}
            decimals               | "2"      | -1 | 1.5 | 1e9
            amount_dec             | "4"      | -1 | 1.5 | 1e9
            margin_currency_symbol | 17       | []
            replace_hash           | 17       | []
            """)
    void a_member_of_another_type_is_invalid_data(ArgumentsAccessor row) {
        String name = row.getString(0);
        for (Object value : row.toList().subList(1, row.size())) {
            ObjectNode order = order(Vectors.get("V1"));
            order.set(name, json(value.toString()));
            assertThat(stand.ask(create(order))).as(order.toString()).contains("\"error\":\"Invalid data\"");
        }
        assertThat(stand.venue.orders()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_address", "asset", "price", "side"})
    void these_members_are_needed(String name) {
        ObjectNode order = order(Vectors.get("V1"));
        order.remove(name);
        assertThat(stand.ask(create(order))).contains("\"error\":\"Invalid data\"");
    }

    @Test
    void numbers_are_bounded_before_anybody_calculates_with_them() {
        ObjectNode order = order(Vectors.get("V1"));
        String most = "9".repeat(78);
        assertThat(stand.ask(create(order.deepCopy().put("amount", most + "9"))))
                .contains("\"error\":\"Amount must be greater than zero\"");
        assertThat(stand.ask(create(order.deepCopy().put("price", most + "9")))).contains("\"error\":\"Invalid data\"");
        assertThat(stand.ask(create(order.deepCopy().put("amount", most).put("price", most))))
                .contains("\"amount\":\"" + most + "\",\"price\":\"" + most + "\"");
    }

    /** Every member that the hash covers, the hash, its signature and its signer, each with one bit or letter changed. */
    private static List<ObjectNode> mutants(ObjectNode order) {
        List<ObjectNode> mutants = new ArrayList<>();
        for (String name : List.of("hash", "user_address", "base_token", "r", "s")) {
            String hex = order.path(name).asText();
            for (int bit = 0; bit < (hex.length() - 2) * 4; bit++) {
                mutants.add(order.deepCopy().put(name, flip(hex, bit)));
            }
        }
        for (String name : List.of("amount", "price", "leverage")) {
            for (int digit = 0; digit < order.path(name).asText().length(); digit++) {
                StringBuilder text = new StringBuilder(order.path(name).asText());
                text.setCharAt(digit, text.charAt(digit) == '9' ? '8' : (char) (text.charAt(digit) + 1));
                mutants.add(order.deepCopy().put(name, text.toString()));
            }
        }
        for (int bit = 0; bit < 60; bit++) {
            mutants.add(order.deepCopy().put("nonce", order.path("nonce").longValue() ^ (1L << bit)));
        }
        for (String asset : List.of("BTCUSD", "btcuse", "btcus", "btcusd ", "ethusd", "BTC-USD")) {
            mutants.add(order.deepCopy().put("asset", asset));
        }
        mutants.add(order.deepCopy().put("side", false));
        mutants.add(order.deepCopy().put("closing_order", true));
        for (int bit = 0; bit < 31; bit++) {
            mutants.add(order.deepCopy().put("v", order.path("v").intValue() ^ (1 << bit)));
        }
        for (String name : List.of("hash", "nonce", "leverage")) {
            ObjectNode without = order.deepCopy();
            without.remove(name);
            mutants.add(without);
        }
        return mutants;
    }

    private static String flip(String hex, int bit) {
        StringBuilder text = new StringBuilder(hex.toLowerCase(Locale.ROOT));
        int at = 2 + bit / 4;
        text.setCharAt(at, Character.forDigit(Character.digit(text.charAt(at), 16) ^ (1 << (bit % 4)), 16));
        return text.toString();
    }

    /** The signed members of a vector, with its hash and signature. */
    private static ObjectNode order(JsonNode vector) {
        ObjectNode order = Json.object();
        order.set("hash", vector.path("order_hash"));
        order.setAll((ObjectNode) vector.path("order"));
        order.set("v", vector.path("v"));
        order.set("r", vector.path("r"));
        order.set("s", vector.path("s"));
        return order;
    }

    private static JsonNode json(String value) {
        return Json.readObject(("{\"a\":" + value + "}").getBytes(UTF_8))
                .orElseThrow()
                .path("a");
    }

    private static String create(ObjectNode order) {
        return Json.write(Json.object().put("op", "create_order").set("data", order));
    }
}
