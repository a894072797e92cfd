package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.swmansion.starknet.crypto.StarknetCurve;
import com.swmansion.starknet.crypto.StarknetCurveSignature;
import com.swmansion.starknet.data.types.Felt;
import io.venuesim.Explanation;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Json;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** Each mistake made by signers of web3j and of StarkWare, and found by name; the venue's answer stays its own. */
final class TanxMistakesTest {
    private static final TanxServer SERVER = new TanxServer();
    private static final String NONCE = "/sapi/v1/orders/nonce/";
    private static final String CREATE = "/sapi/v1/orders/create/";
    private static final String TEXT = "You’re now signing into TanX, make sure the origin is https://testnet.tanx.fi"
            + " (Login-code:Yvw9FHZ4JwyhuVobAZAWjd)";
    private static final Credentials ALICE =
            Credentials.create("0x7d6384d6877be027aa25bd458f2058e3f7ff68347dc583a9baf96f5f97b413a8");
    private static final Credentials BOB =
            Credentials.create("0x0000000000000000000000000000000000000000000000000000000000000068");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void start() {
        SERVER.fresh();
        SERVER.venue().setSwitch("fixedLoginCode", "Yvw9FHZ4JwyhuVobAZAWjd");
    }

    @Test
    void a_good_signature_has_no_mistake() {
        SERVER.nonce(ALICE.getAddress());
        assertThat(SERVER.login(ALICE.getAddress(), personal(ALICE, TEXT)).statusCode())
                .isEqualTo(200);
        assertThat(SERVER.verified().mistake()).isEmpty();
    }

    @Test
    void what_was_signed_was_not_the_text_as_it_came() {
        assertLogin("ascii-apostrophe", personal(ALICE, TEXT.replace('’', '\'')));
        assertLogin("text-not-utf-8", hex(Sign.signPrefixedMessage(TEXT.getBytes(US_ASCII), ALICE.getEcKeyPair())));
        assertLogin("login-code-signed", personal(ALICE, "Yvw9FHZ4JwyhuVobAZAWjd"));
        assertLogin("quoted-text-signed", personal(ALICE, '"' + TEXT + '"'));
        assertLogin("no-eip191-prefix", raw(ALICE, Hash.sha3(TEXT.getBytes(UTF_8))));
        assertLogin(
                "prefix-length-in-characters",
                raw(ALICE, Hash.sha3(("\u0019Ethereum Signed Message:\n" + TEXT.length() + TEXT).getBytes(UTF_8))));
        assertLogin("signed-by-another-account", personal(BOB, TEXT));
        assertLogin("signature-not-65-bytes", personal(ALICE, TEXT).substring(0, 130));
        assertLogin("v-out-of-range", personal(ALICE, TEXT).substring(0, 130) + "25");
    }

    @Test
    void a_key_that_nobody_knows_is_no_mistake_that_is_known() {
        SERVER.nonce(ALICE.getAddress());
        SERVER.login(ALICE.getAddress(), personal(Credentials.create("0x1234"), TEXT));
        assertThat(SERVER.verified().accepted()).isFalse();
        assertThat(SERVER.verified().mistake()).isEmpty();
    }

    @Test
    void a_text_that_was_used_is_told() {
        SERVER.login(ALICE.getAddress(), personal(ALICE, TEXT));
        assertMistake("no-login-text");
    }

    @Test
    void the_wrong_token_or_none_that_can_be_seen_is_told() {
        assertHeader("bearer-for-jwt", "Bearer " + TanxVectors.ACCESS);
        assertHeader("no-scheme", TanxVectors.ACCESS);
        assertHeader("refresh-token-for-access", "JWT " + TanxVectors.REFRESH);
        SERVER.post("/sapi/v1/auth/token/refresh/", "{\"refresh\":\"" + TanxVectors.ACCESS + "\"}");
        assertMistake("access-token-for-refresh");
        SERVER.simulator().clock().stopAt(TanxServer.NOW.minusSeconds(1));
        assertHeader("token-from-the-future", "JWT " + TanxVectors.ACCESS);
        SERVER.simulator().clock().stopAt(TanxServer.NOW.plusSeconds(300));
        assertHeader("token-expired", "JWT " + TanxVectors.ACCESS);
    }

    @Test
    void an_order_was_signed_with_another_key_or_in_another_order() {
        BigInteger hash = wanted();
        String mine = SERVER.venue().account("alice").credential("starkPrivateKey");
        StarknetCurveSignature good = sign(mine, hash);
        assertOrder("r-s-swapped", hash, good.getS().getValue(), good.getR().getValue());
        assertOrder("hash-truncated", hash, sign(mine, hash.shiftRight(4)));
        assertOrder(
                "signed-by-another-account",
                hash,
                sign(SERVER.venue().account("bob").credential("starkPrivateKey"), hash));
        assertOrder(
                "stark-key-of-node-testnet",
                hash,
                sign(TanxVectors.list("orders").get(3).path("stark_private_key").asText(), hash));
        assertOrder(
                "stark-key-after-starkware",
                hash,
                sign(
                        TanxVectors.ALL
                                .at("/generic_starkware_derivation_differs/stark_private_key_from_r_only")
                                .asText(),
                        hash));
        assertOrder("hash-of-another-nonce", hash.add(BigInteger.ONE), good);
        SERVER.as(
                TanxVectors.ACCESS,
                "POST",
                CREATE,
                "{\"msg_hash\":\"0x" + hash.toString(16) + "\",\"signature\":\"0x1\",\"nonce\":931}");
        assertMistake("signature-not-an-object");
    }

    @Test
    void a_login_and_an_order_are_explained_and_nothing_happens() {
        SERVER.nonce(ALICE.getAddress());
        Explanation login = SERVER.venue()
                .explain("POST /sapi/v2/auth/login/ HTTP/1.1\n\n{\"eth_address\":\"" + ALICE.getAddress()
                        + "\",\"user_signature\":\"" + personal(ALICE, TEXT) + "\"}");
        assertThat(login.text()).contains("accepted  EIP-191", "Login Successful");
        BigInteger hash = wanted();
        StarknetCurveSignature good = sign(SERVER.venue().account("alice").credential("starkPrivateKey"), hash);
        Explanation order = SERVER.venue()
                .explain("POST /sapi/v1/orders/create/ HTTP/1.1\nAuthorization: JWT " + TanxVectors.ACCESS + "\n\n"
                        + body(hash, good.getR().getValue(), good.getS().getValue()));
        assertThat(order.text()).contains("accepted  STARK ECDSA", "Created Order Successfully");
        assertThat(SERVER.venue().orders()).isEmpty();
        assertThat(create(body(hash, good.getR().getValue(), good.getS().getValue())))
                .contains("Created Order Successfully");
        assertThat(SERVER.venue().orders()).map(Order::market).containsExactly("btcusdt");
        assertThat(SERVER.login(ALICE.getAddress(), personal(ALICE, TEXT)).statusCode())
                .isEqualTo(200);
    }

    /** Asks for the order's nonce 931, and takes the hash that comes with it. */
    private static BigInteger wanted() {
        SERVER.venue().setSwitch("fixedOrderNonce", "931");
        String answer = SERVER.as(
                        TanxVectors.ACCESS,
                        "POST",
                        NONCE,
                        "{\"market\":\"btcusdt\",\"ord_type\":\"limit\",\"price\":29580.51,\"side\":\"sell\",\"volume\":0.015}")
                .body();
        String hash = Json.read(answer.getBytes(UTF_8))
                .orElseThrow()
                .at("/payload/msg_hash")
                .asText();
        return Numeric.toBigInt(hash);
    }

    private static void assertOrder(String mistake, BigInteger hash, StarknetCurveSignature signature) {
        assertOrder(mistake, hash, signature.getR().getValue(), signature.getS().getValue());
    }

    private static void assertOrder(String mistake, BigInteger hash, BigInteger r, BigInteger s) {
        assertThat(create(body(hash, r, s))).contains("Invalid signature");
        assertMistake(mistake);
    }

    private static String create(String body) {
        return SERVER.as(TanxVectors.ACCESS, "POST", CREATE, body).body();
    }

    private static String body(BigInteger hash, BigInteger r, BigInteger s) {
        return "{\"msg_hash\":\"0x" + hash.toString(16) + "\",\"signature\":{\"r\":\"0x" + r.toString(16)
                + "\",\"s\":\"0x" + s.toString(16) + "\"},\"nonce\":931}";
    }

    private static StarknetCurveSignature sign(String key, BigInteger hash) {
        return StarknetCurve.sign(Felt.fromHex(key), new Felt(hash));
    }

    private static void assertLogin(String mistake, String signature) {
        SERVER.nonce(ALICE.getAddress());
        assertThat(SERVER.login(ALICE.getAddress(), signature).body())
                .isEqualTo("{\"status\":\"error\",\"message\":\"Invalid Credentials or Token Expired,"
                        + " Kindly login again.\",\"payload\":\"\"}");
        assertMistake(mistake);
    }

    private static void assertHeader(String mistake, String header) {
        assertThat(SERVER.send("POST", TanxServer.CANCEL, "{\"order_id\":1}", "Authorization", header)
                        .statusCode())
                .isEqualTo(401);
        assertMistake(mistake);
    }

    private static void assertMistake(String name) {
        assertThat(SERVER.verified().mistake())
                .as(SERVER.verified().toString())
                .map(Mistake::name)
                .contains(name);
    }

    private static String personal(Credentials wallet, String text) {
        return hex(Sign.signPrefixedMessage(text.getBytes(UTF_8), wallet.getEcKeyPair()));
    }

    private static String raw(Credentials wallet, byte[] digest) {
        return hex(Sign.signMessage(digest, wallet.getEcKeyPair(), false));
    }

    private static String hex(Sign.SignatureData signature) {
        byte[] bytes = Arrays.copyOf(signature.getR(), 65);
        System.arraycopy(signature.getS(), 0, bytes, 32, 32);
        bytes[64] = signature.getV()[0];
        return Numeric.toHexString(bytes);
    }
}
