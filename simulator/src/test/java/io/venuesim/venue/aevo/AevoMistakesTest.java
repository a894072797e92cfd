package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.journal.Entry;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each mistake made by the JDK's HMAC or web3j, and found by name; the venue's answer stays its own. */
final class AevoMistakesTest {
    private static final String NOW = AevoServer.timestamp(0);
    private static final String ALL = "/orders-all";
    private static final String SPACED = "{\"asset\": \"ETH\", \"instrument_type\": \"PERPETUAL\"}";
    private static final String COMPACT = "{\"asset\":\"ETH\",\"instrument_type\":\"PERPETUAL\"}";

    private final AevoServer server = new AevoServer();
    private final String key = server.alice.credential("apiKey");
    private final String secret = server.alice.credential("apiSecret");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_good_hmac_has_no_mistake() throws Exception {
        assertThat(delete(ALL, COMPACT, NOW, hmac(secret, text(NOW, "DELETE", ALL, COMPACT))))
                .startsWith("200 ");
        assertThat(server.lastVerification().mistake()).isEmpty();
    }

    @Test
    void another_path_was_signed() throws Exception {
        String target = ALL + "?x=1";
        assertHmac("query-signed", target, "", hmac(secret, text(NOW, "DELETE", target, "")));
        assertHmac("whole-url-signed", ALL, "", hmac(secret, text(NOW, "DELETE", "http://api.aevo.xyz" + ALL, "")));
        assertHmac("whole-url-signed", ALL, "", hmac(secret, text(NOW, "DELETE", "https://api.aevo.xyz" + ALL, "")));
        assertHmac("slash-missing-in-path", ALL, "", hmac(secret, text(NOW, "DELETE", ALL.substring(1), "")));
    }

    @Test
    void another_method_was_signed() throws Exception {
        assertHmac("method-in-lower-case", ALL, "", hmac(secret, text(NOW, "delete", ALL, "")));
        assertHmac("other-method-signed", ALL, "", hmac(secret, text(NOW, "POST", ALL, "")));
    }

    @Test
    void another_body_was_signed() throws Exception {
        assertHmac("body-serialised-again", ALL, SPACED, hmac(secret, text(NOW, "DELETE", ALL, COMPACT)));
        assertHmac("body-serialised-again", ALL, COMPACT, hmac(secret, text(NOW, "DELETE", ALL, SPACED)));
        assertHmac("body-not-signed", ALL, COMPACT, hmac(secret, text(NOW, "DELETE", ALL, "")));
        assertHmac("blank-for-no-body", ALL, "", hmac(secret, text(NOW, "DELETE", ALL, " ")));
        assertHmac("braces-for-no-body", ALL, "", hmac(secret, text(NOW, "DELETE", ALL, "{}")));
        assertHmac("braces-for-no-body", ALL, "", hmac(secret, text(NOW, "DELETE", ALL, "null")));
    }

    @Test
    void the_parts_were_put_together_otherwise() throws Exception {
        String commaLess = String.join(",", key, NOW, "DELETE", ALL);
        assertHmac("comma-missing", ALL, "", hmac(secret, commaLess));
        assertHmac("no-separators", ALL, COMPACT, hmac(secret, key + NOW + "DELETE" + ALL + COMPACT));
        assertHmac("key-not-signed", ALL, COMPACT, hmac(secret, String.join(",", NOW, "DELETE", ALL, COMPACT)));
    }

    @Test
    void another_time_was_signed_than_sent() throws Exception {
        assertHmac("other-unit-of-time-signed", ALL, "", hmac(secret, text("1700000000000", "DELETE", ALL, "")));
        assertHmac("other-unit-of-time-signed", ALL, "", hmac(secret, text("1700000000", "DELETE", ALL, "")));
    }

    @Test
    void the_secret_was_used_otherwise() throws Exception {
        byte[] message = text(NOW, "DELETE", ALL, "").getBytes(UTF_8);
        byte[] decoded = HexFormat.of().parseHex(secret);
        assertHmac("secret-decoded-from-hex", ALL, "", hex(mac("HmacSHA256", decoded, message)));
        assertHmac(
                "secret-of-another-key",
                ALL,
                "",
                hmac(server.bob.credential("apiSecret"), text(NOW, "DELETE", ALL, "")));
        assertHmac("hmac-sha512", ALL, "", hex(mac("HmacSHA512", secret.getBytes(UTF_8), message)));
        assertHmac("key-and-message-swapped", ALL, "", hex(mac("HmacSHA256", message, secret.getBytes(UTF_8))));
    }

    @Test
    void the_hmac_was_written_otherwise() throws Exception {
        String good = hmac(secret, text(NOW, "DELETE", ALL, ""));
        assertHmac("hmac-in-upper-case", ALL, "", good.toUpperCase(Locale.ROOT));
        assertHmac("hmac-with-0x", ALL, "", "0x" + good);
        assertHmac(
                "hmac-in-base64",
                ALL,
                "",
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(good)));
    }

    @Test
    void the_time_is_in_another_unit_or_the_clock_is_wrong() throws Exception {
        for (String time : List.of("1700000000", "1700000000000", "1700000000000000")) {
            assertThat(delete(ALL, "", time, "00")).isEqualTo("401 {\"error\":\"TIMESTAMP_OUT_OF_DATE\"}");
            assertFound("time-in-another-unit");
        }
        assertThat(delete(ALL, "", "1700000000.5", "00")).isEqualTo("401 {\"error\":\"INVALID_TIMESTAMP\"}");
        assertFound("time-is-no-integer");
        assertThat(delete(ALL, "", AevoServer.timestamp(-90_000_000_000L), "00"))
                .isEqualTo("401 {\"error\":\"TIMESTAMP_OUT_OF_DATE\"}");
        assertThat(assertFound("clock-is-wrong").sentence()).contains("90").contains("behind");
    }

    @Test
    void a_frame_was_signed_otherwise() throws Exception {
        String data = "{\"order_id\": \"" + AevoVectors.ORDER + "\"}";
        assertFrame("data-serialised-again", data, text(NOW, "ws", "cancel_order", data.replace(" ", "")));
        assertFrame("data-not-signed", data, text(NOW, "ws", "cancel_order", ""));
        assertFrame("method-in-upper-case", data, text(NOW, "WS", "cancel_order", data));
        assertFrame("signed-as-get-ws", data, text(NOW, "GET", "/ws", ""));
        assertFrame("signed-as-login", data, text(NOW, "ws", "auth", ""));
    }

    @Test
    void a_login_was_signed_otherwise() throws Exception {
        assertLogin("signed-as-get-ws", text(NOW, "GET", "/ws", ""));
        assertLogin("method-in-upper-case", text(NOW, "WS", "auth", ""));
    }

    @Test
    void a_secret_is_not_the_keys() throws Exception {
        assertSecret("secret-of-another-key", server.bob.credential("apiSecret"));
        assertSecret("secret-in-upper-case", secret.toUpperCase(Locale.ROOT));
        assertSecret("secret-with-0x", "0x" + secret);
        assertSecret("key-and-secret-swapped", key);
    }

    @Test
    void an_order_was_signed_in_another_domain_or_form() {
        Map<String, String> order = Wallet.order(server.alice);
        Wallet wallet = new Wallet(server.alice.credential("signingKey"));
        assertOrder("domain-of-mainnet", order, wallet.sign("Aevo Mainnet", 1, Wallet.ORDER, order));
        assertOrder("wrong-chain-id", order, wallet.sign("Aevo Testnet", 1, Wallet.ORDER, order));
        String undated = Wallet.ORDER.substring(0, Wallet.ORDER.lastIndexOf(','));
        assertOrder("signed-without-timestamp", order, wallet.sign("Aevo Testnet", 11_155_111, undated, order));
        String swapped = Wallet.ORDER.replace("uint256 limitPrice,uint256 amount", "uint256 amount,uint256 limitPrice");
        assertOrder("members-in-another-order", order, wallet.sign("Aevo Testnet", 11_155_111, swapped, order));
        assertOrder("digest-signed-personally", order, wallet.signPersonally("Order", order));
    }

    @Test
    void an_order_was_signed_with_other_numbers_than_sent() {
        Wallet wallet = new Wallet(server.alice.credential("signingKey"));
        Map<String, String> order = Wallet.order(server.alice);
        Map<String, String> milliseconds = Wallet.order(server.alice);
        milliseconds.put("timestamp", "1700000000000");
        assertOrder("other-unit-of-time-signed", order, wallet.sign("Order", milliseconds));
        Map<String, String> eight = Wallet.order(server.alice);
        eight.put("amount", "1000000");
        assertOrder("other-scale-signed", order, wallet.sign("Order", eight));
        Map<String, String> sell = Wallet.order(server.alice);
        sell.put("isBuy", "false");
        assertOrder("other-side-signed", order, wallet.sign("Order", sell));
        Map<String, String> maker = Wallet.order(server.alice);
        maker.put("maker", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
        assertOrder("maker-is-the-signing-key", order, wallet.sign("Order", maker));
    }

    @Test
    void an_order_was_signed_by_another_key() {
        Map<String, String> order = Wallet.order(server.alice);
        assertOrder(
                "signed-by-the-wallet", order, new Wallet(server.alice.credential("privateKey")).sign("Order", order));
        Mistake bobs = assertOrder(
                "signed-by-another-account",
                order,
                new Wallet(server.bob.credential("signingKey")).sign("Order", order));
        assertThat(bobs.sentence()).contains("bob");
    }

    @Test
    void the_numbers_of_an_orders_signature_are_mixed_up() {
        Map<String, String> order = Wallet.order(server.alice);
        String good = new Wallet(server.alice.credential("signingKey")).sign("Order", order);
        assertOrder("v-flipped", order, good.substring(0, 130) + (good.endsWith("1b") ? "1c" : "1b"));
        assertOrder("r-s-swapped", order, "0x" + good.substring(66, 130) + good.substring(2, 66) + good.substring(130));
    }

    @Test
    void nothing_secret_is_told() throws Exception {
        assertSecret("secret-of-another-key", server.bob.credential("apiSecret"));
        assertThat(server.lastVerification().toString()
                        + server.lastVerification().mistake())
                .doesNotContain(secret)
                .doesNotContain(server.bob.credential("apiSecret"));
    }

    private void assertHmac(String mistake, String target, String body, String signature) {
        assertThat(delete(target, body, NOW, signature)).isEqualTo("401 {\"error\":\"INVALID_SIGNATURE\"}");
        assertFound(mistake);
    }

    private void assertFrame(String mistake, String data, String signed) throws Exception {
        try (Wire wire = server.connect()) {
            String auth = "{\"timestamp\":\"" + NOW + "\",\"signature\":\"" + hmac(secret, signed) + "\",\"key\":\""
                    + key + "\"}";
            assertThat(wire.ask("{\"op\":\"cancel_order\",\"data\":" + data + ",\"auth\":" + auth + "}"))
                    .isEqualTo("{\"error\":\"INVALID_SIGNATURE\"}");
        }
        assertFound(mistake);
    }

    private void assertLogin(String mistake, String signed) throws Exception {
        try (Wire wire = server.connect()) {
            assertThat(wire.ask("{\"op\":\"auth\",\"data\":{\"timestamp\":\"" + NOW + "\",\"signature\":\""
                            + hmac(secret, signed) + "\",\"key\":\"" + key + "\"}}"))
                    .isEqualTo("{\"error\":\"INVALID_SIGNATURE\"}");
        }
        assertFound(mistake);
    }

    private void assertSecret(String mistake, String sent) {
        assertThat(server.rest("DELETE", ALL, "AEVO-KEY: " + key, "AEVO-SECRET: " + sent))
                .isEqualTo("401 {\"error\":\"UNAUTHORIZED\"}");
        assertFound(mistake);
    }

    private Mistake assertOrder(String mistake, Map<String, String> order, String signature) {
        assertThat(server.rest(server.alice, "POST", "/orders", Wallet.body(order, signature, "")))
                .startsWith("400 {\"error\":\"ORDER_BAD_SIGN");
        return assertFound(mistake);
    }

    private Mistake assertFound(String name) {
        Entry.Verified verified = server.lastVerification();
        assertThat(verified.mistake()).as("%s", verified).isPresent();
        assertThat(verified.mistake().orElseThrow().name()).isEqualTo(name);
        return verified.mistake().orElseThrow();
    }

    private String delete(String target, String body, String timestamp, String signature) {
        return server.rest(
                "DELETE",
                target,
                body,
                List.of("AEVO-KEY: " + key, "AEVO-TIMESTAMP: " + timestamp, "AEVO-SIGNATURE: " + signature));
    }

    private String text(String timestamp, String method, String path, String body) {
        return String.join(",", key, timestamp, method, path, body);
    }

    private static String hmac(String secret, String text) throws Exception {
        return hex(mac("HmacSHA256", secret.getBytes(UTF_8), text.getBytes(UTF_8)));
    }

    private static byte[] mac(String algorithm, byte[] key, byte[] message) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(key, algorithm));
        return mac.doFinal(message);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
