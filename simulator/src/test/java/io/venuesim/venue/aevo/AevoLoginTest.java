package io.venuesim.venue.aevo;

import static io.venuesim.venue.aevo.AevoServer.cancelFrame;
import static io.venuesim.venue.aevo.AevoServer.timestamp;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.TestAccount;
import io.venuesim.core.account.Credential;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.order.Order;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may cancel over a WebSocket: whoever logged in, or signed the message. */
final class AevoLoginTest {
    private static final String LOGGED_IN =
            "{\"data\":{\"success\":true,\"account\":\"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266\"}}";

    private final AevoServer server = new AevoServer();
    private final Order order = server.place(server.alice);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_login_that_is_signed_too_shows_its_secret_in_no_preimage() throws Exception {
        String secret = server.alice.credential("apiSecret");
        String data = "{\"key\":\"" + server.alice.credential("apiKey") + "\",\"secret\":\"" + secret + "\"}";
        String now = AevoServer.timestamp(0);
        String signature = AevoServer.hmac(server.alice, now, "ws", "auth", data);
        try (Wire wire = server.connect()) {
            wire.ask("{\"op\":\"auth\",\"data\":" + data + ",\"auth\":{\"key\":\""
                    + server.alice.credential("apiKey") + "\",\"timestamp\":\"" + now + "\",\"signature\":\""
                    + signature + "\"}}");
        }
        Entry.Verified verified = server.verifications().get(0);
        assertThat(verified.accepted()).isTrue();
        assertThat(verified.facts().get("preimage text")).contains("\"secret\":\"(hidden ");
        assertThat(server.simulator.journal().entries(any -> true).toString())
                .doesNotContain(secret)
                .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_failed_login_leaves_the_connection_as_it_was() throws InterruptedException {
        try (Wire wire = server.connect()) {
            assertThat(wire.ask(AevoServer.login(server.alice, "wrong"))).isEqualTo("{\"error\":\"UNAUTHORIZED\"}");
            assertThat(wire.ask(cancelFrame(order.id()))).isEqualTo("{\"id\":7,\"error\":\"UNAUTHORIZED\"}");
            assertThat(server.lastVerification().reason()).isEqualTo("the connection is not logged in");

            assertThat(wire.ask(AevoServer.login(server.alice, server.alice.credential("apiSecret"))))
                    .isEqualTo(LOGGED_IN);
            assertThat(wire.ask(AevoServer.login(server.bob, "wrong"))).isEqualTo("{\"error\":\"UNAUTHORIZED\"}");
            assertThat(wire.ask(cancelFrame(order.id()))).contains("\"success\":true");
        }
    }

    @Test
    void a_second_login_takes_the_place_of_the_first() throws InterruptedException {
        try (Wire wire = server.login(server.alice)) {
            wire.ask(AevoServer.login(server.bob, server.bob.credential("apiSecret")));

            assertThat(wire.ask(cancelFrame(order.id()))).isEqualTo("{\"id\":7,\"error\":\"ORDER_DOES_NOT_EXIST\"}");
            assertThat(wire.ask(cancelFrame(server.place(server.bob).id()))).contains("\"success\":true");
        }
    }

    @Test
    void a_login_counts_for_its_own_connection() throws InterruptedException {
        try (Wire first = server.login(server.alice);
                Wire second = server.connect()) {
            assertThat(second.ask(cancelFrame(order.id()))).isEqualTo("{\"id\":7,\"error\":\"UNAUTHORIZED\"}");
            assertThat(first.ask(cancelFrame(order.id()))).contains("\"success\":true");
        }
    }

    @Test
    void a_login_is_refused_by_what_is_wrong_with_it() throws InterruptedException {
        String key = "\"key\":\"" + server.alice.credential("apiKey") + "\"";
        try (Wire wire = server.connect()) {
            assertThat(wire.ask(login("{}"))).isEqualTo("{\"id\":1,\"error\":\"UNAUTHORIZED\"}");
            assertThat(wire.ask(login("{" + key + "}"))).isEqualTo("{\"id\":1,\"error\":\"UNAUTHORIZED\"}");
            assertThat(wire.ask(login("{" + key + ",\"secret\":\"\",\"signature\":null}")))
                    .isEqualTo("{\"id\":1,\"error\":\"UNAUTHORIZED\"}");
            assertThat(wire.ask(login("{\"key\":\"nobody\",\"secret\":\"x\"}")))
                    .isEqualTo("{\"id\":1,\"error\":\"ACCOUNT_INVALID_API_KEY\"}");
            assertThat(wire.ask(login("{" + key + ",\"signature\":\"00\"}")))
                    .isEqualTo("{\"id\":1,\"error\":\"TIMESTAMP_MISSING\"}");
            assertThat(wire.ask(login("{" + key + ",\"signature\":\"00\",\"timestamp\":" + timestamp(0) + "}")))
                    .isEqualTo("{\"id\":1,\"error\":\"INVALID_TIMESTAMP\"}");
            for (String shape : List.of("[]", "null", "\"\"", "{\"key\":1}", "{" + key + ",\"secret\":1}")) {
                assertThat(wire.ask(login(shape))).isEqualTo("{\"id\":1,\"error\":\"BAD_REQUEST\"}");
            }
            assertThat(wire.ask("{\"id\":1,\"op\":\"auth\"}")).isEqualTo("{\"id\":1,\"error\":\"BAD_REQUEST\"}");
            server.venue.setSwitch("errorOnMalformed", "err-malformed-request");
            assertThat(wire.ask(login("[]"))).isEqualTo("{\"id\":1,\"error\":\"ERR_MALFORMED_REQUEST\"}");
        }
    }

    @Test
    void the_hmac_of_a_message_decides_over_the_login_of_its_connection() throws InterruptedException {
        try (Wire wire = server.login(server.alice)) {
            assertThat(wire.ask(message(server.bob, "cancel_order", data())))
                    .isEqualTo("{\"id\":7,\"error\":\"ORDER_DOES_NOT_EXIST\"}");
            assertThat(wire.ask(message(server.carol, "cancel_order", data())))
                    .isEqualTo("{\"id\":7,\"error\":\"API_KEY_READ_ONLY\"}");
            assertThat(wire.ask(cancelFrame(order.id()))).contains("\"success\":true");
        }
    }

    @Test
    void the_hmac_of_a_message_is_not_remembered() throws InterruptedException {
        try (Wire wire = server.connect()) {
            assertThat(wire.ask(message(server.alice, "ping", "{}"))).contains("\"success\":true");
            assertThat(wire.ask(cancelFrame(order.id()))).isEqualTo("{\"id\":7,\"error\":\"UNAUTHORIZED\"}");
            assertThat(wire.ask(message(server.alice, "cancel_order", data()))).contains("\"success\":true");
        }
    }

    @Test
    void the_hmac_of_a_message_is_checked_even_on_a_ping() throws InterruptedException {
        try (Wire wire = server.login(server.alice)) {
            assertThat(wire.ask(message(server.alice, "ping", "{}")
                            .replace("\"ping\",\"data\":{}", "\"ping\",\"data\":{ }")))
                    .isEqualTo("{\"id\":7,\"error\":\"INVALID_SIGNATURE\"}");
            assertThat(wire.ask("{\"op\":\"ping\",\"auth\":{}}")).isEqualTo("{\"error\":\"UNAUTHORIZED\"}");
            assertThat(wire.ask("{\"op\":\"ping\",\"auth\":[]}")).isEqualTo("{\"error\":\"BAD_REQUEST\"}");
            assertThat(wire.ask("{\"op\":\"ping\",\"auth\":null}")).contains("\"success\":true");
            // An auth member has no secret: only a login may send it.
            assertThat(wire.ask("{\"op\":\"ping\",\"auth\":{\"key\":\"" + server.alice.credential("apiKey")
                            + "\",\"secret\":\"" + server.alice.credential("apiSecret") + "\"}}"))
                    .isEqualTo("{\"error\":\"UNAUTHORIZED\"}");
        }
    }

    @Test
    void the_data_is_hmaced_as_sent_blanks_null_and_all() throws InterruptedException {
        for (String data : List.of("{ \"order_id\" :\t\"" + order.id() + "\" , \"x\":1.50}", "null")) {
            try (Wire wire = server.connect()) {
                assertThat(wire.ask(message(server.alice, "ping", data))).contains("\"success\":true");
            }
        }
    }

    @Test
    void a_key_that_is_taken_away_logs_its_connections_out() throws InterruptedException {
        try (Wire wire = server.login(server.alice)) {
            server.simulator
                    .namespaces()
                    .defaultNamespace()
                    .world("aevo")
                    .accounts()
                    .revoke(server.alice.id(), Credential.Kind.API_KEY, server.alice.credential("apiKey"));

            assertThat(wire.ask(cancelFrame(order.id()))).isEqualTo("{\"id\":7,\"error\":\"UNAUTHORIZED\"}");
        }
    }

    private static String login(String data) {
        return "{\"id\":1,\"op\":\"auth\",\"data\":" + data + "}";
    }

    private static String message(TestAccount who, String op, String data) {
        return "{\"id\":7,\"op\":\"" + op + "\",\"data\":" + data + ",\"auth\":{\"timestamp\":\"" + timestamp(0)
                + "\",\"signature\":\"" + AevoServer.hmac(who, timestamp(0), "ws", op, data) + "\",\"key\":\""
                + who.credential("apiKey") + "\"}}";
    }

    private String data() {
        return "{\"order_id\":\"" + order.id() + "\"}";
    }
}
