package io.venuesim.venue.pacifica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.Explanation;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A venue explains a request without doing what it asks for, and as things stand in the world that is asked. */
final class PacificaExplainTest {
    private static final String ID = "{\"order_id\":42069,\"symbol\":\"BTC\"}";
    private static final String DUE = Pacifica.text(ID, "5000");

    private final Pacifica pacifica = new Pacifica();

    @BeforeEach
    void place() {
        pacifica.reset();
        pacifica.placeOrder();
    }

    @AfterEach
    void stop() {
        pacifica.close();
    }

    @Test
    void a_good_cancel_is_played_through_and_nothing_changes() {
        String body = Pacifica.body(ID, ID);
        long before = pacifica.sim.journal().latest();
        String signature = Pacifica.json(body).get("signature").asText();
        assertThat(explain(Pacifica.CANCEL, body).text()).isEqualTo("""
                POST /api/v1/orders/cancel
                  account   9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj
                  order     42069
                  accepted  Ed25519
                    account   9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj
                    expected  9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj
                    message   {"data":{"order_id":42069,"symbol":"BTC"},"expiry_window":5000,"timestamp":1749223343149,"type":"cancel_order"}
                    preimage  7b2264617461223a7b226f726465725f6964223a34323036392c2273796d626f6c223a22425443227d2c226578706972795f77696e646f77223a353030302c2274696d657374616d70223a313734393232333334333134392c2274797065223a2263616e63656c5f6f72646572227d
                    signature %s
                    skew      -461 ms
                  then      the order is ended, and cancelled
                  answer    200 {"success":true,"data":null,"error":null,"code":null}
                """.formatted(signature));
        assertThat(pacifica.venue.order("42069").state()).isEqualTo(OrderState.OPEN);
        assertThat(pacifica.sim.journal().latest()).isEqualTo(before);
    }

    @Test
    void a_refused_frame_says_what_was_signed_instead_and_what_to_change() {
        String body = Pacifica.body(
                1,
                Pacifica.ALICE,
                ID,
                DUE.replace(":", ": ").replace(",", ", "),
                Json.object().put("expiry_window", 5000));
        String frame = Pacifica.frameOf(body);
        String signature = Pacifica.json(body).get("signature").asText();
        assertThat(pacifica.venue.explain(frame).text()).isEqualTo("""
                %s
                  account   9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj
                  order     42069
                  refused   Ed25519: signature is not the signer's of the canonical text
                    account   9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj
                    expected  9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj
                    message   {"data":{"order_id":42069,"symbol":"BTC"},"expiry_window":5000,"timestamp":1749223343149,"type":"cancel_order"}
                    preimage  7b2264617461223a7b226f726465725f6964223a34323036392c2273796d626f6c223a22425443227d2c226578706972795f77696e646f77223a353030302c2274696d657374616d70223a313734393232333334333134392c2274797065223a2263616e63656c5f6f72646572227d
                    signature %s
                    skew      -461 ms
                  why       The text was signed with blanks after its commas or colons. First difference, at character 9: due is {"data":{"order_id":4206… and signed was {"data": {"order_id": 42….
                  change    Write no blanks: json.dumps(message, sort_keys=True, separators=(",", ":")), JSON.stringify(message).
                  answer    {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","type":"cancel_order","code":401,"err":"Verification failed: signature does not match signer and canonical payload.","t":1749223343610}
                """.formatted(frame, signature));
    }

    @Test
    void what_is_due_is_told_before_there_is_a_signature() {
        ObjectNode body = (ObjectNode) Pacifica.json(Pacifica.body(ID, ID));
        Explanation explanation = explain(Pacifica.CANCEL, Json.write(body.put("signature", "")));
        assertThat(explanation.verifications().get(0).facts()).containsEntry("message", DUE);
        assertThat(explanation.mistake().orElseThrow().name()).isEqualTo("signature-missing");
    }

    @Test
    void an_agents_list_of_addresses_counts() {
        String data = "{\"agent_wallet\":\"" + Pacifica.AGENT + "\",\"enabled\":true}";
        post("/api/v1/agent/ip_whitelist/toggle", "set_agent_ip_whitelist_enabled", data);
        ObjectNode byAgent = (ObjectNode) Pacifica.json(Pacifica.body(0x21, Pacifica.ALICE, ID, ID));
        Explanation explanation = explain(Pacifica.CANCEL, Json.write(byAgent.put("agent_wallet", Pacifica.AGENT)));
        assertThat(explanation.mistake().orElseThrow().name()).isEqualTo("address-not-on-the-agents-list");
    }

    @Test
    void orders_on_the_book_and_approvals_count() {
        pacifica.venue.place(
                NewOrder.limit(Side.SELL, "0.1", "110000").account(Pacifica.BOB).id("42070"));
        String crossing = "{\"amount\":\"0.1\",\"builder_code\":\"mine\",\"price\":\"120000\",\"reduce_only\":false,"
                + "\"side\":\"bid\",\"symbol\":\"BTC\",\"tif\":\"ALO\"}";
        String body = signed("create_order", crossing);
        assertThat(explain("/api/v1/orders/create", body).text()).contains("answer    403 ");
        post(
                "/api/v1/account/builder_codes/approve",
                "approve_builder_code",
                "{\"builder_code\":\"mine\",\"max_fee_rate\":\"0.001\"}");
        assertThat(explain("/api/v1/orders/create", body).text())
                .contains("answer    200 ")
                .contains("rejected");
    }

    private Explanation explain(String path, String body) {
        return pacifica.venue.explain("POST " + path + " HTTP/1.1\r\nHost: api.pacifica.fi\r\n\r\n" + body);
    }

    private void post(String path, String type, String data) {
        assertThat(pacifica.send("POST", path, signed(type, data)).status()).isEqualTo(200);
    }

    private static String signed(String type, String data) {
        String text = Pacifica.text(data, "5000").replace("cancel_order", type);
        return Pacifica.body(1, Pacifica.ALICE, data, text, Json.object().put("expiry_window", 5000));
    }
}
