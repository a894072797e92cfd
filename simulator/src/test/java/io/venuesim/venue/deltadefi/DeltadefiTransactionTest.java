package io.venuesim.venue.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.order.OrderState;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A submit is taken with the body that was handed out and the operation key's signature, however it is written. */
final class DeltadefiTransactionTest {
    private static final BigInteger ORDER_OF_CURVE =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_transaction_may_be_written_in_other_ways() {
        Signer bob = new Signer(rig.venue.account("bob").credential("operationKey"));
        for (String way : List.of(
                "84%1$sa10081%2$sf5f6",
                "84%1$sa100d9010281%2$sf5f6",
                "84%1$sa1009f%2$sfff5f6",
                "84%1$sbf0081%2$sfff5f6",
                "9f%1$sa10081%2$sf5f6ff",
                "84%1$sa1009801%2$sf5f6",
                "84%1$sa20081%2$s0480f5f6",
                "84%1$sa204800081%2$sf5f6",
                "84%1$sa1180081%2$sf5f6",
                "84%1$sa10082%2$s%2$sf5f6",
                "84%1$sa10082%2$s%3$sf5f6",
                "84%1$sa10082%3$s%2$sf5f6",
                "84%1$sa10081%2$sf5a0")) {
            Desk desk = new Desk(rig, "alice");
            String transaction = String.format(way, desk.body, desk.signer.witness(desk.body), bob.witness(desk.body));
            assertThat(desk.submit(transaction)).as(way).startsWith("HTTP/1.1 200 OK");
            assertThat(desk.state()).isEqualTo(OrderState.OPEN);
        }
    }

    @Test
    void hex_may_be_in_capitals() {
        Desk desk = new Desk(rig, "alice");
        assertThat(desk.submit(desk.signed().toUpperCase(Locale.ROOT))).startsWith("HTTP/1.1 200 OK");
    }

    @Test
    void what_is_no_signed_transaction_is_invalid() {
        Desk desk = new Desk(rig, "alice");
        String witness = desk.signer.witness(desk.body);
        String key = desk.signer.publicKey();
        String signature = desk.signer.signature(desk.body);
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("nothing", "");
        cases.put("half a byte", desk.signed() + "0");
        cases.put("0x before it", "0x" + desk.signed());
        cases.put("a blank after it", desk.signed() + " ");
        cases.put("a byte after it", desk.signed() + "00");
        cases.put("a byte missing", desk.signed().substring(0, desk.signed().length() - 2));
        cases.put("three elements", "83" + desk.body + "a10081" + witness + "f6");
        cases.put("five elements", "85" + desk.body + "a10081" + witness + "f5f6f6");
        cases.put("a map", "a2" + desk.body + "a10081" + witness + "f5f6");
        cases.put("tagged", "d818" + desk.signed());
        cases.put("witnesses in an array", Signer.transaction(desk.body, "820081" + witness));
        cases.put("two entries of witnesses", Signer.transaction(desk.body, "a20081" + witness + "0081" + witness));
        cases.put("another tag", Signer.transaction(desk.body, "a100d9010181" + witness));
        cases.put("two tags", Signer.transaction(desk.body, "a100d90102d9010281" + witness));
        cases.put("a map of witnesses", Signer.transaction(desk.body, "a100a1" + witness));
        cases.put("a witness of one", Signer.transaction(desk.body, "a1008181" + "5820" + key));
        cases.put("a witness of three", Signer.transaction(desk.body, "a1008183" + witness.substring(2) + "00"));
        cases.put(
                "a short key",
                Signer.transaction(desk.body, "a1008182" + "581f" + key.substring(2) + "5840" + signature));
        cases.put("a long key", Signer.transaction(desk.body, "a1008182" + "582100" + key + "5840" + signature));
        cases.put(
                "a short signature",
                Signer.transaction(desk.body, "a1008182" + "5820" + key + "583f" + signature.substring(2)));
        cases.put(
                "a key in text",
                Signer.transaction(desk.body, "a1008182" + "7820" + "61".repeat(32) + "5840" + signature));
        cases.forEach((what, transaction) ->
                assertThat(desk.submit(transaction)).as(what).isEqualTo(Desk.INVALID));
        assertThat(desk.state()).isEqualTo(OrderState.DRAFT);
        assertThat(desk.submit(desk.signed())).startsWith("HTTP/1.1 200 OK");
    }

    @Test
    void a_body_that_was_not_handed_out_is_not_found() {
        Desk desk = new Desk(rig, "alice");
        Desk other = new Desk(rig, "alice");
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("of another order", other.body);
        bodies.put("of nobody", "a3008001800200");
        bodies.put("with a fee", desk.body.replace("0200" + "0e", "0201" + "0e"));
        bodies.put("the same, in another encoding", desk.body.replace("0200" + "0e", "021800" + "0e"));
        bodies.forEach((what, body) ->
                assertThat(desk.submit(desk.signer.transaction(body))).as(what).isEqualTo(Desk.OTHER_BODY));
        assertThat(desk.state()).isEqualTo(OrderState.DRAFT);
    }

    @Test
    void what_the_operation_key_did_not_sign_is_not_signed() {
        Desk desk = new Desk(rig, "alice");
        Signer bob = new Signer(rig.venue.account("bob").credential("operationKey"));
        String key = desk.signer.publicKey();
        String good = desk.signer.witness(desk.body);
        String bad = Signer.witness(bob.publicKey(), desk.signer.signature(desk.body));
        Map<String, String> witnesses = new LinkedHashMap<>();
        witnesses.put("no witness set", "a0");
        witnesses.put("no witness", "a10080");
        witnesses.put("under another key", "a10181" + good);
        witnesses.put("somebody else's", "a10081" + bob.witness(desk.body));
        witnesses.put("somebody else's key", "a10081" + bad);
        witnesses.put("a bad one after a good one", "a10082" + good + bad);
        witnesses.put("a bad one before a good one", "a10082" + bad + good);
        witnesses.put("S and the order of the curve", "a10081" + Signer.witness(key, malleated(desk)));
        witnesses.put("all zeros", "a10081" + Signer.witness("00".repeat(32), "00".repeat(64)));
        witnesses.put("the neutral point", "a10081" + Signer.witness("01" + "00".repeat(31), "01" + "00".repeat(63)));
        witnesses.put("no point", "a10081" + Signer.witness("ff".repeat(32), desk.signer.signature(desk.body)));
        witnesses.forEach((what, witness) -> assertThat(desk.submit(Signer.transaction(desk.body, witness)))
                .as(what)
                .isEqualTo(Desk.NOT_SIGNED));
        assertThat(desk.state()).isEqualTo(OrderState.DRAFT);
        assertThat(desk.submit(desk.signed())).startsWith("HTTP/1.1 200 OK");
    }

    @Test
    void a_transaction_is_taken_once() {
        Desk desk = new Desk(rig, "alice");
        assertThat(desk.submit(desk.signed())).startsWith("HTTP/1.1 200 OK");
        assertThat(desk.submit(desk.signed())).isEqualTo(Desk.SUBMITTED);
        assertThat(desk.submit("84" + desk.body + "a0f5f6")).isEqualTo(Desk.SUBMITTED);
        assertThat(desk.submit(desk.signer.transaction("a3008001800200")))
                .isEqualTo(Wire.json("400 Bad Request", "{\"error\":\"Order State in invalid\",\"code\":4202}"));
    }

    /** RFC 8032 wants S below the order of the curve; some libraries do not look. */
    private static String malleated(Desk desk) {
        String signature = desk.signer.signature(desk.body);
        byte[] little = Signer.HEX.parseHex(signature.substring(64));
        byte[] big = reversed(little);
        byte[] sum = new BigInteger(1, big).add(ORDER_OF_CURVE).toByteArray();
        byte[] padded = new byte[32];
        System.arraycopy(
                sum, Math.max(0, sum.length - 32), padded, Math.max(0, 32 - sum.length), Math.min(32, sum.length));
        return signature.substring(0, 64) + Signer.HEX.formatHex(reversed(padded));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
