package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.Json;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/** Nonce, login and refresh; what is signed here is signed by web3j and verified by another library. */
final class TanxSignInTest {
    private static final TanxServer SERVER = new TanxServer();
    private static final String FAILED =
            error(400, "Invalid Credentials or Token Expired, Kindly login again.", "\"\"");
    private static final String REFRESH_FAILED =
            error(401, "Token is invalid or expired", "{\"code\":\"token_not_valid\"}");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void start() {
        SERVER.fresh();
    }

    @Test
    void a_text_is_handed_out_once_and_then_from_the_cache_without_a_longer_life() {
        HttpResponse<String> first = SERVER.nonce(TanxVectors.ADDRESS);
        String text = json(first).path("payload").asText();
        assertThat(text)
                .matches("You’re now signing into TanX, make sure the origin is https://testnet\\.tanx\\.fi"
                        + " \\(Login-code:[2-9A-HJ-NP-Za-km-z]{22}\\)");
        assertThat(first.body())
                .isEqualTo("{\"status\":\"success\",\"message\":\"Nonce Acquired\",\"payload\":\"" + text + "\"}");
        SERVER.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(SERVER.nonce(TanxVectors.ADDRESS.toUpperCase(Locale.ROOT)).body())
                .isEqualTo(
                        "{\"status\":\"success\",\"message\":\"Cached Nonce Acquired\",\"payload\":\"" + text + "\"}");
        SERVER.advance(Duration.ofMillis(1));
        assertThat(json(SERVER.nonce(TanxVectors.ADDRESS)).path("message").asText())
                .isEqualTo("Nonce Acquired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sapi/v2/auth", "/sapi/v1/auth/v2", "/sapi/v1/auth"})
    void each_generation_of_paths_leads_in(String base) {
        TestAccount alice = SERVER.venue().account("alice");
        String asked = "{\"eth_address\":\"" + alice.credential("address") + "\"}";
        JsonNode text = json(SERVER.post(base + "/nonce/", asked)).path("payload");
        HttpResponse<String> answer = SERVER.post(
                base + "/login/",
                "{\"eth_address\":\"" + alice.credential("address") + "\",\"user_signature\":\""
                        + sign(alice, text.asText()) + "\"}");
        JsonNode token = json(answer).path("token");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"success\",\"message\":\"Login Successful\","
                        + "\"payload\":{\"uid\":\"IDDAF4F5E3C7\"},\"token\":{\"refresh\":\""
                        + token.path("refresh").asText() + "\",\"access\":\""
                        + token.path("access").asText() + "\"}}");
        assertCancels(token.path("access").asText());
    }

    @Test
    void a_text_is_good_for_one_login_and_a_failed_one_keeps_it() {
        TestAccount alice = SERVER.venue().account("alice");
        String text =
                json(SERVER.nonce(alice.credential("address"))).path("payload").asText();
        String signature = sign(alice, text);
        assertAnswer(
                SERVER.login(alice.credential("address"), sign(SERVER.venue().account("bob"), text)), FAILED);
        assertThat(SERVER.login(alice.credential("address"), signature).statusCode())
                .isEqualTo(200);
        assertAnswer(SERVER.login(alice.credential("address"), signature), FAILED);
        assertThat(SERVER.verified().reason()).isEqualTo("no login text is outstanding for this address");
    }

    @Test
    void a_text_dies_after_five_minutes() {
        TestAccount alice = SERVER.venue().account("alice");
        String text =
                json(SERVER.nonce(alice.credential("address"))).path("payload").asText();
        SERVER.advance(Duration.ofMinutes(5));
        assertAnswer(SERVER.login(alice.credential("address"), sign(alice, text)), FAILED);
    }

    @Test
    void thirty_characters_are_an_address() {
        assertThat(SERVER.nonce("x".repeat(29)).statusCode()).isEqualTo(400);
        assertThat(SERVER.nonce("x".repeat(30)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_stranger_gets_a_text_and_no_login() {
        ECKeyPair stranger = ECKeyPair.create(BigInteger.TEN);
        String address = "0x" + Keys.getAddress(stranger);
        String text = json(SERVER.nonce(address)).path("payload").asText();
        assertAnswer(SERVER.login(address, sign(stranger, text)), FAILED);
        assertThat(SERVER.verified().reason()).isEqualTo("no account has this address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x", "rubbish", "0x00", "0X1c"})
    void a_signature_that_is_none_is_refused(String signature) {
        SERVER.nonce(TanxVectors.ADDRESS);
        assertAnswer(SERVER.login(TanxVectors.ADDRESS, signature), FAILED);
        assertThat(SERVER.verified().reason()).isEqualTo("the signature is not 65 bytes of hex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "01", "02", "1a", "1d", "25", "ff"})
    void v_is_one_of_four_and_the_right_one(String v) {
        SERVER.venue().setSwitch("fixedLoginCode", "Yvw9FHZ4JwyhuVobAZAWjd");
        SERVER.nonce(TanxVectors.ADDRESS);
        String signature = TanxVectors.list("login").get(0).path("signature").asText();
        HttpResponse<String> answer = SERVER.login(TanxVectors.ADDRESS, signature.substring(0, 130) + v);
        assertThat(answer.statusCode()).isEqualTo(v.equals("01") ? 200 : 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sapi/v2/auth/nonce/|{}|please provide eth_address, eth_address is a mandatory field",
                "/sapi/v2/auth/nonce/|{\"eth_address\":null}|please provide eth_address, eth_address is a mandatory field",
                "/sapi/v2/auth/nonce/|{\"eth_address\":\"0x9cC001058a30dD3bA6C7f0c98d6\"}|Ensure eth_address has at least 30 characters.",
                "/sapi/v2/auth/nonce/|[]|Invalid data. Expected a dictionary, but got list.",
                "/sapi/v2/auth/login/|{\"user_signature\":\"\"}|please provide eth_address, eth_address is a mandatory field",
                "/sapi/v2/auth/login/|{\"eth_address\":\"0x\"}|please provide user_signature, user_signature is a mandatory field",
                "/sapi/v2/auth/login/|{|JSON parse error - Expecting value: line 1 column 1 (char 0)",
                "/sapi/v1/auth/token/refresh/|{}|please provide refresh, refresh is a mandatory field"
            })
    void what_is_missing_is_named(String path, String body, String message) {
        assertAnswer(SERVER.post(path, body), error(400, message, "\"\""));
    }

    @Test
    void a_refresh_replaces_both_tokens_whatever_the_header_says() {
        String body = "{\"refresh\":\"" + TanxVectors.REFRESH + "\"}";
        HttpResponse<String> answer = SERVER.send("POST", TanxServer.REFRESH, body, "Authorization", "JWT expired");
        JsonNode payload = json(answer).path("payload");
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"success\",\"message\":\"\",\"payload\":{\"access\":\""
                        + payload.path("access").asText() + "\",\"refresh\":\""
                        + payload.path("refresh").asText() + "\"}}");
        assertCancels(payload.path("access").asText());
        String next = payload.path("refresh").asText();
        assertThat(next).isNotEqualTo(TanxVectors.REFRESH);
        assertThat(SERVER.post(TanxServer.REFRESH, "{\"refresh\":\"" + next + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void python_sends_its_refresh_as_a_form() {
        HttpResponse<String> answer = SERVER.send(
                "POST",
                TanxServer.REFRESH,
                "refresh=" + TanxVectors.REFRESH,
                "Content-Type",
                "application/x-www-form-urlencoded; charset=utf-8");
        assertCancels(json(answer).path("payload").path("access").asText());
    }

    @Test
    void an_old_refresh_token_stays_good_unless_it_may_be_used_once() {
        String body = "{\"refresh\":\"" + TanxVectors.REFRESH + "\"}";
        assertThat(SERVER.post(TanxServer.REFRESH, body).statusCode()).isEqualTo(200);
        assertThat(SERVER.post(TanxServer.REFRESH, body).statusCode()).isEqualTo(200);
        SERVER.venue().setSwitch("refreshTokenOnce", "true");
        assertAnswer(SERVER.post(TanxServer.REFRESH, body), REFRESH_FAILED);
    }

    @Test
    void nothing_but_a_refresh_token_refreshes() {
        for (String token : new String[] {TanxVectors.ACCESS, "rubbish", TanxVectors.REFRESH + "A"}) {
            assertAnswer(SERVER.post(TanxServer.REFRESH, "{\"refresh\":\"" + token + "\"}"), REFRESH_FAILED);
        }
    }

    @Test
    void an_address_leads_to_its_namespace() {
        Namespace other = SERVER.simulator().createNamespace("elsewhere");
        RunningVenue venue = SERVER.venue().in(other);
        TestAccount alice = venue.account("alice");
        String text =
                json(SERVER.nonce(alice.credential("address"))).path("payload").asText();
        String access = json(SERVER.login(alice.credential("address"), sign(alice, text)))
                .path("token")
                .path("access")
                .asText();
        Order order = venue.place(NewOrder.limit(Side.BUY, "1", "2"));
        assertThat(SERVER.cancel("{\"order_id\":" + order.id() + "}", access).statusCode())
                .isEqualTo(200);
        assertThat(alice.credentials())
                .isNotEqualTo(SERVER.venue().account("alice").credentials());
        SERVER.simulator().namespaces().remove("elsewhere");
    }

    private static void assertCancels(String access) {
        Order order = SERVER.venue().place(NewOrder.limit(Side.BUY, "0.01", "68000"));
        assertThat(SERVER.cancel("{\"order_id\":" + order.id() + "}", access).statusCode())
                .isEqualTo(200);
    }

    private static String sign(TestAccount account, String text) {
        return sign(
                ECKeyPair.create(new BigInteger(account.credential("privateKey").substring(2), 16)), text);
    }

    private static String sign(ECKeyPair keys, String text) {
        Sign.SignatureData signed = Sign.signPrefixedMessage(text.getBytes(UTF_8), keys);
        return "0x" + Hex.encode(signed.getR()) + Hex.encode(signed.getS()) + Hex.encode(signed.getV());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body().getBytes(UTF_8)).orElseThrow();
    }

    private static void assertAnswer(HttpResponse<String> answer, String statusAndBody) {
        assertThat(answer.statusCode() + " " + answer.body()).isEqualTo(statusAndBody);
    }

    private static String error(int status, String message, String payload) {
        return status + " {\"status\":\"error\",\"message\":\"" + message + "\",\"payload\":" + payload + "}";
    }
}
