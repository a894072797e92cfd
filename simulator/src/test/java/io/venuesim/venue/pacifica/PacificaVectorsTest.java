package io.venuesim.venue.pacifica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import io.venuesim.venue.pacifica.Pacifica.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every signature of the vectors' file, through the venue: cancels over the wire, other operations by their text. */
final class PacificaVectorsTest {
    private static final JsonNode FILE = Pacifica.vectors();
    private static Pacifica pacifica;

    @BeforeAll
    static void start() {
        pacifica = new Pacifica();
    }

    @AfterAll
    static void stop() {
        pacifica.close();
    }

    @BeforeEach
    void reset() {
        pacifica.reset();
    }

    @Test
    void every_group_of_the_file_is_read_here() {
        assertThat(FILE.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "venue",
                        "format",
                        "algorithm",
                        "base58_alphabet",
                        "provenance_note",
                        "cross_checks",
                        "keys",
                        "vectors",
                        "batch",
                        "hardware",
                        "subaccount",
                        "negative",
                        "omitted_expiry_window_probe",
                        "clock_cases",
                        "serialisation_probe",
                        "captured");
        assertThat(vectors()).hasSize(16);
        assertThat(cancels()).hasSize(4);
        assertThat(FILE.at("/batch/rest/body/actions")).hasSize(2);
        assertThat(hardware()).hasSize(2);
        assertThat(negatives()).hasSize(21);
        assertThat(clockCases()).hasSize(5);
        assertThat(captured()).hasSize(5);
    }

    static Stream<JsonNode> vectors() {
        return elements(FILE.get("vectors"));
    }

    static Stream<JsonNode> cancels() {
        return vectors().filter(vector -> vector.get("operation_type").asText().equals("cancel_order"));
    }

    static Stream<JsonNode> hardware() {
        return elements(FILE.get("hardware"));
    }

    static Stream<JsonNode> negatives() {
        return elements(FILE.get("negative"));
    }

    static Stream<JsonNode> clockCases() {
        return elements(FILE.at("/clock_cases/cases"));
    }

    static Stream<JsonNode> captured() {
        return elements(FILE.at("/captured/items"));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_text_of_an_operation_is_the_vectors_and_its_signature_verifies(JsonNode vector) {
        ObjectNode payload = vector.get("payload").deepCopy();
        var signed = Checks.signed(
                vector.get("operation_type").asText(),
                vector.at("/rest/body"),
                vector.get("signature_base58").asText(),
                payload,
                vector.get("verify_against").asText().equals("agent_wallet"));
        var checked = Checks.check(signed);

        assertThat(checked.failure()).isNull();
        assertThat(checked.verification().facts())
                .containsEntry("message", vector.get("preimage_utf8").asText())
                .containsEntry("preimage", vector.get("preimage_hex").asText())
                .containsEntry(
                        "expected", vector.get("signer_public_key_base58").asText());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void an_operation_is_carried_out_at_its_path(JsonNode vector) {
        pacifica.venue.setSwitch("speedBump", "0");
        pacifica.venue.setSwitch("takers", "filled");
        pacifica.placeOrder();
        pacifica.venue.place(
                NewOrder.limit(Side.SELL, "0.1", "90000").id("42070").stopPrice(new BigDecimal("95000")));
        Answer answer = pacifica.send("POST", vector.at("/rest/path").asText(), Json.write(vector.at("/rest/body")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"success\":true,");
        assertThat(pacifica.verified().accepted()).isTrue();
        assertThat(pacifica.verified().facts())
                .containsEntry("message", vector.get("preimage_utf8").asText());
    }

    @Test
    void the_batch_gets_the_answer_of_the_vectors_over_rest() {
        pacifica.venue.setSwitch("speedBump", "0");
        JsonNode vector = FILE.get("batch");
        assertThat(pacifica.send("POST", vector.at("/rest/path").asText(), Json.write(vector.at("/rest/body")))
                        .body())
                .isEqualTo(Json.write(vector.get("example_rest_response")));
        assertThat(pacifica.frame(Json.write(vector.get("ws_frame"))))
                .startsWith(
                        "{\"code\":200,\"data\":{\"results\":[{\"success\":false,\"error\":\"Duplicate client order id:")
                .endsWith("\"t\":1749223343610,\"type\":\"batch_orders\"}");
    }

    @ParameterizedTest
    @MethodSource("cancels")
    void a_cancel_is_done_over_rest(JsonNode vector) {
        pacifica.placeOrder();
        Answer answer = pacifica.post(Json.write(vector.at("/rest/body")));

        assertThat(vector.at("/rest/path").asText()).isEqualTo(Pacifica.CANCEL);
        assertThat(answer).isEqualTo(done());
        assertThat(pacifica.venue.order("42069").state()).isEqualTo(OrderState.CANCELLED);
        assertThat(pacifica.verified().facts())
                .containsEntry("message", vector.get("preimage_utf8").asText());
    }

    @ParameterizedTest
    @MethodSource("cancels")
    void a_cancel_is_done_over_the_web_socket(JsonNode vector) {
        pacifica.placeOrder();
        String answer = pacifica.frame(Json.write(vector.get("ws_frame")));

        String byWhat = vector.at("/payload/client_order_id").isMissingNode()
                ? "\"I\":null,\"i\":42069"
                : "\"I\":\"79f948fd-7556-4066-a128-083f3ea49322\",\"i\":null";
        assertThat(answer)
                .isEqualTo("{\"code\":200,\"data\":{" + byWhat
                        + ",\"s\":\"BTC\"},\"id\":\"1bb2b72f-f545-4938-8a38-c5cda8823675\",\"t\":1749223343610,"
                        + "\"type\":\"cancel_order\"}");
        if (vector.has("example_ws_response")) {
            assertThat(answer).isEqualTo(Json.write(vector.get("example_ws_response")));
        }
        assertThat(pacifica.venue.order("42069").state()).isEqualTo(OrderState.CANCELLED);
    }

    @ParameterizedTest
    @MethodSource("hardware")
    void a_hardware_wallets_cancel_is_done_over_both_transports(JsonNode vector) {
        String body = Json.write(vector.at("/rest/body"));
        pacifica.placeOrder();
        assertThat(pacifica.post(body)).isEqualTo(done());
        assertThat(pacifica.verified().facts())
                .containsEntry("message", vector.get("inner_message_utf8").asText())
                .containsEntry("preimage", vector.get("preimage_hex").asText());

        pacifica.reset();
        pacifica.placeOrder();
        assertThat(pacifica.frame(Pacifica.frameOf(body))).startsWith("{\"code\":200,");
    }

    @Test
    void a_hardware_header_can_be_limited_to_one_layout() {
        List<String> bodies =
                hardware().map(vector -> Json.write(vector.at("/rest/body"))).toList();
        pacifica.venue.setSwitch("hardwareHeader", "long");
        assertThat(pacifica.post(bodies.get(0)).body()).contains("signature_verification_failed");
        pacifica.venue.setSwitch("hardwareHeader", "short");
        assertThat(pacifica.post(bodies.get(1)).body()).contains("signature_verification_failed");
    }

    @Test
    void both_signatures_of_the_subaccount_verify() {
        JsonNode vector = FILE.get("subaccount");
        ObjectNode body = vector.at("/rest/body").deepCopy();
        String main = body.get("main_account").asText();
        String subSignature = body.get("sub_signature").asText();
        var initiate = Checks.signed(
                "subaccount_initiate",
                body.put("account", body.get("subaccount").asText()),
                subSignature,
                Json.object().put("account", main),
                false);
        var confirm = Checks.signed(
                "subaccount_confirm",
                body.put("account", main),
                body.get("main_signature").asText(),
                Json.object().put("signature", subSignature),
                false);
        assertThat(Checks.check(initiate).failure()).isNull();
        assertThat(Checks.check(confirm).failure()).isNull();
        assertThat(pacifica.send("POST", vector.at("/rest/path").asText(), Json.write(vector.at("/rest/body"))))
                .isEqualTo(done());
    }

    @ParameterizedTest
    @MethodSource("negatives")
    void a_negative_is_answered_at_its_stage(JsonNode vector) {
        JsonNode body = vector.get("body");
        String stage = vector.get("expect").asText();
        if (!vector.get("path").asText().equals(Pacifica.CANCEL)) {
            Answer created = pacifica.send("POST", vector.get("path").asText(), Json.write(body));
            assertThat(created)
                    .isEqualTo(
                            stage.startsWith("valid")
                                    ? new Answer(
                                            200,
                                            "application/json",
                                            "{\"success\":true,\"data\":{\"order_id\":645953},\"error\":null,\"code\":null}")
                                    : expected(stage));
            return;
        }
        pacifica.placeOrder();
        String text = Json.write(body);
        assertThat(pacifica.post(text)).isEqualTo(expected(stage));
        boolean valid = stage.equals("valid");
        assertThat(pacifica.venue.order("42069").state()).isEqualTo(valid ? OrderState.CANCELLED : OrderState.OPEN);

        pacifica.reset();
        pacifica.placeOrder();
        assertThat(pacifica.frame(Pacifica.frameOf(text))).contains("\"code\":" + frameCode(stage) + ",");
        if (stage.endsWith("valid_in_lenient_mode")) {
            pacifica.venue.setSwitch("verification", "raw");
            assertThat(pacifica.post(text)).isEqualTo(done());
        }
    }

    private static Answer expected(String stage) {
        return switch (stage) {
            case "valid" -> done();
            case "invalid_signature" -> failed("Invalid signature", "unspecified");
            case "deserialise_error" ->
                new Answer(
                        400,
                        "text/plain;charset=utf-8",
                        "Json deserialize error: invalid type: string \"42069\", expected u64 at line 1 column 241");
            case "verification_failed", "verification_failed_in_typed_mode / valid_in_lenient_mode" ->
                failed(
                        "Verification failed: signature does not match signer and canonical payload.",
                        "signature_verification_failed");
            default -> throw new IllegalArgumentException("A stage that this test does not know: " + stage);
        };
    }

    private static int frameCode(String stage) {
        return switch (stage) {
            case "valid" -> 200;
            case "deserialise_error" -> 400;
            default -> 401;
        };
    }

    @Test
    void without_a_window_the_text_may_lack_it_or_have_the_default() {
        JsonNode probe = FILE.get("omitted_expiry_window_probe");
        assertThat(omitted(probe, "member_left_out")).isEqualTo(done());
        assertThat(omitted(probe, "default_30000_filled_in")).isEqualTo(done());
        assertThat(omitted(probe, "explicit_null").status()).isEqualTo(400);

        pacifica.venue.setSwitch("omittedExpiryWindow", "absent-default-or-null");
        assertThat(omitted(probe, "explicit_null")).isEqualTo(done());
        pacifica.venue.setSwitch("omittedExpiryWindow", "absent");
        assertThat(omitted(probe, "default_30000_filled_in").status()).isEqualTo(400);
        pacifica.venue.setSwitch("omittedExpiryWindow", "default");
        assertThat(omitted(probe, "member_left_out").status()).isEqualTo(400);
    }

    private static Answer omitted(JsonNode probe, String variant) {
        pacifica.sim.namespaces().defaultNamespace().reset();
        pacifica.sim.clock().stopAt(Instant.ofEpochMilli(Pacifica.SENT + 30_000));
        pacifica.placeOrder();
        ObjectNode body = probe.get("body_without_signature").deepCopy();
        body.set("signature", probe.at("/" + variant + "/signature_base58"));
        Answer answer = pacifica.post(Json.write(body));
        if (answer.status() == 200) {
            assertThat(pacifica.verified().facts())
                    .containsEntry(
                            "message",
                            probe.at("/" + variant + "/preimage_utf8").asText());
        }
        return answer;
    }

    @ParameterizedTest
    @MethodSource("clockCases")
    void the_window_ends_to_the_millisecond(JsonNode one) {
        pacifica.sim.clock().stopAt(Instant.ofEpochMilli(one.get("server_time").asLong()));
        pacifica.placeOrder();
        JsonNode v1 = FILE.at("/vectors/0/rest/body");
        boolean valid = one.get("expect").asText().equals("valid");
        assertThat(pacifica.post(Json.write(v1))).isEqualTo(valid ? done() : failed("Invalid message", "unspecified"));
    }

    @Test
    void text_beyond_ascii_is_signed_raw_and_no_client_id() {
        JsonNode probe = FILE.get("serialisation_probe");
        ObjectNode payload = probe.get("payload").deepCopy();
        ObjectNode header = Json.object()
                .put("account", Pacifica.ALICE)
                .put("timestamp", Pacifica.SENT)
                .put("expiry_window", 5000);
        String raw = probe.get("raw_utf8_signature_base58").asText();
        String python = probe.get("python_signature_base58").asText();
        var byRaw = Checks.check(Checks.signed("cancel_order", header, raw, payload, false));
        assertThat(byRaw.failure()).isNull();
        assertThat(byRaw.verification().facts())
                .containsEntry("preimage", probe.get("raw_utf8_preimage_hex").asText());
        assertThat(Checks.check(Checks.signed("cancel_order", header, python, payload, false))
                        .failure())
                .isEqualTo(Errors.VERIFICATION_FAILED);

        ObjectNode body = header.put("signature", raw).setAll(payload);
        assertThat(pacifica.post(Json.write(body)).body()).startsWith("Json deserialize error: UUID parsing failed");
    }

    @ParameterizedTest
    @MethodSource("captured")
    void what_was_captured_in_the_wild_verifies(JsonNode item) {
        JsonNode body = item.at("/rest/body");
        String signature = item.get("signature_base58").asText();
        var signed = Checks.signed(
                item.get("operation_type").asText(),
                body,
                signature,
                item.get("payload").deepCopy(),
                false);
        assertThat(Checks.check(signed).failure()).isNull();

        pacifica.venue.setSwitch("speedBump", "0");
        String account = item.get("account").asText();
        pacifica.sim.clock().stopAt(Instant.ofEpochMilli(item.get("timestamp").asLong()));
        pacifica.venue.addAccount(NewAccount.named("captured").with("account", account));
        for (String id : List.of("241524077", "241146145")) {
            pacifica.venue.place(
                    NewOrder.limit(Side.SELL, "0.002", "87800").id(id).account(account));
        }
        Answer answer = pacifica.send("POST", item.at("/rest/path").asText(), Json.write(body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Answer done() {
        return new Answer(200, "application/json", "{\"success\":true,\"data\":null,\"error\":null,\"code\":null}");
    }

    private static Answer failed(String text, String errorId) {
        return new Answer(
                400,
                "application/json",
                "{\"success\":false,\"data\":null,\"error\":\"" + text + "\",\"code\":400,\"error_id\":\"" + errorId
                        + "\"}");
    }
}
