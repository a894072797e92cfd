package io.venuesim.venue.tanx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders in two calls; every signature here was made by the venue's own SDK, or is a change of one. */
final class TanxPlaceTest {
    private static final TanxServer SERVER = new TanxServer();
    private static final String NONCE = "/sapi/v1/orders/nonce/";
    private static final String CREATE = "/sapi/v1/orders/create/";
    private static final String WANTED =
            "{\"market\":\"btcusdt\",\"ord_type\":\"limit\",\"price\":29580.51,\"side\":\"sell\",\"volume\":0.015}";
    private static final String BAD_SIGNATURE = error("Invalid signature");
    private static final String BAD_NONCE = error("Invalid nonce");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void start() {
        SERVER.fresh();
    }

    @Test
    void every_recorded_order_of_the_account_is_placed_as_the_sdk_sent_it() {
        List<JsonNode> orders = new ArrayList<>(TanxVectors.list("orders"));
        orders.addAll(TanxVectors.list("short_hex"));
        int placed = 0;
        int foreign = 0;
        for (JsonNode order : orders) {
            nonce(order);
            HttpResponse<String> answer = create(Json.write(order.path("create_body")));
            if (order.path("stark_public_key_x").asText().equals(alicesKey())) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body())
                        .contains("\"state\":\"pending\"", "\"message\":\"Created Order Successfully\"");
                assertThat(SERVER.verified().facts())
                        .containsEntry("stark_key", alicesKey())
                        .containsEntry("r", order.at("/create_body/signature/r").asText())
                        .doesNotContainKey("warning");
                placed++;
            } else {
                assertThat(answer.body()).isEqualTo(BAD_SIGNATURE);
                foreign++;
            }
        }
        assertThat(placed).isEqualTo(4);
        assertThat(foreign).isEqualTo(2);
        assertThat(SERVER.venue().orders()).hasSize(4).allMatch(order -> order.state() == OrderState.OPEN);
    }

    @Test
    void the_testnet_key_is_known_by_its_mistake() {
        JsonNode order = TanxVectors.list("orders").get(3);
        nonce(order);
        assertThat(create(Json.write(order.path("create_body"))).body()).isEqualTo(BAD_SIGNATURE);
        assertThat(SERVER.verified().mistake()).map(Mistake::name).contains("stark-key-of-node-testnet");
    }

    @Test
    void gos_constant_nonce_is_accepted_and_warned_of() {
        JsonNode order = TanxVectors.ALL.path("go_sdk_k1");
        nonce(order);
        String body = Json.write(Json.object()
                .put("msg_hash", order.path("msg_hash").asText())
                .put("nonce", order.path("nonce").asInt())
                .set("signature", order.path("signature_on_wire")));
        assertThat(create(body).statusCode()).isEqualTo(200);
        assertThat(SERVER.verified().facts())
                .containsEntry(
                        "warning",
                        "signed with the nonce 1: whoever sees this signature can compute the account's private key");
    }

    @Test
    void an_account_is_registered_with_the_key_of_either_sdk_and_either_network() {
        JsonNode vector = TanxVectors.ALL.path("seed_leading_zero");
        NewAccount wallet = NewAccount.named("carol")
                .with("privateKey", vector.path("eth_private_key").asText());
        assertThat(starkKey(wallet))
                .isEqualTo(vector.at("/node/stark_public_key_x").asText());
        assertThat(starkKey(wallet.with("sdk", "python")))
                .isEqualTo(vector.at("/python/stark_public_key_x").asText());
        NewAccount alice = NewAccount.named("dave")
                .with(
                        "privateKey",
                        TanxVectors.ALL.at("/account/eth_private_key").asText());
        for (JsonNode key : TanxVectors.list("stark_keys")) {
            String network = key.path("name").asText().replace("-legacy", "");
            assertThat(starkKey(alice.with("network", network)))
                    .isEqualTo(key.path("stark_public_key_x").asText());
        }
        String given = vector.at("/python/stark_public_key_x").asText();
        assertThat(starkKey(wallet.with("starkKey", given))).isEqualTo(given);
        assertThat(starkKey(wallet.with(
                        "starkPrivateKey",
                        vector.at("/python/stark_private_key").asText())))
                .isEqualTo(given);
    }

    @Test
    void the_hash_is_made_as_recorded() {
        JsonNode vector = TanxVectors.ALL.path("simple_sim_msg_hash");
        String[] seed = vector.path("seed").asText().split("\\|", -1);
        assertThat(Placement.hash(seed[1], new BigInteger(seed[2])))
                .isEqualTo(new BigInteger(vector.path("msg_hash").asText().substring(2), 16));
    }

    @Test
    void a_failed_signature_leaves_the_nonce_and_a_good_one_uses_it_up() {
        JsonNode order = TanxVectors.list("orders").get(0);
        nonce(order);
        String good = Json.write(order.path("create_body"));
        assertThat(create(good.replace("c120\"", "c121\"")).body()).isEqualTo(BAD_SIGNATURE);
        assertThat(create(good).statusCode()).isEqualTo(200);
        assertThat(create(good).body()).isEqualTo(BAD_NONCE);
    }

    @Test
    void an_id_that_a_test_has_given_away_is_passed_over() {
        for (String taken : List.of("25768879", "25768880")) {
            SERVER.venue()
                    .place(NewOrder.limit(Side.BUY, new BigDecimal("0.01"), new BigDecimal("1200"))
                            .id(taken));
        }
        JsonNode order = TanxVectors.list("orders").get(0);
        nonce(order);
        assertThat(create(Json.write(order.path("create_body"))).body()).contains("\"id\":25768881,");
    }

    @Test
    void a_nonce_is_good_for_the_user_who_asked_for_it() {
        JsonNode order = TanxVectors.list("orders").get(0);
        nonce(order);
        String body = Json.write(order.path("create_body"));
        assertThat(SERVER.as(SERVER.token("bob"), "POST", CREATE, body).body()).isEqualTo(BAD_NONCE);
        assertThat(create(body.replace("931", "932")).body()).isEqualTo(BAD_NONCE);
        assertThat(create(body).statusCode()).isEqualTo(200);
    }

    @Test
    void of_many_who_use_a_nonce_at_once_one_gets_an_order() throws Exception {
        JsonNode order = TanxVectors.list("orders").get(0);
        nonce(order);
        String body = Json.write(order.path("create_body"));
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                calls.add(() -> create(body));
            }
            int created = 0;
            for (Future<HttpResponse<String>> answer : many.invokeAll(calls)) {
                created += answer.get().statusCode() == 200 ? 1 : 0;
                assertThat(answer.get().statusCode()).isIn(200, 400);
            }
            assertThat(created).isEqualTo(1);
            assertThat(SERVER.venue().orders()).hasSize(1);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void an_order_is_pending_as_long_as_it_is_told() {
        SERVER.venue().setSwitch("pendingMillis", "200");
        JsonNode order = TanxVectors.list("orders").get(0);
        nonce(order);
        create(Json.write(order.path("create_body")));
        Order placed = SERVER.venue().orders().get(0);
        assertThat(placed.state()).isEqualTo(OrderState.PENDING);
        SERVER.cancel("{\"order_id\":" + placed.id() + "}", TanxVectors.ACCESS);
        SERVER.advance(Duration.ofMillis(199));
        assertThat(SERVER.venue().order(placed.id()).state()).isEqualTo(OrderState.PENDING);
        SERVER.advance(Duration.ofMillis(1));
        assertThat(SERVER.venue().order(placed.id()).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void numbers_of_absurd_size_are_refused_without_being_written_out() {
        for (String number :
                new String[] {"1e999999999", "1E+99", "\"1e30\"", "-1e-999999999", "\"" + "9".repeat(101) + "\""}) {
            String body = WANTED.replace("29580.51", number);
            HttpResponse<String> answer = SERVER.as(TanxVectors.ACCESS, "POST", NONCE, body);
            assertThat(answer.statusCode()).as(number).isEqualTo(400);
            assertThat(answer.body().length()).isLessThan(200);
        }
    }

    private static void nonce(JsonNode order) {
        SERVER.venue().setSwitch("fixedOrderNonce", order.path("nonce").asText());
        SERVER.venue().setSwitch("fixedMsgHash", order.path("msg_hash").asText());
        JsonNode payload = Json.read(SERVER.as(TanxVectors.ACCESS, "POST", NONCE, WANTED)
                        .body()
                        .getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .path("payload");
        assertThat(payload.path("nonce").asInt()).isEqualTo(order.path("nonce").asInt());
        assertThat(payload.path("msg_hash").asText())
                .isEqualTo(order.path("msg_hash").asText());
    }

    private static HttpResponse<String> create(String body) {
        return SERVER.as(TanxVectors.ACCESS, "POST", CREATE, body);
    }

    private static String alicesKey() {
        return SERVER.venue().account("alice").credential("starkKey").toLowerCase(Locale.ROOT);
    }

    private static String starkKey(NewAccount account) {
        return "0x"
                + Provisioning.starkKey(Provisioning.account(account, new Ids(1, "test")))
                        .toString(16);
    }

    private static String error(String message) {
        return "{\"status\":\"error\",\"message\":\"" + message + "\",\"payload\":\"\"}";
    }
}
