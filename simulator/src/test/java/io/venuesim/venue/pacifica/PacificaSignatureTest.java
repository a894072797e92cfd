package io.venuesim.venue.pacifica;

import static io.venuesim.venue.pacifica.Pacifica.body;
import static io.venuesim.venue.pacifica.Pacifica.frameOf;
import static io.venuesim.venue.pacifica.Pacifica.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.order.OrderState;
import io.venuesim.crypto.Base58;
import io.venuesim.venue.Json;
import io.venuesim.venue.pacifica.Pacifica.Answer;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys, signatures, clock and agents over real sockets: every step of the check, and that it comes in its order. */
final class PacificaSignatureTest {
    private static final String BY_ID = "{\"order_id\":42069,\"symbol\":\"BTC\"}";
    private static final String CLIENT_ID = "{\"client_order_id\":\"" + Pacifica.CLIENT_ID + "\",\"symbol\":\"BTC\"}";
    private static final String MISMATCH =
            "Verification failed: signature does not match signer and canonical payload.";

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
        pacifica.placeOrder();
    }

    private static void assertRefused(String body, String text, String errorId, int frameCode) {
        assertThat(pacifica.post(body))
                .isEqualTo(new Answer(
                        400,
                        "application/json",
                        "{\"success\":false,\"data\":null,\"error\":\"" + text + "\",\"code\":400,\"error_id\":\""
                                + errorId + "\"}"));
        assertThat(pacifica.verified().accepted()).isFalse();
        assertThat(pacifica.frame(frameOf(body)))
                .isEqualTo("{\"id\":\"1bb2b72f-f545-4938-8a38-c5cda8823675\",\"type\":\"cancel_order\",\"code\":"
                        + frameCode + ",\"err\":\"" + text + "\",\"t\":1749223343610}");
        assertThat(pacifica.venue.order("42069").state()).isEqualTo(OrderState.OPEN);
    }

    private static void assertMismatch(String body) {
        assertRefused(body, MISMATCH, "signature_verification_failed", 401);
    }

    private static void assertDone(String body) {
        assertThat(pacifica.post(body).body())
                .isEqualTo("{\"success\":true,\"data\":null,\"error\":null,\"code\":null}");
        assertThat(pacifica.venue.order("42069").state()).isEqualTo(OrderState.CANCELLED);
    }

    private static ObjectNode changed(String name, String value) {
        return ((ObjectNode) Pacifica.json(body(BY_ID, BY_ID))).put(name, value);
    }

    @ParameterizedTest
    @CsvSource({
        "0OIl",
        "abc",
        "''",
        "9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj1",
        "8opHzTAnfzRpPEx21XtnrVTX28YQuCpAjcn1PczScKh"
    })
    void what_is_no_key_is_an_invalid_public_key(String key) {
        assertRefused(Json.write(changed("account", key)), "Invalid public key", "unspecified", 402);
        assertRefused(Json.write(changed("agent_wallet", key)), "Invalid public key", "unspecified", 402);
    }

    @ParameterizedTest
    @CsvSource({"0OIl", "abc", "''"})
    void what_is_no_signature_is_an_invalid_one(String signature) {
        assertRefused(Json.write(changed("signature", signature)), "Invalid signature", "unspecified", 401);
        ObjectNode hardware = changed("signature", "");
        hardware.putObject("signature").put("type", "hardware").put("value", signature);
        assertRefused(Json.write(hardware), "Invalid signature", "unspecified", 401);
    }

    @Test
    void a_key_of_small_order_verifies_nothing() {
        String smallOrder = "4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM"; // 01 00 … 00
        assertThat(Base58.decode(smallOrder).orElseThrow()[0]).isEqualTo((byte) 1);
        byte[] forged = new byte[64];
        forged[0] = 1;
        ObjectNode body = changed("signature", Base58.encode(forged));
        assertMismatch(Json.write(body.put("account", smallOrder)));
    }

    @Test
    void the_checks_come_in_their_order() {
        ObjectNode body = changed("signature", "abc").put("timestamp", 1).put("agent_wallet", Pacifica.BOB);
        body.put("account", "abc");
        assertThat(pacifica.post(Json.write(body)).body()).contains("Invalid public key");
        body.put("account", Pacifica.ALICE);
        assertThat(pacifica.post(Json.write(body)).body()).contains("Invalid signature");
        body.put("signature", Pacifica.sign(1, "something else"));
        assertThat(pacifica.post(Json.write(body)).body()).contains("Invalid message");
        body.put("timestamp", Pacifica.SENT);
        assertThat(pacifica.post(Json.write(body)).body()).contains("Verification failed");
        body.put("signature", Pacifica.sign(0x41, text(BY_ID, "5000")));
        assertThat(pacifica.post(Json.write(body)).body()).contains("Agent not authorized for account");
        body.remove("agent_wallet");
        body.put("signature", Pacifica.sign(1, text("{\"symbol\":\"BTC\"}", "5000")))
                .remove("order_id");
        pacifica.venue.setSwitch("betaGate", "true");
        assertThat(pacifica.post(Json.write(body)).body()).contains("Beta access required");
        pacifica.venue.setSwitch("betaGate", "false");
        assertThat(pacifica.post(Json.write(body)).body()).contains("Invalid cancel parameters");
    }

    @Test
    void a_stranger_to_the_account_is_no_agent_of_it() {
        String byBob = body(0x41, Pacifica.ALICE, BY_ID, BY_ID);
        assertMismatch(byBob);
        ObjectNode asAgent = ((ObjectNode) Pacifica.json(byBob)).put("agent_wallet", Pacifica.BOB);
        assertRefused(Json.write(asAgent), "Agent not authorized for account", "unspecified", 402);
    }

    @Test
    void an_agent_that_is_null_is_none() {
        assertDone(Json.write(changed("order_id", "").put("order_id", 42069).putNull("agent_wallet")));
    }

    @Test
    void who_lacks_beta_access_is_refused() {
        pacifica.venue.setSwitch("betaGate", "true");
        String body = body(BY_ID, BY_ID);
        String text = "Beta access required. Signer must redeem a valid beta code.";
        assertThat(pacifica.post(body))
                .isEqualTo(new Answer(
                        403,
                        "application/json",
                        "{\"success\":false,\"data\":null,\"error\":\"" + text
                                + "\",\"code\":403,\"error_id\":\"unspecified\"}"));
        assertThat(pacifica.frame(frameOf(body))).contains("\"code\":403,\"err\":\"" + text + "\"");
    }

    @Test
    void an_expired_message_is_invalid_and_the_window_counts_in_64_bits() {
        pacifica.sim.clock().stopAt(Instant.ofEpochMilli(Pacifica.SENT + 5001));
        String body = body(BY_ID, BY_ID);
        assertThat(pacifica.post(body).body())
                .isEqualTo("{\"success\":false,\"data\":null,\"error\":\"Invalid message\",\"code\":400,"
                        + "\"error_id\":\"unspecified\"}");
        assertThat(pacifica.frame(frameOf(body)))
                .isEqualTo("{\"id\":\"1bb2b72f-f545-4938-8a38-c5cda8823675\",\"type\":\"cancel_order\",\"code\":400,"
                        + "\"err\":\"Invalid message\",\"t\":1749223348150}");
        assertThat(pacifica.verified().facts()).containsEntry("skew", "-5001 ms");
        ObjectNode longest = Json.object().put("expiry_window", 4294967295L);
        assertDone(body(1, Pacifica.ALICE, BY_ID, text(BY_ID, "4294967295"), longest));
    }

    @Test
    void a_window_of_nothing_ends_at_its_own_millisecond() {
        String body =
                body(1, Pacifica.ALICE, BY_ID, text(BY_ID, "0"), Json.object().put("expiry_window", 0));
        pacifica.sim.clock().stopAt(Instant.ofEpochMilli(Pacifica.SENT + 1));
        assertThat(pacifica.post(body).body()).contains("Invalid message");
        pacifica.sim.clock().stopAt(Instant.ofEpochMilli(Pacifica.SENT));
        assertDone(body);
    }

    @Test
    void a_window_that_is_null_counts_as_left_out() {
        ObjectNode noWindow = Json.object().putNull("expiry_window");
        assertMismatch(body(1, Pacifica.ALICE, BY_ID, text(BY_ID, "5000"), noWindow));
        pacifica.sim.clock().stopAt(Instant.ofEpochMilli(Pacifica.SENT + 30_000));
        assertDone(body(1, Pacifica.ALICE, BY_ID, text(BY_ID, "30000"), noWindow));
    }

    @Test
    void the_future_is_tolerated_unless_it_is_limited() {
        pacifica.sim.clock().stopAt(Instant.ofEpochMilli(Pacifica.SENT - 1001));
        pacifica.venue.setSwitch("maxFutureSkew", "1000");
        assertThat(pacifica.post(body(BY_ID, BY_ID)).body()).contains("Invalid message");
        pacifica.venue.setSwitch("maxFutureSkew", "1001");
        assertDone(body(BY_ID, BY_ID));
    }

    @Test
    void before_september_2026_failures_had_no_error_id_and_some_no_envelope() {
        pacifica.venue.setSwitch("errorProfile", "a");
        String plain = "text/plain;charset=utf-8";
        assertThat(pacifica.post(body(0x41, Pacifica.ALICE, BY_ID, BY_ID)))
                .isEqualTo(new Answer(400, plain, "Verification failed"));
        assertThat(pacifica.post(Json.write(changed("signature", "abc"))))
                .isEqualTo(new Answer(400, plain, "Invalid signature"));
        assertThat(pacifica.post(Json.write(changed("account", "abc"))))
                .isEqualTo(new Answer(400, plain, "Invalid public key"));
        assertThat(pacifica.post(Json.write(changed("account", Pacifica.ALICE).put("timestamp", 1))))
                .isEqualTo(new Answer(400, plain, "Invalid message"));
        String unknown = BY_ID.replace("42069", "1");
        assertThat(pacifica.post(body(unknown, unknown)).body())
                .isEqualTo("{\"success\":false,\"data\":null,\"error\":\"Failed to cancel order\",\"code\":5}");
    }

    @Test
    void the_journal_tells_what_was_checked() {
        assertDone(body(BY_ID, BY_ID));
        Entry.Verified accepted = pacifica.verified();
        assertThat(accepted.scheme()).isEqualTo("Ed25519");
        assertThat(accepted.accepted()).isTrue();
        assertThat(accepted.stamp().order()).isEqualTo("42069");
        assertThat(accepted.facts())
                .containsOnlyKeys("account", "expected", "signature", "skew", "message", "preimage")
                .containsEntry("message", text(BY_ID, "5000"))
                .containsEntry("expected", Pacifica.ALICE)
                .containsEntry("skew", "-461 ms");
    }

    /** The rows where the two ways to rebuild the signed text differ: what was sent, and what was signed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown member sent          | {'order_id':42069,'symbol':'BTC','x':1}   | {'order_id':42069,'symbol':'BTC'} | typed",
                "unknown member named type    | {'order_id':42069,'symbol':'BTC','type':'cancel_order'} | {'order_id':42069,'symbol':'BTC'} | typed",
                "unknown member sent, signed  | {'order_id':42069,'symbol':'BTC','x':1}   | {'order_id':42069,'symbol':'BTC','x':1} | raw",
                "optional null, not signed    | {'client_order_id':null,'order_id':42069,'symbol':'BTC'} | {'order_id':42069,'symbol':'BTC'} | typed",
                "optional null, signed        | {'client_order_id':null,'order_id':42069,'symbol':'BTC'} | {'client_order_id':null,'order_id':42069,'symbol':'BTC'} | raw",
                "upper case signed as sent    | {'client_order_id':'79F948FD-7556-4066-A128-083F3EA49322','symbol':'BTC'} | {'client_order_id':'79F948FD-7556-4066-A128-083F3EA49322','symbol':'BTC'} | raw",
                "upper case signed in lower   | {'client_order_id':'79F948FD-7556-4066-A128-083F3EA49322','symbol':'BTC'} | {'client_order_id':'79f948fd-7556-4066-a128-083f3ea49322','symbol':'BTC'} | typed",
                "absent and not signed        | {'order_id':42069,'symbol':'BTC'}         | {'order_id':42069,'symbol':'BTC'} | both",
            })
    void what_must_be_signed_depends_on_the_rebuild(String row, String sent, String signed, String accepting) {
        String body = body(sent.replace('\'', '"'), signed.replace('\'', '"'));
        String other = accepting.equals("typed") ? "raw" : "typed";
        if (!accepting.equals("both")) {
            pacifica.venue.setSwitch("verification", other);
            assertMismatch(body);
        }
        pacifica.venue.setSwitch("verification", accepting.equals("both") ? "raw" : accepting);
        assertDone(body);
    }

    @Test
    void an_upper_case_client_id_is_echoed_in_lower_case() {
        String upper = CLIENT_ID.replace("79f948fd", "79F948FD");
        assertThat(pacifica.frame(frameOf(body(upper, CLIENT_ID))))
                .contains("\"data\":{\"I\":\"79f948fd-7556-4066-a128-083f3ea49322\",\"i\":null,\"s\":\"BTC\"}");
    }

    @Test
    void a_hardware_object_must_sign_with_the_header() {
        ObjectNode body = changed("signature", "");
        body.putObject("signature").put("type", "hardware").put("value", Pacifica.sign(1, text(BY_ID, "5000")));
        assertMismatch(Json.write(body));
    }
}
