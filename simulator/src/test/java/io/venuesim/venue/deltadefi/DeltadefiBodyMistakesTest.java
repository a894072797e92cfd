package io.venuesim.venue.deltadefi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloxbean.cardano.client.crypto.Blake2bUtil;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.journal.Entry;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes in place of the transaction that was handed out, found by name; the answers are the venue's own. */
final class DeltadefiBodyMistakesTest {
    private static final String MISSING =
            Wire.json("400 Bad Request", "{\"error\":\"Transaction not found\",\"code\":4402}");

    private final Rig rig = new Rig();
    private final Desk desk = new Desk(rig, "alice");

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void the_body_was_changed_before_or_after_it_was_signed() {
        String paid = desk.body.replace("02000ed9", "021a0002a3f50ed9");
        assertThat(assertBody("body-changed-before-signing", desk.signer.transaction(paid))
                        .sentence())
                .contains("fee (2) is not the same");
        assertThat(last().facts())
                .containsEntry("preimage", desk.body)
                .containsEntry("came back", paid)
                .hasEntrySatisfying(
                        "difference",
                        difference -> assertThat(difference).isEqualTo("byte 79: 00 was handed out, and 1a came back"));
        String witness = "a10081" + desk.signer.witness(desk.body);
        assertBody("body-changed-after-signing", Signer.transaction(paid, witness));
        assertBody("body-changed", Signer.transaction(paid, "a0"));
        String more = desk.body.replace("0002000ed9", "1a000f424002000ed9");
        assertThat(assertBody("body-changed-after-signing", Signer.transaction(more, witness))
                        .sentence())
                .contains("outputs (1) is not the same");
        String dated = "a5" + desk.body.substring(2).replace("02000ed9", "0200031903e80ed9");
        assertThat(assertBody("body-changed-after-signing", Signer.transaction(dated, witness))
                        .sentence())
                .contains("time to live (3) was added");
        String unsigned = "a3" + desk.body.substring(2, desk.body.indexOf("0ed90102"));
        assertThat(assertBody("body-changed-after-signing", Signer.transaction(unsigned, witness))
                        .sentence())
                .contains("required signers (14) was left out");
    }

    @Test
    void the_body_is_written_otherwise() {
        assertBody("lengths-re-encoded", desk.signer.transaction(desk.body.replace("02000ed9", "0218000ed9")));
        assertBody("set-tags-dropped", desk.signer.transaction(desk.body.replace("d90102", "")));
        assertBody(
                "body-re-encoded",
                desk.signer.transaction(desk.body
                        .replace("d90102", "")
                        .replace("018182581d", "0181a200581d")
                        .replace("0002000e", "010002000e")));
    }

    @Test
    void it_is_another_transaction() {
        Desk other = new Desk(rig, "alice");
        Desk bobs = new Desk(rig, "bob");
        assertThat(assertBody("transaction-of-another-order", other.signed()).sentence())
                .contains(other.id);
        assertThat(assertBody("transaction-of-another-account", bobs.signed()).sentence())
                .contains("bob");
        assertBody("body-for-another-network", desk.signer.transaction(desk.body.replace("581d60", "581d61")));
        String cancel = desk.body.replaceFirst("00018182581d", "01018182581d");
        assertBody("cancel-transaction-for-order", desk.signer.transaction(cancel));
        assertBody("transaction-not-handed-out", desk.signer.transaction("a3008001800200"));
        String nobodys = "a400d9010281825820" + "ab".repeat(32) + desk.body.substring(82);
        assertBody("transaction-not-handed-out", desk.signer.transaction(nobodys));
    }

    @Test
    void it_is_no_hex_text() {
        String good = desk.signed();
        assertForm("no-signed-transaction", "");
        assertForm("hex-with-0x", "0x" + good);
        assertForm("blanks-in-hex", good + "\\n");
        assertForm("blanks-in-hex", good.substring(0, 10) + " " + good.substring(10));
        assertForm("quotes-round-hex", "\\\"" + good + "\\\"");
        assertForm("half-a-byte", good + "0");
        assertForm("not-hex", good.replace("f5f6", "f5g6"));
        assertForm("hex-of-hex", Signer.HEX.formatHex(good.getBytes(US_ASCII)));
        assertForm("transaction-in-base64", Base64.getEncoder().encodeToString(Signer.HEX.parseHex(good)));
        assertForm("text-envelope-sent", "{\\\"type\\\":\\\"Tx\\\",\\\"cborHex\\\":\\\"" + good + "\\\"}");
        assertForm("transaction-too-long", "00".repeat(16_385));
    }

    @Test
    void the_request_has_it_in_another_place() {
        String good = '"' + desk.signed() + '"';
        String order = "{\"order_id\":\"" + desk.id + "\"";
        assertThat(assertRequest("member-under-another-name", order + ",\"tx_hex\":" + good + "}")
                        .sentence())
                .contains("tx_hex");
        assertRequest("no-signed-transaction", order + "}");
        assertRequest("no-signed-transaction", order + ",\"signed_tx\":null}");
        assertRequest("transaction-is-no-text", order + ",\"signed_tx\":[" + good + "]}");
        assertRequest("transaction-is-no-text", order + ",\"signed_tx\":7}");
        assertRequest("text-envelope-sent", order + ",\"signed_tx\":{\"cborHex\":" + good + "}}");
        assertRequest("signed-as-data", order + ",\"signed_tx\":{\"signature\":\"84\",\"key\":\"a4\"}}");
        assertRequest("body-is-no-json-object", "order_id=" + desk.id + "&signed_tx=84");
    }

    @Test
    void it_is_a_part_of_the_transaction_or_something_else() {
        String key = desk.signer.publicKey();
        String signature = desk.signer.signature(desk.body);
        String witness = desk.signer.witness(desk.body);
        String good = desk.signed();
        assertForm("witness-set-only", "a10081" + witness);
        assertForm("witness-only", witness);
        assertForm("witness-only", "81" + witness);
        assertForm("signature-for-transaction", signature);
        assertForm(
                "hash-for-transaction",
                Signer.HEX.formatHex(Blake2bUtil.blake2bHash256(Signer.HEX.parseHex(desk.body))));
        assertForm("body-only", desk.body);
        assertForm("transaction-cut", good.substring(0, good.length() - 2));
        assertForm("bytes-after-transaction", good + "0a");
        assertForm("three-elements", "83" + desk.body + "a10081" + witness + "f6");
        assertForm("transaction-in-byte-string", "58" + String.format("%02x", good.length() / 2) + good);
        assertForm("transaction-in-byte-string", "d818" + good);
        String data = "8443a10127" + "a166686173686564f4" + "5820" + "03".repeat(32) + "5840" + signature;
        assertBody("signed-as-data", data);
        assertForm("no-transaction", "82f5f6");
        assertForm("no-transaction", "07");
        assertWitnesses("key-and-signature-swapped", "a1008182" + "5840" + signature + "5820" + key);
        assertWitnesses("witness-as-text", "a1008182" + "7840" + text(key) + "5840" + signature);
        assertWitnesses("witness-as-text", "a1008182" + "5840" + text(key) + "5880" + text(signature));
        assertWitnesses(
                "key-or-signature-encoded-twice", "a1008182" + "5822" + "5820" + key + "5842" + "5840" + signature);
        assertWitnesses("extended-public-key-in-witness", "a1008182" + "5840" + key + key + "5840" + signature);
        assertWitnesses("key-hash-in-witness", "a1008182" + "581c" + key.substring(8) + "5840" + signature);
        assertWitnesses("witnesses-without-map", "81" + witness);
        assertWitnesses("witness-not-in-list", "a100" + witness);
        assertWitnesses("two-witness-lists", "a20081" + witness + "0081" + witness);
        assertWitnesses("malformed-witness-set", "a1008182" + "581f" + key.substring(2) + "5840" + signature);
        assertWitnesses(
                "private-key-in-witness",
                "a1008182" + "5840" + Signer.HEX.formatHex(desk.signer.secret()) + "5840" + signature);
    }

    @Test
    void a_signed_cancel_has_mistakes_of_its_own() {
        rig.venue.setSwitch("signedCancel", "true");
        String order = rig.place();
        String place = new Desk(rig, "alice").signed();
        assertCancel("order-transaction-for-cancel", "\"signed_tx\":\"" + place + '"', "/order/submit", MISSING);
        assertCancel(
                "transaction-not-handed-out", "\"signed_tx\":\"84a3008001800200a0f5f6\"", "/order/submit", MISSING);
        String input = Signer.HEX.formatHex(Blake2bUtil.blake2bHash256(order.getBytes(US_ASCII)));
        String cancel = "a400d9010281825820" + input + "01" + desk.body.substring(84);
        String signed = '"' + desk.signer.transaction(cancel) + '"';
        assertCancel("cancel-not-built", "\"signed_tx\":" + signed, "/order/submit", MISSING);
        rig.send("DELETE", "/order/" + order + "/build", rig.alice, "");
        assertCancel("no-list-of-transactions", "\"signed_txs\":" + signed, "/order/cancel-all/submit", Desk.INVALID);
        assertCancel("member-under-another-name", "\"signed_tx\":" + signed, "/order/cancel-all/submit", Desk.INVALID);
        assertCancel("member-under-another-name", "\"signed_txs\":[" + signed + "]", "/order/submit", Desk.INVALID);
        assertCancel(
                "hex-with-0x", "\"signed_txs\":[" + signed + ",\"0x84\"]", "/order/cancel-all/submit", Desk.INVALID);
        assertCancel("no-witness", "\"signed_tx\":\"84" + cancel + "a0f5f6\"", "/order/submit", Desk.NOT_SIGNED);
        assertThat(rig.send("DELETE", "/order/submit", rig.alice, "{\"signed_tx\":" + signed + "}"))
                .startsWith("HTTP/1.1 200 OK");
    }

    private void assertCancel(String name, String member, String path, String answer) {
        assertThat(rig.send("DELETE", path, rig.alice, "{" + member + "}")).isEqualTo(answer);
        assertThat(rig.mistake().name()).as("%s", rig.mistake()).isEqualTo(name);
    }

    private Mistake assertBody(String name, String transaction) {
        assertThat(desk.submit(transaction)).isEqualTo(Desk.OTHER_BODY);
        return found(name);
    }

    private void assertWitnesses(String name, String witnesses) {
        assertForm(name, Signer.transaction(desk.body, witnesses));
    }

    private void assertForm(String name, String transaction) {
        assertThat(desk.submit(transaction)).isEqualTo(Desk.INVALID);
        found(name);
    }

    private Mistake assertRequest(String name, String body) {
        assertThat(rig.send("POST", "/order/submit", rig.alice, body)).isEqualTo(Desk.INVALID);
        return found(name);
    }

    private Mistake found(String name) {
        assertThat(last().facts()).containsKey("expected");
        assertThat(rig.mistake().name()).as("%s", rig.mistake()).isEqualTo(name);
        return rig.mistake();
    }

    private Entry.Verified last() {
        return rig.verified().get(rig.verified().size() - 1);
    }

    /** The digits as the bytes of text. */
    private static String text(String hex) {
        return Signer.HEX.formatHex(hex.getBytes(US_ASCII));
    }
}
