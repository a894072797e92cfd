package io.venuesim.venue.deltadefi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloxbean.cardano.client.crypto.Blake2bUtil;
import io.venuesim.Explanation;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A venue explains a request in the state that it is in, and stays in it. */
final class DeltadefiExplainTest {
    private static final String ID = "550e8400-e29b-41d4-a716-446655440000";
    private static final String BODY =
            "a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c7"
                    + "00018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000ed9010281581c5867c3b8e27840f556"
                    + "ac268b781578b14c5661fc63ee720dbeab663f";

    private final Rig rig = new Rig();
    private final String key = rig.venue.account("alice").credential("apiKey");
    private final Signer alice = new Signer(rig.venue.account("alice").credential("operationKey"));

    @BeforeEach
    void stopTheClock() {
        rig.simulator.clock().stopAt(Instant.parse("2026-01-12T00:00:00Z"));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_signature_of_the_whole_transaction_is_told_with_what_is_due_and_what_to_change() {
        draft();
        byte[] whole = Blake2bUtil.blake2bHash256(Signer.HEX.parseHex("84" + BODY + "a0f5f6"));
        String wrong = "a10081" + Signer.witness(alice.publicKey(), alice.signatureOf(whole));
        Explanation explanation = explain("/order/submit", submit(Signer.transaction(BODY, wrong)));
        assertThat(explanation.text())
                .isEqualTo("""
                POST /order/submit
                  account   %1$s
                  order     550e8400-e29b-41d4-a716-446655440000
                  accepted  API key
                    account   %1$s
                    where     X-API-KEY header
                  refused   Ed25519 over BLAKE2b-256 of the body: a signature does not verify over the hash of the body
                    preimage  %2$s
                    digest    aa3dc79bf85c1baeea3dca71c91b4380794c719fa570bb388ab8a14f135bec37
                    expected  5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f
                    witnesses 1
                    signed by 5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f
                  why       The hash of the whole transaction was signed, not that of its body, the first of its four elements.
                  change    Sign the 32 bytes of BLAKE2b-256 over the body as it stands in tx_hex: the digest above. Mesh's signTx, CSL's FixedTransaction.sign_and_add_vkey_signature and the SDKs do so.
                  answer    400 {"error":"Failed to sign transaction","code":4407}
                """.formatted(rig.venue.account("alice").id(), BODY));
        assertThat(rig.state(ID)).isEqualTo(OrderState.DRAFT);
    }

    @Test
    void a_fee_that_was_put_in_is_told_to_the_byte() {
        draft();
        String paid = BODY.replace("02000ed9", "021a0002a3f50ed9");
        Explanation explanation = explain("/order/submit", submit(alice.transaction(paid)));
        assertThat(explanation.text())
                .isEqualTo("""
                POST /order/submit
                  account   %1$s
                  order     550e8400-e29b-41d4-a716-446655440000
                  accepted  API key
                    account   %1$s
                    where     X-API-KEY header
                  refused   Ed25519 over BLAKE2b-256 of the body: the body is not the one that was handed out
                    preimage   %2$s
                    digest     aa3dc79bf85c1baeea3dca71c91b4380794c719fa570bb388ab8a14f135bec37
                    expected   5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f
                    came back  %3$s
                    difference byte 79: 00 was handed out, and 1a came back
                  why       The body was changed before it was signed: fee (2) is not the same.
                  change    Send tx_hex back as it came, with a witness and nothing else added: no change, no fee, no time to live. A fee of 0 is right here.
                  answer    400 {"error":"Transaction not found","code":4402}
                """.formatted(rig.venue.account("alice").id(), BODY, paid));
    }

    @Test
    void a_key_under_another_name_is_told_without_the_key() {
        String order = rig.place();
        Explanation explanation = rig.venue.explain(
                "curl -X POST https://api.deltadefi.io/order/" + order + "/cancel -H 'X-operation-KEY: " + key + "'");
        assertThat(explanation.text())
                .contains("refused   API key: there is no X-API-KEY header")
                .contains("why       The key is right, and stands in the header x-operation-key.")
                .contains("change    Send it in the header X-API-KEY")
                .contains("answer    401 {\"error\":\"Unauthorized access\",\"code\":4010}")
                .doesNotContain(key);
    }

    @Test
    void a_good_submit_reaches_the_book_of_the_copy_only() {
        draft();
        Explanation explanation = explain("/order/submit", submit(alice.transaction(BODY)));
        assertThat(explanation.text())
                .contains("accepted  Ed25519 over BLAKE2b-256 of the body")
                .contains("then      the order is advanced, and open")
                .contains("answer    200 {\"id\":\"" + ID + "\"");
        assertThat(rig.state(ID)).isEqualTo(OrderState.DRAFT);
        assertThat(rig.send("POST", "/order/submit", rig.alice, submit(alice.transaction(BODY))))
                .startsWith("HTTP/1.1 200 OK");
    }

    @Test
    void what_the_venue_remembers_is_in_the_copy_too() {
        rig.venue.setSwitch("signedCancel", "true");
        rig.venue.setSwitch("requestsPerSecond", "3");
        Order order = rig.venue.place(rig.limit());
        rig.venue.fill(order.id(), "40", "0.62");
        String token = token();
        String built = rig.send("DELETE", "/order/" + order.id() + "/build", rig.alice, "");
        String body = built.substring(built.indexOf("84a4") + 2, built.indexOf("a0f5f6"));
        assertThat(rig.send(
                        "PUT",
                        "/accounts/spot-account",
                        rig.alice,
                        "{\"encrypted_operation_key\":\"mine\",\"operation_key_hash\":\"" + "5".repeat(56) + "\"}"))
                .startsWith("HTTP/1.1 200 OK");
        String balance = explained("GET /accounts/balance HTTP/1.1\nAuthorization: " + token + "\n\n");
        assertThat(balance).isEqualTo(body(rig.send("GET", "/accounts/balance", rig.alice, "")));
        assertThat(explained("GET /accounts/operation-key HTTP/1.1\n" + rig.alice + "\n"))
                .contains("\"" + "5".repeat(56) + "\"");
        assertThat(explained("DELETE /order/submit HTTP/1.1\n" + rig.alice + "\n{\"signed_tx\":\""
                        + alice.transaction(body) + "\"}"))
                .contains("4407");
        String cancel = "POST /order/" + Rig.NOBODYS_ID + "/cancel HTTP/1.1\n" + rig.alice + "\n";
        rig.cancel(Rig.NOBODYS_ID);
        rig.cancel(Rig.NOBODYS_ID);
        assertThat(explained(cancel)).contains("4290");
        assertThat(explained(cancel)).contains("4290");
    }

    @Test
    void a_stream_is_explained_by_its_url() {
        Explanation explanation = rig.venue.explain("""
                GET /accounts/stream HTTP/1.1
                Upgrade: websocket
                X-API-KEY: %s

                """.formatted(key));
        assertThat(explanation.mistake()).map(Mistake::name).contains("key-in-header-for-stream");
    }

    private void draft() {
        rig.venue.place(NewOrder.limit(Side.BUY, "100", "0.62")
                .id(ID)
                .account(rig.venue.account("alice").id())
                .state(OrderState.DRAFT));
    }

    private Explanation explain(String path, String body) {
        return rig.venue.explain("POST " + path + " HTTP/1.1\n" + rig.alice + "\n" + body);
    }

    private static String submit(String transaction) {
        return "{\"order_id\":\"" + ID + "\",\"signed_tx\":\"" + transaction + "\"}";
    }

    private String explained(String request) {
        String text = rig.venue.explain(request).text();
        String answer = text.substring(text.indexOf("  answer    ") + 12).strip();
        return answer.substring(answer.indexOf(' ') + 1);
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private String token() {
        String wallet = rig.venue.account("alice").credential("walletAddress");
        String answer = rig.send("POST", "/accounts/signin", "", "{\"wallet_address\":\"" + wallet + "\"}");
        return Json.read(body(answer).getBytes(UTF_8))
                .orElseThrow()
                .path("token")
                .asText();
    }
}
