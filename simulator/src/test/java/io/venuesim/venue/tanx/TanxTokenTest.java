package io.venuesim.venue.tanx;

import static io.venuesim.venue.tanx.TanxVectors.ACCESS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.account.Credential;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.crypto.Jwt;
import io.venuesim.server.RawHttp;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door in front of the cancel: tokens, headers, methods and paths. */
final class TanxTokenTest {
    private static final TanxServer SERVER = new TanxServer();
    private static final String NOT_PROVIDED = "Authentication credentials were not provided.";
    private static final String INVALID =
            "{\"status\":\"error\",\"message\":\"Given token not valid for any token type\","
                    + "\"payload\":{\"token_class\":\"AccessToken\",\"token_type\":\"access\","
                    + "\"message\":\"Token is invalid or expired\",\"code\":\"token_not_valid\"}}";

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void start() {
        SERVER.fresh();
    }

    @Test
    void without_a_header_there_are_no_credentials() {
        assertAnswer(SERVER.post(TanxServer.CANCEL, "{\"order_id\":1}"), 401, error(NOT_PROVIDED, "\"\""));
        assertThat(SERVER.verified().reason()).isEqualTo("there is no Authorization header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "jwt ", "JWT", "Token "})
    void another_scheme_counts_as_no_credentials(String scheme) {
        assertAnswer(authorized(scheme + ACCESS), 401, error(NOT_PROVIDED, "{}"));
        assertThat(SERVER.verified().reason()).isEqualTo("its scheme is not JWT");
    }

    @Test
    void the_case_of_the_header_counts_even_on_a_connection_that_has_seen_it_in_another() {
        String[] others = {"jwt " + ACCESS, "JWT " + ACCESS.toLowerCase(Locale.ROOT)};
        for (String other : others) {
            String answers = RawHttp.send(
                    SERVER.venue().restUrl(),
                    raw("JWT " + ACCESS, "keep-alive") + raw(other, "keep-alive") + raw("JWT " + ACCESS, "close"));
            assertThat(STATUS.matcher(answers).results().map(found -> found.group(1)))
                    .containsExactly("404", "401", "404");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "JWT a b", "JWT a b c"})
    void the_header_has_one_token(String header) {
        assertAnswer(
                authorized(header),
                401,
                error(
                        "Authorization header must contain two space-delimited values",
                        "{\"code\":\"bad_authorization_header\"}"));
    }

    @Test
    void any_run_of_blanks_separates_scheme_and_token() {
        assertThat(authorized("JWT  \t " + ACCESS).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "a.b.c", "..", "eyJhbGciOiJub25lIn0.eyJ1c2VyX2lkIjoiMjcifQ."})
    void a_token_that_is_none_is_refused(String token) {
        assertRefused(token);
    }

    @Test
    void a_token_is_refused_for_its_mac_its_algorithm_its_kind_or_its_life() {
        String claims = "\"token_type\":\"access\",\"exp\":1700000300,\"user_id\":\"27\"}";
        assertRefused(Jwt.issue("{" + claims, "another-secret".getBytes(UTF_8)));
        assertThat(SERVER.verified().reason()).isEqualTo("the token's MAC does not match");
        assertRefused(withHeader("{\"typ\":\"JWT\",\"alg\":\"none\"}", "{" + claims));
        assertThat(SERVER.verified().reason()).isEqualTo("the token's algorithm is not HS256");
        assertRefused(TanxVectors.REFRESH);
        assertThat(SERVER.verified().reason()).isEqualTo("the token is not one for access");
        assertRefused(token("{\"token_type\":\"access\",\"user_id\":\"27\"}"));
        assertThat(SERVER.verified().reason()).isEqualTo("the token has no exp");
        assertRefused(token("{\"token_type\":\"access\",\"exp\":1700000000,\"user_id\":\"27\"}"));
        assertThat(SERVER.verified().reason()).isEqualTo("the token has expired");
        assertRefused(token("{\"token_type\":\"access\",\"exp\":1700000300}"));
        assertThat(SERVER.verified().reason()).isEqualTo("the token names no user");
    }

    @Test
    void a_token_from_the_future_is_refused() {
        String claims = "{\"token_type\":\"access\",\"exp\":1700000300,\"user_id\":\"27\",";
        assertThat(authorized("JWT " + token(claims + "\"iat\":1700000000,\"nbf\":1700000000}"))
                        .statusCode())
                .isEqualTo(404);
        for (String claim : new String[] {"\"nbf\":1700000001}", "\"iat\":1700000000.001}", "\"iat\":1e999}"}) {
            assertRefused(token(claims + claim));
            assertThat(SERVER.verified().reason()).isEqualTo("the token comes from the future");
        }
        SERVER.venue().setSwitch("refuseFutureTokens", "false");
        assertThat(authorized("JWT " + token(claims + "\"iat\":1700000001}")).statusCode())
                .isEqualTo(404);
        assertRefused(token(claims + "\"nbf\":1700000001}"));
    }

    @Test
    void a_user_id_may_be_a_number_and_claims_that_nobody_checks_may_be_odd() {
        String token =
                token("{\"token_type\":\"access\",\"exp\":1700000000.5,\"iat\":\"soon\",\"jti\":7,\"user_id\":27}");
        assertThat(authorized("JWT " + token).statusCode()).isEqualTo(404);
    }

    @Test
    void a_user_who_is_gone_is_not_found() {
        String gone = error("User not found", "{\"code\":\"user_not_found\"}");
        assertAnswer(
                authorized("JWT " + token("{\"token_type\":\"access\",\"exp\":1700000300,\"user_id\":\"1\"}")),
                401,
                gone);
        SERVER.simulator()
                .namespaces()
                .defaultNamespace()
                .world("tanx")
                .accounts()
                .revoke("27", Credential.Kind.USER_ID, "27");
        assertAnswer(authorized("JWT " + ACCESS), 401, gone);
        assertThat(SERVER.verified().reason()).isEqualTo("there is no such user");
    }

    @Test
    void the_token_is_checked_before_the_method_and_the_method_before_the_body() {
        for (String method : new String[] {"GET", "DELETE", "PUT", "PATCH"}) {
            assertAnswer(SERVER.send(method, TanxServer.CANCEL, "{"), 401, error(NOT_PROVIDED, "\"\""));
            HttpResponse<String> answer = SERVER.send(method, TanxServer.CANCEL, "{", "Authorization", "JWT " + ACCESS);
            assertAnswer(answer, 405, error("Method \\\"" + method + "\\\" not allowed.", "\"\""));
            assertThat(answer.headers().allValues("Allow")).containsExactly("POST, OPTIONS");
        }
    }

    @Test
    void the_token_is_checked_before_the_body() {
        assertAnswer(SERVER.post(TanxServer.CANCEL, "{"), 401, error(NOT_PROVIDED, "\"\""));
    }

    @Test
    void public_paths_ask_for_the_method_at_once() {
        for (String path : new String[] {TanxServer.NONCE, TanxServer.LOGIN, TanxServer.REFRESH}) {
            assertAnswer(SERVER.send("GET", path, ""), 405, error("Method \\\"GET\\\" not allowed.", "\"\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sapi/v1/orders/bulkcancel/", "/sapi/v1/orders/cancel//", "/sapi/v1/orders/cancel/3"})
    void a_path_that_is_not_served_is_not_found(String path) {
        assertAnswer(SERVER.send("POST", path, "{}", "Authorization", "JWT x"), 404, error("Not found", "\"\""));
    }

    @Test
    void the_slash_at_the_end_may_be_left_out() {
        String path = TanxServer.CANCEL.substring(0, TanxServer.CANCEL.length() - 1);
        Order order = SERVER.venue().place(NewOrder.limit(Side.SELL, "1", "2"));
        String body = "{\"order_id\":" + order.id() + "}";
        assertThat(SERVER.send("POST", path, body, "Authorization", "JWT " + ACCESS)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void no_token_shows_in_the_journal() {
        authorized("JWT " + ACCESS);
        SERVER.send(
                "POST",
                TanxServer.REFRESH,
                "refresh=" + TanxVectors.REFRESH,
                "Content-Type",
                "application/x-www-form-urlencoded");
        SERVER.post(TanxServer.REFRESH, "{\"refresh\":\"" + TanxVectors.REFRESH + "\"}");
        assertThat(SERVER.simulator().journal().entries(JournalFilter.ALL))
                .hasSizeGreaterThan(8)
                .noneMatch(entry -> entry.toString().contains("eyJ"));
    }

    @Test
    void a_token_leads_to_the_namespace_of_its_user() {
        Namespace other = SERVER.simulator().createNamespace("other");
        other.clock().stopAt(TanxServer.NOW.plus(Duration.ofDays(365)));
        Order order = SERVER.venue()
                .in(other)
                .place(NewOrder.limit(Side.BUY, "1", "2").id("7"));
        long exp = other.clock().millis() / 1000 + 1;
        String token = token(Tokens.payload(Tokens.Kind.ACCESS, exp, 0, "0", order.account()));
        assertThat(SERVER.cancel("{\"order_id\":7}", token).statusCode()).isEqualTo(200);
        assertThat(SERVER.cancel("{\"order_id\":7}", ACCESS).statusCode()).isEqualTo(404);
        other.clock().advance(Duration.ofMillis(50));
        assertThat(SERVER.venue().in(other).order("7").state()).isEqualTo(OrderState.CANCELLED);
        SERVER.simulator().namespaces().remove("other");
    }

    private static void assertRefused(String token) {
        assertAnswer(authorized("JWT " + token), 401, INVALID);
        assertThat(SERVER.verified().accepted()).isFalse();
    }

    private static String token(String payload) {
        return Jwt.issue(payload, "simulator-secret".getBytes(UTF_8));
    }

    private static String withHeader(String header, String payload) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String signature = ACCESS.substring(ACCESS.lastIndexOf('.'));
        return encoder.encodeToString(header.getBytes(UTF_8)) + "." + encoder.encodeToString(payload.getBytes(UTF_8))
                + signature;
    }

    private static HttpResponse<String> authorized(String header) {
        return SERVER.send("POST", TanxServer.CANCEL, "{\"order_id\":1}", "Authorization", header);
    }

    private static String raw(String header, String connection) {
        return "POST " + TanxServer.CANCEL + " HTTP/1.1\r\nHost: venue\r\nConnection: " + connection
                + "\r\nAuthorization: " + header + "\r\nContent-Length: 14\r\n\r\n{\"order_id\":1}";
    }

    private static void assertAnswer(HttpResponse<String> answer, int status, String body) {
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    private static String error(String message, String payload) {
        return "{\"status\":\"error\",\"message\":\"" + message + "\",\"payload\":" + payload + "}";
    }
}
