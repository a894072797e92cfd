package io.venuesim.venue.aevo;

import static io.venuesim.venue.aevo.AevoServer.cancelFrame;
import static io.venuesim.venue.aevo.AevoServer.timestamp;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may cancel over REST, and what the journal says of it. */
final class AevoAuthTest {
    private static final long MINUTE = 60_000_000_000L;
    private final AevoServer server = new AevoServer();
    private final Order order = server.place(server.alice);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_request_needs_a_key_and_something_that_proves_it() {
        String key = "AEVO-KEY: " + server.alice.credential("apiKey");
        String secret = "AEVO-SECRET: " + server.alice.credential("apiSecret");

        for (List<String> headers : List.of(
                List.<String>of(),
                List.of(key),
                List.of(secret),
                List.of("AEVO-KEY:", secret),
                List.of(key, "AEVO-SECRET:"),
                List.of(key, "AEVO-SIGNATURE:"),
                List.of(key, "AEVO-TIMESTAMP: " + timestamp(0)),
                // [third-party client] one is known to send underscores
                List.of(key.replace('-', '_'), secret.replace('-', '_')))) {
            assertThat(server.rest("DELETE", path(), "", headers))
                    .as("%s", headers)
                    .isEqualTo("401 {\"error\":\"UNAUTHORIZED\"}");
        }
        assertThat(server.rest(
                        "DELETE",
                        path(),
                        "",
                        List.of(
                                key.toLowerCase(Locale.ROOT)
                                        .replace(key.substring(10).toLowerCase(Locale.ROOT), key.substring(10)),
                                secret)))
                .startsWith("200 ");
    }

    @Test
    void the_secret_is_compared_to_the_last_letter() {
        String secret = server.alice.credential("apiSecret");

        for (String wrong : List.of(
                secret + "0",
                secret.substring(1),
                secret.toUpperCase(Locale.ROOT),
                server.bob.credential("apiSecret"))) {
            assertThat(server.rest(
                            "DELETE",
                            path(),
                            "AEVO-KEY: " + server.alice.credential("apiKey"),
                            "AEVO-SECRET: " + wrong))
                    .isEqualTo("401 {\"error\":\"UNAUTHORIZED\"}");
            assertThat(server.lastVerification().reason()).isEqualTo("the secret is not the key's");
        }
    }

    @Test
    void an_unknown_key_has_a_code_of_its_own_unless_switched_off() {
        String[] stranger = {"AEVO-KEY: " + server.alice.credential("apiKey") + "x", "AEVO-SECRET: any"};

        assertThat(server.rest("DELETE", path(), stranger)).isEqualTo("401 {\"error\":\"ACCOUNT_INVALID_API_KEY\"}");
        server.venue.setSwitch("unknownKeyCode", "unauthorized");
        assertThat(server.rest("DELETE", path(), stranger)).isEqualTo("401 {\"error\":\"UNAUTHORIZED\"}");
    }

    @Test
    void a_read_only_key_learns_nothing_of_an_id() throws InterruptedException {
        Order own = server.place(server.carol);

        for (String id : List.of(own.id(), order.id(), "0x12")) {
            assertThat(server.cancel(server.carol, id)).isEqualTo("401 {\"error\":\"API_KEY_READ_ONLY\"}");
            try (Wire wire = server.login(server.carol)) {
                assertThat(wire.ask(cancelFrame(id))).isEqualTo("{\"id\":7,\"error\":\"API_KEY_READ_ONLY\"}");
            }
        }
        assertThat(server.now(own).state()).isEqualTo(OrderState.OPEN);
        assertThat(server.lastVerification().reason()).isEqualTo("the API key is read-only");
    }

    @Test
    void a_stranger_learns_nothing_of_an_id() {
        assertThat(server.rest("DELETE", "/orders/0x12")).isEqualTo("401 {\"error\":\"UNAUTHORIZED\"}");
    }

    @Test
    void an_hmac_covers_the_path_without_its_query_and_the_raw_body() {
        String body = "{\"a\": 1}";

        assertThat(signed(path() + "?reason=user", timestamp(0), hmac(path(), body), body))
                .startsWith("200 ");
        assertThat(signed(path(), timestamp(0), hmac(path() + "?reason=user", body), body))
                .isEqualTo(wrong());
        assertThat(signed(path(), timestamp(0), hmac(path(), "{\"a\":1}"), body))
                .isEqualTo(wrong());
        assertThat(signed(path(), timestamp(0), hmac(path(), " "), "")).isEqualTo(wrong());
        assertThat(signed(path(), timestamp(0), AevoServer.hmac(server.bob, timestamp(0), "DELETE", path(), ""), ""))
                .isEqualTo(wrong());
    }

    @Test
    void an_hmac_covers_the_path_as_percent_decoded() {
        String escaped = path().replace("/0x", "/%30x");

        assertThat(signed(escaped, timestamp(0), hmac(escaped, ""), "")).isEqualTo(wrong());
        assertThat(signed(escaped, timestamp(0), hmac(path(), ""), "")).startsWith("200 ");
    }

    @Test
    void a_signature_decides_even_where_the_right_secret_is_sent_too() throws InterruptedException {
        String[] secret = AevoServer.secretHeaders(server.alice);

        assertThat(server.rest("DELETE", path(), secret[0], secret[1], "AEVO-SIGNATURE: 00"))
                .isEqualTo("401 {\"error\":\"TIMESTAMP_MISSING\"}");
        try (Wire wire = server.connect()) {
            assertThat(wire.ask("{\"op\":\"auth\",\"data\":{\"key\":\"" + server.alice.credential("apiKey")
                            + "\",\"secret\":\"" + server.alice.credential("apiSecret") + "\",\"timestamp\":\""
                            + timestamp(0) + "\",\"signature\":\"00\"}}"))
                    .isEqualTo("{\"error\":\"INVALID_SIGNATURE\"}");
        }
    }

    @Test
    void an_hmac_is_written_in_lower_case_unless_switched() {
        String upper = hmac(path(), "").toUpperCase(Locale.ROOT);

        assertThat(signed(path(), timestamp(0), upper, "")).isEqualTo(wrong());
        assertThat(signed(path(), timestamp(0), "0x" + hmac(path(), ""), "")).isEqualTo(wrong());
        server.venue.setSwitch("upperCaseHmac", "accept");
        assertThat(signed(path(), timestamp(0), upper, "")).startsWith("200 ");
    }

    @Test
    void a_timestamp_is_a_decimal_integer_of_now() {
        assertTimestamp("", "TIMESTAMP_MISSING");
        for (String text : List.of("x", "-1", "+1", "1.5", "0x1", "1e18", timestamp(0) + "n", "\u0661")) {
            assertTimestamp(text, "INVALID_TIMESTAMP");
        }
        assertTimestamp("0", "TIMESTAMP_OUT_OF_DATE");
        assertTimestamp("9".repeat(5_000), "TIMESTAMP_OUT_OF_DATE");
        assertTimestamp(Long.toString(AevoVectors.SIGNED_AT.getEpochSecond()), "TIMESTAMP_OUT_OF_DATE");
        assertTimestamp(Long.toString(AevoVectors.SIGNED_AT.toEpochMilli()), "TIMESTAMP_OUT_OF_DATE");
        assertTimestamp(timestamp(-MINUTE - 1), "TIMESTAMP_OUT_OF_DATE");
        assertThat(server.lastVerification().facts()).containsEntry("skew", "-60.000000001 s");
        assertTimestamp(timestamp(MINUTE + 1), "TIMESTAMP_OUT_OF_DATE");
        assertThat(server.lastVerification().reason()).isEqualTo("the timestamp is in the future");
    }

    @Test
    void a_timestamp_at_the_edge_of_the_window_is_inside() {
        for (long edge : new long[] {-MINUTE, MINUTE}) {
            Order another = server.place(server.alice);
            String path = "/orders/" + another.id();
            String signature = AevoServer.hmac(server.alice, timestamp(edge), "DELETE", path, "");
            assertThat(signed(path, timestamp(edge), signature, "")).startsWith("200 ");
        }
    }

    @Test
    void the_window_can_be_set_to_a_millisecond() {
        server.venue.setSwitch("hmacWindowMillis", "1");

        assertTimestamp(timestamp(1_000_001), "TIMESTAMP_OUT_OF_DATE");
        assertThat(signed(
                        path(),
                        timestamp(1_000_000),
                        AevoServer.hmac(server.alice, timestamp(1_000_000), "DELETE", path(), ""),
                        ""))
                .startsWith("200 ");
    }

    @Test
    void an_hmac_may_be_used_again() {
        assertThat(signed(path(), timestamp(0), hmac(path(), ""), "")).startsWith("200 ");
        assertThat(signed(path(), timestamp(0), hmac(path(), ""), ""))
                .isEqualTo("400 {\"error\":\"ORDER_DOES_NOT_EXIST\"}");
    }

    @Test
    void the_key_is_looked_at_before_the_timestamp_and_that_before_the_hmac() {
        assertThat(server.rest("DELETE", path(), "AEVO-KEY: nobody", "AEVO-SIGNATURE: 00"))
                .isEqualTo("401 {\"error\":\"ACCOUNT_INVALID_API_KEY\"}");
        assertTimestamp(timestamp(2 * MINUTE), "TIMESTAMP_OUT_OF_DATE");
    }

    @Test
    void a_key_of_another_namespace_finds_its_own_orders_and_journal() throws InterruptedException {
        Namespace other = server.simulator.createNamespace("other");
        other.clock().stopAt(AevoVectors.SIGNED_AT);
        RunningVenue venue = server.venue.in(other);
        TestAccount theirs = venue.account("alice");
        Order own = venue.place(AevoServer.buy());

        assertThat(server.cancel(server.alice, own.id())).isEqualTo("400 {\"error\":\"ORDER_DOES_NOT_EXIST\"}");
        assertThat(server.cancel(theirs, order.id())).isEqualTo("400 {\"error\":\"ORDER_DOES_NOT_EXIST\"}");
        try (Wire wire = server.login(theirs)) {
            assertThat(wire.ask(cancelFrame(own.id()))).contains("\"success\":true");
        }
        assertThat(venue.order(own.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(other.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED)))
                .hasSize(3);
        // A stranger is journalled where the order is that it names.
        server.rest("DELETE", "/orders/" + own.id());
        assertThat(other.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED)))
                .hasSize(4);
    }

    @Test
    void the_journal_tells_what_an_hmac_covers_and_no_secret() throws InterruptedException {
        assertThat(signed(path(), timestamp(0), "00", "")).isEqualTo(wrong());
        assertThat(server.lastVerification().facts())
                .containsEntry(
                        "preimage text",
                        server.alice.credential("apiKey") + "," + timestamp(0) + ",DELETE," + path() + ",")
                .containsEntry("expected", hmac(path(), ""))
                .containsEntry("received", "00")
                .containsEntry("skew", "0.000000000 s")
                .containsKey("preimage");

        server.cancel(server.alice, order.id());
        server.rest("DELETE", path(), "AEVO_SECRET: " + server.alice.credential("apiSecret"));
        try (Wire wire = server.login(server.alice)) {
            wire.ask("{\"op\":\"auth\",\"data\":{\"secret\":\"" + server.alice.credential("apiSecret") + "\"");
        }
        assertThat(server.simulator.journal().entries(JournalFilter.ALL))
                .hasSizeGreaterThan(10)
                .noneMatch(entry -> entry.toString().contains(server.alice.credential("apiSecret")));
    }

    private void assertTimestamp(String text, String code) {
        assertThat(signed(path(), text, AevoServer.hmac(server.alice, text, "DELETE", path(), ""), ""))
                .as(text)
                .isEqualTo("401 {\"error\":\"" + code + "\"}");
    }

    private String signed(String target, String timestamp, String signature, String body) {
        return server.rest(
                "DELETE",
                target,
                body,
                List.of(
                        "AEVO-KEY: " + server.alice.credential("apiKey"),
                        "AEVO-TIMESTAMP: " + timestamp,
                        "AEVO-SIGNATURE: " + signature));
    }

    private String hmac(String path, String body) {
        return AevoServer.hmac(server.alice, timestamp(0), "DELETE", path, body);
    }

    private String path() {
        return "/orders/" + order.id();
    }

    private static String wrong() {
        return "401 {\"error\":\"INVALID_SIGNATURE\"}";
    }
}
