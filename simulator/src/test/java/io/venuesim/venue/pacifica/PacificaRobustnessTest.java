package io.venuesim.venue.pacifica;

import static io.venuesim.venue.pacifica.Pacifica.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import io.venuesim.venue.pacifica.Pacifica.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, signed or not, gets an answer of the venue and is never the simulator's own fault. */
final class PacificaRobustnessTest {
    private static final List<String> PATHS = List.of(
            "orders/create",
            "orders/create_market",
            "orders/stop/create",
            "positions/tpsl",
            "orders/edit",
            "orders/cancel",
            "orders/cancel_all",
            "orders/stop/cancel",
            "orders/twap/cancel",
            "orders/batch",
            "account/leverage",
            "account/margin",
            "account/builder_codes/approve",
            "account/builder_codes/revoke",
            "account/subaccount/create",
            "account/subaccount/list",
            "account/subaccount/transfer",
            "account/api_keys",
            "account/api_keys/create",
            "account/api_keys/revoke",
            "agent/bind",
            "agent/list",
            "agent/revoke",
            "agent/revoke_all",
            "agent/ip_whitelist/list",
            "agent/ip_whitelist/add",
            "agent/ip_whitelist/remove",
            "agent/ip_whitelist/toggle");

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
        pacifica.venue.setSwitch("speedBump", "0");
        pacifica.placeOrder();
    }

    static List<String> paths() {
        return PATHS;
    }

    @ParameterizedTest
    @MethodSource("paths")
    void every_path_answers_nonsense_with_400(String path) {
        String deep = "[".repeat(100_000);
        String wide = "{\"account\":\"" + "1".repeat(100_000) + "\"}";
        for (String body : List.of("", "null", "[]", "{}", "\"\"", "{\"account\":[[[]]]}", deep, wide)) {
            assertThat(pacifica.send("POST", "/api/v1/" + path, body).status())
                    .as("%s %.40s", path, body)
                    .isEqualTo(400);
        }
    }

    /** One member of a signed message is something that fits its type and no market. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "orders/create        | create_order        | 'symbol':'BTC','price':'N','amount':'0.1','side':'bid','tif':'GTC','reduce_only':false",
                "orders/create        | create_order        | 'symbol':'BTC','price':'100000','amount':'N','side':'bid','tif':'GTC','reduce_only':false",
                "orders/create        | create_order        | 'symbol':'BTC','price':'N','amount':'N','side':'ask','tif':'IOC','reduce_only':true",
                "orders/create        | create_order        | 'symbol':'BTC','price':'N','amount':'N','side':'ask','tif':'TOB','reduce_only':true",
                "orders/create        | create_order        | 'symbol':'BTC','price':'100000','amount':'0.1','side':'bid','tif':'GTC','reduce_only':false,'stop_loss':{'stop_price':'N','limit_price':'N','amount':'N'}",
                "orders/create_market | create_market_order | 'symbol':'BTC','amount':'N','side':'bid','slippage_percent':'N','reduce_only':false",
                "orders/create_market | create_market_order | 'symbol':'kBONK','amount':'N','side':'bid','slippage_percent':'N','reduce_only':false",
                "orders/stop/create   | create_stop_order   | 'symbol':'BTC','side':'ask','reduce_only':true,'stop_order':{'stop_price':'N','limit_price':'N','amount':'N'}",
                "orders/edit          | edit_order          | 'symbol':'BTC','price':'N','amount':'N','order_id':42069",
                "positions/tpsl       | set_position_tpsl   | 'symbol':'BTC','side':'ask','take_profit':{'stop_price':'N','amount':'N'}",
                "account/subaccount/transfer | transfer_funds | 'to_account':'9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj','amount':'N'",
                "account/builder_codes/approve | approve_builder_code | 'builder_code':'X','max_fee_rate':'N'",
            })
    void a_number_of_any_size_is_refused_or_taken(String path, String type, String members) {
        for (String takers : List.of("unmatched", "filled", "waiting")) {
            pacifica.venue.setSwitch("takers", takers);
            for (String number : List.of(
                    "0", "0.0", "0000", "0.0000000000000000000000000001", "9999999999999999999999999999", "00010.10")) {
                String payload = members.replace('\'', '"').replace("\"N\"", '"' + number + '"');
                Answer answer = post(path, type, "{" + payload + "}");
                assertThat(answer.status())
                        .as("%s %s: %s", path, payload, answer)
                        .isIn(200, 400, 422);
                assertThat(answer.body()).as(payload).doesNotContain("Verification failed");
            }
        }
    }

    @Test
    void a_leverage_of_any_size_is_refused_or_taken() {
        for (String leverage : List.of("0", "1", "50", "51", "4294967295")) {
            assertThat(post("account/leverage", "update_leverage", "{\"leverage\":" + leverage + ",\"symbol\":\"BTC\"}")
                            .status())
                    .as(leverage)
                    .isEqualTo(leverage.equals("1") || leverage.equals("50") ? 200 : 422);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_thousand_mangled_bodies_and_frames_are_no_fault_of_the_simulator(long seed) {
        Random random = new Random(seed);
        String good =
                Pacifica.body("{\"order_id\":42069,\"symbol\":\"BTC\"}", "{\"order_id\":42069,\"symbol\":\"BTC\"}");
        List<String> frames = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String mangled = mangle(good, random);
            Answer answer = pacifica.send("POST", "/api/v1/" + PATHS.get(random.nextInt(PATHS.size())), mangled);
            assertThat(answer.status()).as("%s: %s", mangled, answer).isIn(200, 400, 403, 422);
            frames.add(mangle(Pacifica.frameOf(good), random));
        }
        assertThat(pacifica.frames(frames.toArray(String[]::new)))
                .hasSize(frames.size())
                .noneMatch(answer -> answer.contains("Internal server error"));
    }

    /** Cuts a piece out, doubles one, or puts another character in its place. */
    private static String mangle(String text, Random random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(12));
        String piece = text.substring(from, to);
        String other = String.valueOf("{}[]\",:0-\\ux\u00e9".charAt(random.nextInt(12)));
        return text.substring(0, from) + List.of("", piece + piece, other).get(random.nextInt(3)) + text.substring(to);
    }

    @Test
    void an_account_has_twenty_agents_and_binding_one_again_is_no_more() {
        for (int i = 1; i < 20; i++) {
            assertThat(bind(i).status()).as("agent %d", i).isEqualTo(200);
        }
        assertThat(bind(20).body()).contains("\"error\":\"Agent wallet limit reached\",\"code\":400");
        assertThat(bind(1).status()).isEqualTo(200);
        assertThat(post("agent/list", "list_agent_wallets", "{}").body())
                .contains(Pacifica.AGENT)
                .contains(Pacifica.publicKey(101));
    }

    private static Answer bind(int agent) {
        String payload = "{\"agent_wallet\":\"" + Pacifica.publicKey(100 + agent) + "\"}";
        return post("agent/bind", "bind_agent_wallet", payload);
    }

    @Test
    void an_agent_of_two_accounts_signs_for_both() {
        ObjectNode agent = Json.object().put("agent_wallet", Pacifica.AGENT);
        assertThat(pacifica.send("POST", "/api/v1/agent/bind", signed(0x41, Pacifica.BOB, "bind_agent_wallet", agent))
                        .status())
                .isEqualTo(200);
        for (String account : List.of(ALICE, Pacifica.BOB)) {
            ObjectNode all = Json.object().put("all_symbols", true).put("exclude_reduce_only", false);
            ObjectNode body = (ObjectNode) Pacifica.json(signed(0x21, account, "cancel_all_orders", all));
            assertThat(pacifica.send(
                                    "POST",
                                    "/api/v1/orders/cancel_all",
                                    Json.write(body.put("agent_wallet", Pacifica.AGENT)))
                            .status())
                    .as(account)
                    .isEqualTo(200);
        }
    }

    /** Signed by alice, whatever the operation. */
    private static Answer post(String path, String type, String payload) {
        return pacifica.send("POST", "/api/v1/" + path, signed(1, ALICE, type, (ObjectNode) Pacifica.json(payload)));
    }

    private static String signed(int firstByte, String account, String type, ObjectNode payload) {
        String text = "{\"data\":" + sorted(payload) + ",\"expiry_window\":5000,\"timestamp\":" + Pacifica.SENT
                + ",\"type\":\"" + type + "\"}";
        ObjectNode body = Json.object()
                .put("account", account)
                .put("signature", Pacifica.sign(firstByte, text))
                .put("timestamp", Pacifica.SENT)
                .put("expiry_window", 5000);
        return Json.write(body.<ObjectNode>setAll(payload));
    }

    private static String sorted(ObjectNode object) {
        Map<String, String> members = new TreeMap<>();
        object.properties()
                .forEach(member -> members.put(
                        member.getKey(),
                        member.getValue() instanceof ObjectNode inside
                                ? sorted(inside)
                                : member.getValue().toString()));
        List<String> printed = new ArrayList<>();
        members.forEach((name, value) -> printed.add("\"" + name + "\":" + value));
        return "{" + String.join(",", printed) + "}";
    }
}
