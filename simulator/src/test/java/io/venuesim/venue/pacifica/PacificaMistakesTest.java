package io.venuesim.venue.pacifica;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.order.OrderState;
import io.venuesim.crypto.Base58;
import io.venuesim.venue.Json;
import io.venuesim.venue.pacifica.Pacifica.Answer;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519phSigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each mistake made by the JDK's Ed25519 over a text that is written out here, and found by name. The reply is the
 * venue's own, whatever was found.
 */
final class PacificaMistakesTest {
    private static final int ALICE = 1;
    private static final int AGENT = 0x21;
    private static final int BOB = 0x41;
    private static final int STRANGER = 0x61;

    private static final String ID = "{\"order_id\":42069,\"symbol\":\"BTC\"}";
    private static final String SENT = "{\"symbol\":\"BTC\",\"order_id\":42069}";
    private static final String DUE = Pacifica.text(ID, "5000");

    private static final String CREATE = "{'symbol':'BTC','price':'100000.0','reduce_only':false,'amount':'0.10',"
            + "'side':'bid','tif':'ALO','take_profit':{'stop_price':'120000','limit_price':'120300'}}";
    private static final String CREATE_DUE = "{'data':{'amount':'0.10','price':'100000.0','reduce_only':false,"
            + "'side':'bid','symbol':'BTC','take_profit':{'limit_price':'120300','stop_price':'120000'},'tif':'ALO'},"
            + "'expiry_window':5000,'timestamp':1749223343149,'type':'create_order'}";

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

    /** What was signed for a cancel, in the place of the text that was due. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // the order of members, and blanks
                "keys-not-sorted        | {'timestamp':1749223343149,'expiry_window':5000,'type':'cancel_order','data':{'symbol':'BTC','order_id':42069}}",
                "keys-not-sorted        | {'type':'cancel_order','data':{'symbol':'BTC','order_id':42069},'timestamp':1749223343149,'expiry_window':5000}",
                "nested-keys-not-sorted | {'data':{'symbol':'BTC','order_id':42069},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "outer-keys-not-sorted  | {'timestamp':1749223343149,'expiry_window':5000,'type':'cancel_order','data':{'order_id':42069,'symbol':'BTC'}}",
                "blanks-kept            | {'data': {'order_id': 42069, 'symbol': 'BTC'}, 'expiry_window': 5000, 'timestamp': 1749223343149, 'type': 'cancel_order'}",
                "blanks-kept            | {'data': {'order_id': 42069,'symbol': 'BTC'},'expiry_window': 5000,'timestamp': 1749223343149,'type': 'cancel_order'}",
                "blanks-kept            | {'data':{'order_id':42069, 'symbol':'BTC'}, 'expiry_window':5000, 'timestamp':1749223343149, 'type':'cancel_order'}",
                "unsorted-with-blanks   | {'timestamp': 1749223343149, 'expiry_window': 5000, 'type': 'cancel_order', 'data': {'symbol': 'BTC', 'order_id': 42069}}",
                "indented               | {~  'data': {~    'order_id': 42069,~    'symbol': 'BTC'~  },~  'expiry_window': 5000,~  'timestamp': 1749223343149,~  'type': 'cancel_order'~}",
                // where the members are
                "flat-not-nested        | {'expiry_window':5000,'order_id':42069,'symbol':'BTC','timestamp':1749223343149,'type':'cancel_order'}",
                "flat-not-nested        | {'timestamp':1749223343149,'expiry_window':5000,'type':'cancel_order','symbol':'BTC','order_id':42069}",
                "flat-not-nested        | {'expiry_window':5000,'order_id':42069,'symbol':'BTC','timestamp':1749223343149}",
                "body-signed            | {'account':'9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj','expiry_window':5000,'order_id':42069,'symbol':'BTC','timestamp':1749223343149}",
                "body-signed            | {'account':'9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj','timestamp':1749223343149,'expiry_window':5000,'symbol':'BTC','order_id':42069}",
                "data-named-otherwise   | {'expiry_window':5000,'payload':{'order_id':42069,'symbol':'BTC'},'timestamp':1749223343149,'type':'cancel_order'}",
                "data-nested-twice      | {'data':{'cancel_order':{'order_id':42069,'symbol':'BTC'}},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "data-as-text           | {'data':'{\\'order_id\\':42069,\\'symbol\\':\\'BTC\\'}','expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "nested-members-dropped | {'data':{},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "only-data-signed       | {'order_id':42069,'symbol':'BTC'}",
                // members too many or too few
                "null-signed            | {'data':{'client_order_id':null,'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "null-signed            | {'agent_wallet':null,'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "account-signed         | {'data':{'account':'9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj','order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "account-signed         | {'account':'9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj','data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "signature-member-signed | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'signature':'','timestamp':1749223343149,'type':'cancel_order'}",
                "type-in-data           | {'data':{'order_id':42069,'symbol':'BTC','type':'cancel_order'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "times-in-data          | {'data':{'expiry_window':5000,'order_id':42069,'symbol':'BTC','timestamp':1749223343149},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "expiry-window-not-signed | {'data':{'order_id':42069,'symbol':'BTC'},'timestamp':1749223343149,'type':'cancel_order'}",
                "timestamp-not-signed   | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'type':'cancel_order'}",
                "type-not-signed        | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149}",
                "symbol-not-signed      | {'data':{'order_id':42069},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "order-id-not-signed    | {'data':{'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                // types of values
                "text-signed-for-number | {'data':{'order_id':'42069','symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "text-signed-for-number | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':'1749223343149','type':'cancel_order'}",
                "text-signed-for-number | {'data':{'order_id':'42069','symbol':'BTC'},'expiry_window':'5000','timestamp':'1749223343149','type':'cancel_order'}",
                // the operation
                "other-type-signed      | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_stop_order'}",
                "other-type-signed      | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'Cancel'}",
                "other-type-signed      | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancelOrder'}",
                "other-type-signed      | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'edit_order'}",
                "other-type-signed      | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'update_leverage'}",
                // time
                "other-unit-of-time-signed | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343,'type':'cancel_order'}",
                "other-unit-of-time-signed | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149000,'type':'cancel_order'}",
                "other-unit-of-time-signed | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343.149,'type':'cancel_order'}",
                "timestamp-read-twice   | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343147,'type':'cancel_order'}",
                "other-window-signed    | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':30000,'timestamp':1749223343149,'type':'cancel_order'}",
                "other-window-signed    | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5,'timestamp':1749223343149,'type':'cancel_order'}",
                // words
                "other-symbol-signed    | {'data':{'order_id':42069,'symbol':'btc'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "other-symbol-signed    | {'data':{'order_id':42069,'symbol':'BTC-USD'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                "other-id-signed        | {'data':{'client_order_id':'79f948fd-7556-4066-a128-083f3ea49322','symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}",
                // texts around the text
                "newline-signed         | {'data':{'order_id':42069,'symbol':'BTC'},'expiry_window':5000,'timestamp':1749223343149,'type':'cancel_order'}~",
                "object-object-signed   | [object Object]",
            })
    void a_cancels_signature_covers_another_text(String name, String signed) {
        Mistake mistake = assertText(name, unquoted(signed));
        assertThat(mistake.sentence()).contains("First difference, at character ");
    }

    @Test
    void the_first_difference_is_told() {
        assertThat(assertText("blanks-kept", DUE.replace(":", ": ").replace(",", ", "))
                        .sentence())
                .endsWith("First difference, at character 9: due is {\"data\":{\"order_id\":4206… and signed was"
                        + " {\"data\": {\"order_id\": 42….");
        assertThat(assertText("newline-signed", DUE + "\n").sentence())
                .endsWith("First difference, at character 112: due is …ncel_order\"} (its end) and signed was"
                        + " …ncel_order\"}\\n.");
        assertThat(assertText("other-type-signed", DUE.replace("cancel_order", "cancel_all_orders"))
                        .sentence())
                .startsWith("The type cancel_all_orders was signed, and cancel_order was asked for.");
    }

    @Test
    void python_prints_a_dict() {
        assertText(
                "python-repr-signed",
                "{'data': {'order_id': 42069, 'symbol': 'BTC'}, 'expiry_window': 5000,"
                        + " 'timestamp': 1749223343149, 'type': 'cancel_order'}");
    }

    @Test
    void the_text_is_serialised_twice() {
        assertText("text-quoted", '"' + DUE.replace("\"", "\\\"") + '"');
    }

    /** What was signed for an order with a take profit: its members are sent in the order of the documentation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "keys-not-sorted        | 'data':{*} | 'data':{'symbol':'BTC','price':'100000.0','reduce_only':false,'amount':'0.10','side':'bid','tif':'ALO','take_profit':{'stop_price':'120000','limit_price':'120300'}} | first",
                "nested-keys-not-sorted | 'take_profit':{'limit_price':'120300','stop_price':'120000'} | 'take_profit':{'stop_price':'120000','limit_price':'120300'} | same",
                "nested-members-dropped | {'limit_price':'120300','stop_price':'120000'} | {} | same",
                "number-signed-for-text | '100000.0' | 100000.0 | same",
                "number-signed-for-text | '100000.0' | 100000 | same",
                "number-signed-for-text | '0.10' | 0.1 | same",
                "decimal-signed-otherwise | '100000.0','reduce_only' | '100000','reduce_only' | zeros",
                "text-signed-for-number | false | 'false' | same",
                "null-signed            | 'data':{'amount':'0.10', | 'data':{'amount':'0.10','client_order_id':null, | same",
                "null-signed            | 'data':{'amount':'0.10', | 'data':{'amount':'0.10','builder_code':null,'client_order_id':null, | loss",
                "reduce-only-not-signed | 'reduce_only':false, | `` | same",
                "other-side-signed      | 'bid' | 'buy' | same",
                "take-profit-not-signed | 'take_profit':{'limit_price':'120300','stop_price':'120000'}, | `` | same",
            })
    void an_orders_signature_covers_another_text(String name, String due, String signed, String how) {
        String text = CREATE_DUE.replace(due, signed == null ? "" : signed);
        text = switch (how) {
            case "first" -> "{'timestamp':1749223343149,'expiry_window':5000,'type':'create_order'," + signed + "}";
            case "zeros" -> text.replace("'0.10'", "'0.1'");
            case "loss" -> text.replace("'symbol':'BTC'", "'stop_loss':null,'symbol':'BTC'");
            default -> text;
        };
        assertThat(text).isNotEqualTo(CREATE_DUE);
        Answer answer = pacifica.send("POST", "/api/v1/orders/create", signed(CREATE, text));
        assertThat(answer).isEqualTo(mismatch());
        assertThat(pacifica.verified().mistake()).map(Mistake::name).contains(name);
    }

    @Test
    void every_price_is_a_number() {
        String text = CREATE_DUE.replaceAll("'([0-9.]+)'", "$1");
        pacifica.send("POST", "/api/v1/orders/create", signed(CREATE, text));
        assertThat(pacifica.verified().mistake()).map(Mistake::name).contains("number-signed-for-text");
        String small = CREATE_DUE.replace("'0.10'", "1e-05");
        pacifica.send("POST", "/api/v1/orders/create", signed(CREATE.replace("0.10", "0.00001"), small));
        assertThat(pacifica.verified().mistake()).map(Mistake::name).contains("number-signed-for-text");
    }

    @Test
    void members_were_signed_that_came_and_do_not_count() {
        String more = "{\"symbol\":\"BTC\",\"order_id\":42069,\"reason\":\"x\",\"client_order_id\":null}";
        assertFound("unknown-member-signed", body(more, DUE.replace("42069,", "42069,\"reason\":\"x\",")));
        assertFound("null-signed", body(more, DUE.replace("{\"order_id\"", "{\"client_order_id\":null,\"order_id\"")));
        String upper = "79F948FD-7556-4066-A128-083F3EA49322";
        String byClientId = "{\"client_order_id\":\"" + upper + "\",\"symbol\":\"BTC\"}";
        assertFound("client-id-signed-otherwise", body(byClientId, Pacifica.text(byClientId, "5000")));
    }

    @Test
    void characters_were_escaped() {
        String odd = "{\"order_id\":42069,\"symbol\":\"BTC/ж<\"}";
        String text = Pacifica.text(odd, "5000");
        assertFound(
                "non-ascii-escaped",
                body(
                        odd.replace("/", "").replace("<", ""),
                        text.replace("/", "").replace("<", "").replace("ж", "\\u0436")));
        assertFound("slashes-escaped", body(odd, text.replace("/", "\\/").replace("ж", "\\u0436")));
        assertFound("html-escaped", body(odd, text.replace("<", "\\u003c")));
    }

    @Test
    void the_window_was_signed_and_not_sent() {
        ObjectNode none = Json.object();
        assertFound("window-not-sent", Pacifica.body(ALICE, Pacifica.ALICE, SENT, DUE, none));
        String asNull = Pacifica.text(ID, "null");
        assertFound("null-signed", Pacifica.body(ALICE, Pacifica.ALICE, SENT, asNull, none));
    }

    @Test
    void another_order_was_signed() {
        pacifica.venue.place(Pacifica.order().id("42070").clientId("88f948fd-7556-4066-a128-083f3ea49322"));
        Mistake mistake = assertText("other-order-signed", DUE.replace("42069", "42070"));
        assertThat(mistake.sentence()).contains("42070");
        assertFound("id-not-sent", body("{\"symbol\":\"BTC\"}", DUE));
    }

    @Test
    void bytes_were_signed_that_are_not_the_texts() throws Exception {
        byte[] message = DUE.getBytes(UTF_8);
        for (String hash : List.of("SHA-256", "SHA-512")) {
            byte[] digest = MessageDigest.getInstance(hash).digest(message);
            assertSignature("hash-signed", Pacifica.sign(ALICE, digest));
            assertText("hash-signed", HexFormat.of().formatHex(digest));
        }
        assertText("hex-text-signed", HexFormat.of().formatHex(message));
        assertText("base64-text-signed", Base64.getEncoder().encodeToString(message));
        assertText("base58-text-signed", Base58.encode(message));
        assertText("byte-order-mark-signed", "\ufeff" + DUE);
        Ed25519phSigner signer = new Ed25519phSigner(new byte[0]);
        signer.init(true, new Ed25519PrivateKeyParameters(seed(ALICE), 0));
        signer.update(message, 0, message.length);
        assertSignature("ed25519ph", signer.generateSignature());
    }

    @Test
    void the_numbers_of_the_signature_are_mixed_up() {
        byte[] good = Pacifica.sign(ALICE, DUE.getBytes(UTF_8));
        assertSignature("r-s-swapped", joined(Arrays.copyOfRange(good, 32, 64), Arrays.copyOf(good, 32)));
        assertSignature("signature-bytes-reversed", reversed(good));
        assertSignature(
                "signature-bytes-reversed",
                joined(reversed(Arrays.copyOf(good, 32)), reversed(Arrays.copyOfRange(good, 32, 64))));
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        BigInteger s = new BigInteger(1, reversed(Arrays.copyOfRange(good, 32, 64)));
        byte[] beyond = Arrays.copyOf(reversed(s.add(order).toByteArray()), 32);
        assertSignature("s-out-of-range", joined(Arrays.copyOf(good, 32), beyond));
    }

    @Test
    void the_signature_is_written_otherwise() {
        byte[] good = Pacifica.sign(ALICE, DUE.getBytes(UTF_8));
        String base58 = Base58.encode(good);
        assertForm("signature-in-hex", HexFormat.of().formatHex(good));
        assertForm("signature-in-hex", "0x" + HexFormat.of().formatHex(good));
        assertForm("signature-in-base64", Base64.getEncoder().encodeToString(good));
        assertForm("signature-in-base64", Base64.getUrlEncoder().encodeToString(good));
        assertForm("signature-missing", "");
        assertForm("blanks-in-signature", base58 + "\n");
        assertForm("blanks-in-signature", "\"" + base58 + "\"");
        assertForm("signed-message-sent", Base58.encode(joined(good, DUE.getBytes(UTF_8))));
        assertForm("signed-message-sent", Base64.getEncoder().encodeToString(joined(good, DUE.getBytes(UTF_8))));
        assertForm("key-for-signature", Pacifica.ALICE);
        assertForm("signature-encoded-twice", Base58.encode(base58.getBytes(UTF_8)));
        assertForm(
                "signature-encoded-twice",
                Base58.encode(HexFormat.of().formatHex(good).getBytes(UTF_8)));
        assertThat(assertForm("signature-malformed", base58.substring(0, 80)).sentence())
                .contains("59 bytes");
        assertThat(assertForm("signature-malformed", "0OIl").sentence()).contains("character 1 ");
    }

    @Test
    void the_signature_has_a_checksum() throws Exception {
        byte[] good = Pacifica.sign(ALICE, DUE.getBytes(UTF_8));
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[] sum = sha.digest(sha.digest(good));
        assertForm("base58check", Base58.encode(joined(good, Arrays.copyOf(sum, 4))));
    }

    @Test
    void the_signature_has_lost_its_leading_zeros() {
        // A signature that begins with a zero byte: one timestamp in 256 has one.
        long sent = Pacifica.SENT;
        byte[] good = Pacifica.sign(ALICE, DUE.getBytes(UTF_8));
        while (good[0] != 0) {
            sent++;
            good = Pacifica.sign(
                    ALICE, DUE.replace("" + Pacifica.SENT, "" + sent).getBytes(UTF_8));
        }
        String lost = Base58.encode(Arrays.copyOfRange(good, 1, 64));
        assertRefused(
                "leading-zeros-lost",
                Json.write(good().put("timestamp", sent).put("signature", lost)),
                failed("Invalid signature", "unspecified"));
    }

    @Test
    void somebody_else_has_signed() {
        assertFound("agent-not-named", signedBy(AGENT));
        assertFound("signed-by-the-account", Json.write(good().put("agent_wallet", Pacifica.AGENT)));
        Mistake bobs = assertFound("signed-by-another-account", signedBy(BOB));
        assertThat(bobs.sentence()).contains("bob (" + Pacifica.BOB + ")").contains("alice");
        pacifica.venue.authorise(Pacifica.BOB, Pacifica.publicKey(STRANGER));
        assertFound("signed-by-anothers-agent", signedBy(STRANGER));
        pacifica.venue.authorise(Pacifica.ALICE, Pacifica.publicKey(STRANGER));
        ObjectNode named = (ObjectNode) Pacifica.json(signedBy(STRANGER));
        assertFound("signed-by-another-agent", Json.write(named.put("agent_wallet", Pacifica.AGENT)));
        byte[] half = Base58.decode(Pacifica.ALICE).orElseThrow();
        assertSignature("public-half-as-seed", Pacifica.sign(half, DUE.getBytes(UTF_8)));
    }

    @Test
    void a_stranger_to_the_simulator_has_signed_for_itself_but_names_another() {
        ObjectNode body = good().put("account", Pacifica.publicKey(STRANGER));
        assertThat(assertFound("signed-by-another-account", Json.write(body)).sentence())
                .contains("alice (");
    }

    @Test
    void a_hardware_wallets_header_is_missing_or_too_much() {
        ObjectNode bare = good();
        bare.putObject("signature").put("type", "hardware").put("value", Pacifica.sign(ALICE, DUE));
        assertFound("object-without-header", Json.write(bare));
        byte[] header = joined(
                "\u00ffsolana offchain".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                new byte[] {0, 0, (byte) DUE.length(), 0});
        byte[] headed = Pacifica.sign(ALICE, joined(header, DUE.getBytes(UTF_8)));
        assertSignature("header-without-object", headed);
        pacifica.venue.setSwitch("hardwareHeader", "long");
        ObjectNode object = good();
        object.putObject("signature").put("type", "hardware").put("value", Base58.encode(headed));
        assertFound("other-header", Json.write(object));
    }

    @Test
    void a_hardware_wallet_makes_the_mistakes_of_others_too() {
        byte[] text = DUE.replace(":", ": ").replace(",", ", ").getBytes(UTF_8);
        byte[] header = joined(
                "\u00ffsolana offchain".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                new byte[] {0, 0, (byte) text.length, 0});
        ObjectNode object = good();
        object.putObject("signature")
                .put("type", "hardware")
                .put("value", Base58.encode(Pacifica.sign(ALICE, joined(header, text))));
        assertFound("blanks-kept", Json.write(object));
    }

    @Test
    void an_agent_may_not_sign_for_the_account() {
        pacifica.venue.authorise(Pacifica.BOB, Pacifica.publicKey(STRANGER));
        assertUnbound("agent-of-another-account", signedBy(STRANGER), Pacifica.publicKey(STRANGER));
        assertUnbound("another-account-named-as-agent", signedBy(BOB), Pacifica.BOB);
        assertUnbound("account-named-as-agent", signedBy(ALICE), Pacifica.ALICE);
        String other = Pacifica.publicKey(0x71);
        assertThat(assertUnbound("agent-not-bound", signedBy(0x71), other).remedy())
                .contains("/api/v1/agent/bind");
        ObjectNode unknown = (ObjectNode) Pacifica.json(signedBy(0x71));
        assertUnbound("account-unknown", Json.write(unknown.put("account", Pacifica.publicKey(0x51))), other);
    }

    @Test
    void an_agents_binding_is_signed_by_an_agent() {
        String data = "{\"agent_wallet\":\"" + Pacifica.publicKey(STRANGER) + "\"}";
        String text = Pacifica.text(data, "5000").replace("cancel_order", "bind_agent_wallet");
        for (int key : new int[] {STRANGER, AGENT}) {
            String body = Pacifica.body(key, Pacifica.ALICE, data, text, window());
            assertThat(pacifica.send("POST", "/api/v1/agent/bind", body)).isEqualTo(mismatch());
            assertThat(pacifica.verified().mistake()).map(Mistake::name).contains("signed-by-the-agent");
        }
    }

    @Test
    void a_key_is_written_otherwise() {
        byte[] alice = Base58.decode(Pacifica.ALICE).orElseThrow();
        String pair = Base58.encode(joined(seed(ALICE), alice));
        assertKey("key-in-hex", HexFormat.of().formatHex(alice));
        assertKey("key-in-base64", Base64.getEncoder().encodeToString(alice));
        assertKey("blanks-round-key", " " + Pacifica.ALICE + "\n");
        assertKey("key-missing", "");
        assertKey("ethereum-address", "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
        assertKey("key-off-curve", "8opHzTAnfzRpPEx21XtnrVTX28YQuCpAjcn1PczScKh");
        assertKey("key-malformed", "alice");
        Mistake told = assertKey("private-key-sent", pair);
        assertThat(told.sentence() + told.remedy() + pacifica.verified().facts())
                .doesNotContain(pair);
        assertThat(pacifica.verified().stamp().account()).isEqualTo("(hidden: " + pair.length() + " characters)");
        ObjectNode agentless = good().put("agent_wallet", "");
        assertRefused("agent-wallet-empty", Json.write(agentless), failed("Invalid public key", "unspecified"));
    }

    @Test
    void a_private_key_in_the_place_of_the_signature_is_told_nowhere() {
        byte[] pair = joined(seed(ALICE), Base58.decode(Pacifica.ALICE).orElseThrow());
        Mistake told = assertSignature("private-key-for-signature", pair);
        assertThat(told.sentence() + told.remedy() + pacifica.verified().facts())
                .doesNotContain(Base58.encode(pair))
                .contains("signature=(hidden: a private key)");
    }

    @ParameterizedTest
    @CsvSource({
        "time-in-another-unit, 1749223343, 5000",
        "window-in-seconds, 1749223343149, 5",
        "window-expired, 1749223336610, 5000",
        "clock-is-wrong, 1749223223610, 5000",
    })
    void a_message_is_out_of_its_time(String name, String timestamp, String window) {
        ObjectNode body =
                good().put("timestamp", Long.parseLong(timestamp)).put("expiry_window", Long.parseLong(window));
        assertRefused(name, Json.write(body), failed("Invalid message", "unspecified"));
    }

    @Test
    void a_message_is_ahead_of_its_time() {
        pacifica.venue.setSwitch("maxFutureSkew", "1000");
        pacifica.sim.clock().stopAt(Instant.ofEpochMilli(Pacifica.SENT - 2500));
        assertThat(assertRefused("clock-is-wrong", Json.write(good()), failed("Invalid message", "unspecified"))
                        .sentence())
                .contains("2.5 s ahead of");
        ObjectNode micro = good().put("timestamp", Pacifica.SENT * 1000);
        assertRefused("time-in-another-unit", Json.write(micro), failed("Invalid message", "unspecified"));
    }

    @Test
    void an_action_of_a_batch_has_another_signature() {
        String first = body(SENT, DUE);
        ObjectNode second = (ObjectNode) Pacifica.json(body(SENT.replace("42069", "42070"), DUE));
        assertBatch("signature-of-another-action", first, Json.write(second));
        String whole = DUE.replace("cancel_order", "batch_orders")
                .replace(ID, "{\"actions\":[{\"data\":" + ID + ",\"type\":\"Cancel\"}]}");
        assertBatch("batch-signed-as-one", body(SENT, whole));
        assertBatch("other-type-signed", body(SENT, DUE.replace("cancel_order", "Cancel")));
    }

    @Test
    void main_and_sub_account_have_signed_each_others_text() {
        String main = Pacifica.ALICE;
        String sub = Pacifica.publicKey(STRANGER);
        String initiate =
                Pacifica.text("{\"account\":\"" + main + "\"}", "5000").replace("cancel_order", "subaccount_initiate");
        ObjectNode body =
                window().put("main_account", main).put("subaccount", sub).put("timestamp", Pacifica.SENT);
        body.put("sub_signature", Pacifica.sign(ALICE, initiate)).put("main_signature", Pacifica.sign(STRANGER, "x"));
        assertThat(pacifica.send("POST", "/api/v1/account/subaccount/create", Json.write(body)))
                .isEqualTo(mismatch());
        assertThat(pacifica.verified().mistake()).map(Mistake::name).contains("signed-by-the-other-account");
    }

    @Test
    void an_address_is_not_on_the_agents_list() {
        String data = "{\"agent_wallet\":\"" + Pacifica.AGENT + "\",\"enabled\":true}";
        String text = Pacifica.text(data, "5000").replace("cancel_order", "set_agent_ip_whitelist_enabled");
        pacifica.send("POST", "/api/v1/agent/ip_whitelist/toggle", body(data, text));
        Mistake mistake = assertUnbound("address-not-on-the-agents-list", signedBy(AGENT), Pacifica.AGENT);
        assertThat(mistake.sentence()).contains("127.0.0.1");
    }

    @Test
    void an_amount_was_written_anew_after_it_was_signed() {
        pacifica.send("POST", "/api/v1/orders/create", signed(CREATE.replace("0.10", "0.1"), CREATE_DUE));
        assertThat(pacifica.verified().mistake()).map(Mistake::name).contains("decimal-signed-otherwise");
    }

    @Test
    void what_no_mistake_explains_has_no_name() {
        pacifica.post(body(SENT, "something else"));
        assertThat(pacifica.verified().mistake()).isEmpty();
        assertSilent(Pacifica.sign(STRANGER + 7, DUE.getBytes(UTF_8)));
        assertSilent(Pacifica.sign(ALICE, DUE.getBytes(UTF_16LE)));
    }

    @Test
    void what_is_long_or_huge_is_tried_within_bounds() {
        String huge = "{\"symbol\":\"BTC\",\"order_id\":42069,\"x\":1e999999999}";
        pacifica.post(body(huge, "something else"));
        assertThat(pacifica.verified().mistake()).isEmpty();
        ObjectNode many = Json.object().put("symbol", "B".repeat(20_000)).put("order_id", 42069);
        for (int i = 0; i < 500; i++) {
            many.putNull("n" + i);
        }
        pacifica.post(body(Json.write(many), "something else"));
        assertThat(pacifica.verified().mistake()).isEmpty();
    }

    @Test
    void a_key_of_the_quota_is_in_no_sentence() {
        String data = "{\"api_key\":\"AbCdEfGh_2mT8xKq\"}";
        String text = Pacifica.text(data, "5000").replace("cancel_order", "revoke_api_key");
        String body = body(data, text.replace("_2mT8xKq\"", "_2mT8xKq\",\"type\":\"revoke_api_key\""));
        assertThat(pacifica.send("POST", "/api/v1/account/api_keys/revoke", body))
                .isEqualTo(mismatch());
        Mistake mistake = pacifica.verified().mistake().orElseThrow();
        assertThat(mistake.name()).isEqualTo("type-in-data");
        assertThat(mistake.sentence()).contains("(hidden)").doesNotContain("2mT8xKq");
    }

    private static void assertSilent(byte[] signature) {
        pacifica.post(Json.write(good().put("signature", Base58.encode(signature))));
        assertThat(pacifica.verified().mistake()).isEmpty();
        assertThat(pacifica.verified().accepted()).isFalse();
    }

    private static void assertBatch(String name, String... actions) {
        ObjectNode batch = Json.object();
        for (String action : actions) {
            batch.withArray("actions").addObject().put("type", "Cancel").set("data", Pacifica.json(action));
        }
        assertThat(pacifica.send("POST", "/api/v1/orders/batch", Json.write(batch)))
                .isEqualTo(mismatch());
        assertThat(pacifica.verified().mistake()).map(Mistake::name).contains(name);
    }

    private static Mistake assertText(String name, String signed) {
        return assertFound(name, body(SENT, signed));
    }

    private static Mistake assertSignature(String name, byte[] signature) {
        return assertFound(name, Json.write(good().put("signature", Base58.encode(signature))));
    }

    private static Mistake assertForm(String name, String signature) {
        String body = Json.write(good().put("signature", signature));
        return assertRefused(name, body, failed("Invalid signature", "unspecified"));
    }

    private static Mistake assertKey(String name, String account) {
        String body = Json.write(good().put("account", account));
        return assertRefused(name, body, failed("Invalid public key", "unspecified"));
    }

    private static Mistake assertUnbound(String name, String body, String agent) {
        ObjectNode named = (ObjectNode) Pacifica.json(body);
        return assertRefused(
                name,
                Json.write(named.put("agent_wallet", agent)),
                failed("Agent not authorized for account", "unspecified"));
    }

    private static Mistake assertFound(String name, String body) {
        return assertRefused(name, body, mismatch());
    }

    private static Mistake assertRefused(String name, String body, Answer expected) {
        assertThat(pacifica.post(body)).isEqualTo(expected);
        assertThat(pacifica.venue.order("42069").state()).isEqualTo(OrderState.OPEN);
        Mistake mistake = pacifica.verified().mistake().orElseThrow(() -> new AssertionError("no " + name));
        assertThat(mistake.name()).as(mistake.sentence()).isEqualTo(name);
        return mistake;
    }

    private static Answer mismatch() {
        return failed(
                "Verification failed: signature does not match signer and canonical payload.",
                "signature_verification_failed");
    }

    private static Answer failed(String text, String errorId) {
        return new Answer(
                400,
                "application/json",
                "{\"success\":false,\"data\":null,\"error\":\"" + text + "\",\"code\":400,\"error_id\":\"" + errorId
                        + "\"}");
    }

    private static ObjectNode good() {
        return (ObjectNode) Pacifica.json(body(SENT, DUE));
    }

    private static String signedBy(int key) {
        return Pacifica.body(key, Pacifica.ALICE, SENT, DUE, window());
    }

    private static String body(String sent, String text) {
        return Pacifica.body(ALICE, Pacifica.ALICE, sent, text, window());
    }

    private static String signed(String sent, String text) {
        return body(unquoted(sent), unquoted(text));
    }

    private static ObjectNode window() {
        return Json.object().put("expiry_window", 5000);
    }

    private static String unquoted(String text) {
        return text.replace('\'', '"').replace('~', '\n');
    }

    private static byte[] seed(int firstByte) {
        byte[] seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) (firstByte + i);
        }
        return seed;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
