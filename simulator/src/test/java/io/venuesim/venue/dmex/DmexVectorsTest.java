package io.venuesim.venue.dmex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.account.Credential;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every published signature, sent over a real WebSocket for an order of its owner, does what its vector says. */
final class DmexVectorsTest {
    private VenueSimulator simulator;
    private RunningVenue venue;
    private Frames socket;
    private int accepted;
    private int refused;

    @BeforeEach
    void start() {
        simulator = VenueSimulator.builder().venues("dmex").start();
        venue = simulator.venue("dmex");
        socket = new Frames(venue.webSocketUrl());
    }

    @AfterEach
    void stop() {
        socket.close();
        simulator.close();
    }

    @Test
    void every_vector_of_the_current_api_does_what_it_says() {
        List<JsonNode> vectors = Vectors.current();
        assertThat(vectors).hasSize(17);
        for (JsonNode vector : vectors) {
            Map<String, ObjectNode> signatures = Vectors.signatures(vector);
            assertThat(signatures).as(vector.path("id").asText()).isNotEmpty();
            signatures.forEach((name, data) -> check(vector, name, data, isAccepted(vector, name)));
        }
        assertThat(accepted).isEqualTo(23);
        assertThat(refused).isEqualTo(25);
    }

    @Test
    void a_registered_delegate_makes_the_foreign_signatures_good() {
        for (String id : List.of("V11", "V17")) {
            JsonNode vector = Vectors.get(id);
            assertThat(vector.path("expected").asText()).contains("registered delegate of alice");
            String bob = Vectors.address("bob").toLowerCase(Locale.ROOT);
            reset();
            world().accounts().grant(Vectors.address("alice"), Credential.delegate(bob));
            expect(vector, "itself", Vectors.signature(vector, "itself"), true);
        }
    }

    @Test
    void lenient_types_take_a_v_that_is_text() {
        venue.setSwitch("lenientTypes", "true");
        int texts = 0;
        for (JsonNode vector : Vectors.current()) {
            for (Map.Entry<String, ObjectNode> one : Vectors.signatures(vector).entrySet()) {
                if (one.getValue().path("v").isTextual()) {
                    texts++;
                    check(vector, one.getKey(), one.getValue(), true);
                }
            }
        }
        assertThat(texts).isEqualTo(10);
    }

    @Test
    void strict_padding_refuses_the_short_numbers_of_python() {
        venue.setSwitch("strictHexPadding", "true");
        for (String id : List.of("V3", "V4", "V5", "V6")) {
            JsonNode vector = Vectors.get(id);
            check(vector, "js", Vectors.signature(vector, "js_cancel_data"), true);
            check(vector, "python", Vectors.signature(vector, "python_cancel_data"), false);
        }
    }

    @Test
    void strict_low_s_refuses_the_twin_of_a_signature() {
        venue.setSwitch("strictLowS", "true");
        JsonNode twin = Vectors.get("V10");
        assertThat(twin.path("expected").asText()).endsWith("reject in strict-low-s mode");
        check(twin, "itself", Vectors.signature(twin, "itself"), false);
        check(Vectors.get("V1"), "itself", Vectors.signature(Vectors.get("V1"), "itself"), true);
    }

    /** What the file says, in its own words, of this signature under the default switches. */
    private static boolean isAccepted(JsonNode vector, String name) {
        if (name.startsWith("web3_")) {
            return false; // v is text there: 4.1 of the specification
        }
        String expected = vector.path("expected").asText("accept");
        for (JsonNode form : vector.path("forms")) {
            expected =
                    name.equals("v " + form.path("v")) ? form.path("expected").asText() : expected;
        }
        if (name.startsWith("case ")) {
            int number = Integer.parseInt(name.substring("case ".length()));
            expected = vector.path("cases").path(number).path("expected").asText();
        }
        return !expected.startsWith("reject") && !expected.contains("accept only when");
    }

    private void check(JsonNode vector, String name, ObjectNode data, boolean accept) {
        reset();
        expect(vector, name, data, accept);
    }

    private void expect(JsonNode vector, String name, ObjectNode data, boolean accept) {
        String what = vector.path("id").asText() + " " + name;
        Order order = place(vector, data);
        ObjectNode message = Json.object().put("op", "cancel_order").set("data", data);

        String answer = socket.ask(Json.write(message));

        Entry.Verified found = (Entry.Verified) simulator
                .journal()
                .entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED))
                .get(0);
        assertThat(found.accepted()).as(what).isEqualTo(accept);
        OrderState state = venue.order(order.id()).state();
        if (accept) {
            accepted++;
            assertThat(answer)
                    .as(what)
                    .startsWith("{\"op\":\"cancel_order\",\"success\":true,\"data\":{\"order_hash\":\"");
            assertThat(state).as(what).isEqualTo(OrderState.CANCELLED);
        } else {
            refused++;
            assertThat(answer)
                    .as(what)
                    .isEqualTo(
                            "{\"op\":\"cancel_order\",\"success\":false,\"error\":\"Invalid signature\",\"order_hash\":"
                                    + data.path("order_hash") + "}");
            assertThat(state).as(what).isEqualTo(OrderState.OPEN);
        }
        compare(vector, found.facts(), what);
    }

    /** The steps in between: what was hashed, and who was found to have signed. */
    private static void compare(JsonNode vector, Map<String, String> facts, String what) {
        boolean signedSomethingElse = vector.has("server_digest");
        String digest =
                vector.path(signedSomethingElse ? "server_digest" : "digest").asText();
        if (!digest.isEmpty()) {
            assertThat(facts).as(what).containsEntry("digest", digest);
        }
        if (vector.has("eip191_preimage") && !signedSomethingElse) {
            assertThat(facts)
                    .as(what)
                    .containsEntry("preimage", vector.path("eip191_preimage").asText());
        }
        for (String signer : List.of("recovered", "recovered_noble", "address_server_recovers")) {
            if (vector.has(signer) && facts.containsKey("recovered")) {
                assertThat(facts)
                        .as(what)
                        .containsEntry("recovered", vector.path(signer).asText());
            }
        }
    }

    private Order place(JsonNode vector, ObjectNode data) {
        JsonNode fields =
                vector.has("order") ? vector.path("order") : Vectors.get("V1").path("order");
        BigDecimal amount = new BigDecimal(fields.path("amount").asText()).movePointLeft(8);
        BigDecimal price = new BigDecimal(fields.path("price").asText()).movePointLeft(8);
        String owner = vector.path("key").asText().equals("web3docs") ? "web3docs" : "alice";
        return venue.place(NewOrder.limit(Side.BUY, amount, price)
                .id(data.path("order_hash").asText())
                .account(Vectors.address(owner))
                .attribute("nonce", fields.path("nonce").asText())
                .attribute("leverage", fields.path("leverage").asText()));
    }

    private void reset() {
        world().namespace().reset();
    }

    private World world() {
        return simulator.namespaces().defaultNamespace().world("dmex");
    }
}
