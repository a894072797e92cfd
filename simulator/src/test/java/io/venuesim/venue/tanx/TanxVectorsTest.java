package io.venuesim.venue.tanx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Jwt;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.venue.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every login and every token of the vectors, made by the venue's own SDK, over real sockets. */
final class TanxVectorsTest {
    private static final TanxServer SERVER = new TanxServer();
    private static final String REFUSED = "{\"status\":\"error\",\"message\":"
            + "\"Invalid Credentials or Token Expired, Kindly login again.\",\"payload\":\"\"}";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void start() {
        SERVER.fresh();
    }

    @Test
    void both_logins_are_accepted_over_the_very_bytes_that_the_sdk_signed() {
        List<JsonNode> logins = TanxVectors.list("login");
        assertThat(logins).hasSize(2);
        for (JsonNode login : logins) {
            String message = login.path("message").asText();
            SERVER.venue().setSwitch("loginMessage", message);
            assertThat(payload(SERVER.nonce(TanxVectors.ADDRESS)).asText())
                    .isEqualTo(message)
                    .satisfies(text -> assertThat(Hex.encode0x(text.getBytes(StandardCharsets.UTF_8)))
                            .isEqualTo(login.path("message_utf8_hex").asText()));
            HttpResponse<String> answer =
                    SERVER.login(TanxVectors.ADDRESS, login.path("signature").asText());
            assertThat(answer.statusCode()).as(login.path("name").asText()).isEqualTo(200);
            Entry.Verified verified = SERVER.verified();
            assertThat(verified.accepted()).isTrue();
            assertThat(verified.facts())
                    .containsEntry("preimage", login.path("preimage_hex").asText())
                    .containsEntry("digest", login.path("keccak256").asText())
                    .containsEntry("recovered", lower(login.path("recovered_address")));
        }
    }

    @Test
    void every_variant_of_the_signature_is_accepted_or_refused_as_recorded() {
        SERVER.venue()
                .setSwitch(
                        "loginMessage",
                        TanxVectors.list("login").get(0).path("message").asText());
        int accepted = 0;
        int refused = 0;
        for (JsonNode variant : TanxVectors.list("login_variants")) {
            SERVER.nonce(TanxVectors.ADDRESS);
            HttpResponse<String> answer =
                    SERVER.login(TanxVectors.ADDRESS, variant.path("signature").asText());
            String name = variant.path("name").asText();
            if (variant.path("simulator").asText().startsWith("accept")) {
                accepted++;
                assertThat(answer.statusCode()).as(name).isEqualTo(200);
                assertThat(SERVER.verified().accepted()).as(name).isTrue();
            } else {
                refused++;
                assertThat(variant.path("simulator").asText()).isEqualTo("reject");
                assertThat(answer.statusCode()).as(name).isEqualTo(400);
                assertThat(answer.body()).as(name).isEqualTo(REFUSED);
                assertThat(SERVER.verified().accepted()).as(name).isFalse();
                assertThat(SERVER.verified().facts())
                        .containsEntry("recovered", lower(variant.path("address_recovered_by_a_correct_server")));
            }
        }
        assertThat(accepted).isEqualTo(4);
        assertThat(refused).isEqualTo(2);
    }

    @Test
    void the_address_of_the_sdks_own_tests_does_not_belong_to_their_key() {
        JsonNode account = TanxVectors.ALL.path("account");
        byte[] key = Hex.decode0x(account.path("eth_private_key").asText()).orElseThrow();
        assertThat(Secp256k1.addressOf(key).lower()).isEqualTo(lower(account.path("eth_address")));
        assertThat(SERVER.venue().account("alice").credentials())
                .containsEntry("privateKey", account.path("eth_private_key").asText())
                .containsEntry("address", account.path("eth_address").asText());
        JsonNode login = TanxVectors.list("login").get(0);
        SERVER.venue().setSwitch("loginMessage", login.path("message").asText());
        String wrong = account.path("sdk_fixture_address_that_does_not_match").asText();
        SERVER.nonce(wrong);
        assertThat(SERVER.login(wrong, login.path("signature").asText()).body()).isEqualTo(REFUSED);
        assertThat(SERVER.verified().facts())
                .containsEntry("recovered", lower(account.path("eth_address")))
                .containsEntry("expected", wrong.toLowerCase(Locale.ROOT));
    }

    @Test
    void bob_has_the_key_of_the_leading_zero() {
        JsonNode vector = TanxVectors.ALL.path("seed_leading_zero");
        assertThat(SERVER.venue().account("bob").credentials())
                .containsEntry("privateKey", vector.path("eth_private_key").asText())
                .containsEntry("address", vector.path("eth_address").asText());
    }

    @Test
    void both_tokens_are_made_again_to_the_byte() {
        int read = 0;
        for (Tokens.Kind kind : Tokens.Kind.values()) {
            JsonNode vector = TanxVectors.ALL.path("jwt").path(kind.name().toLowerCase(Locale.ROOT));
            JsonNode claims = Json.read(vector.path("payload_json").asText().getBytes(StandardCharsets.UTF_8))
                    .orElseThrow();
            String payload = Tokens.payload(
                    kind,
                    claims.path("exp").asLong(),
                    claims.path("iat").asLong(),
                    claims.path("jti").asText(),
                    claims.path("user_id").asText());
            assertThat(payload).isEqualTo(vector.path("payload_json").asText());
            assertThat(Jwt.issue(payload, vector.path("secret_utf8").asText().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(vector.path("token").asText());
            assertThat(SERVER.venue().switches().value("jwtSecret"))
                    .isEqualTo(vector.path("secret_utf8").asText());
            read++;
        }
        assertThat(read).isEqualTo(2);
    }

    @Test
    void the_access_token_cancels_until_the_moment_it_expires() {
        Order order = SERVER.venue().place(NewOrder.limit(Side.BUY, "0.01", "68000"));
        String body = "{\"order_id\":" + order.id() + "}";
        SERVER.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(SERVER.cancel(body, TanxVectors.ACCESS).statusCode()).isEqualTo(200);
        SERVER.advance(Duration.ofMillis(1));
        assertThat(SERVER.cancel(body, TanxVectors.ACCESS).statusCode()).isEqualTo(401);
        SERVER.advance(Duration.ofMillis(49));
        assertThat(SERVER.venue().order(order.id()).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void the_refresh_token_refreshes_until_the_moment_it_expires_and_does_nothing_else() {
        String body = "{\"refresh\":\"" + TanxVectors.REFRESH + "\"}";
        Order order = SERVER.venue().place(NewOrder.limit(Side.BUY, "0.01", "68000"));
        assertThat(SERVER.cancel("{\"order_id\":" + order.id() + "}", TanxVectors.REFRESH)
                        .statusCode())
                .isEqualTo(401);
        SERVER.advance(Duration.ofDays(1).minusMillis(1));
        assertThat(SERVER.post(TanxServer.REFRESH, body).statusCode()).isEqualTo(200);
        SERVER.advance(Duration.ofMillis(1));
        assertThat(SERVER.post(TanxServer.REFRESH, body).statusCode()).isEqualTo(401);
        assertThat(SERVER.venue().order(order.id()).state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void volumes_can_be_subtracted_as_the_venue_does_it() {
        JsonNode vector = TanxVectors.ALL.path("executed_volume_float_artifact");
        Order order = SERVER.venue()
                .place(NewOrder.limit(Side.BUY, vector.path("origin_volume").asText(), "68733.81"));
        SERVER.venue().fill(order.id(), "0.009", "68733.81");
        String body = "{\"order_id\":" + order.id() + "}";
        assertThat(payload(SERVER.cancel(body, TanxVectors.ACCESS))
                        .path("executed_volume")
                        .asText())
                .isEqualTo("0.009");
        SERVER.venue().setSwitch("floatVolumes", "true");
        JsonNode payload = payload(SERVER.cancel(body, TanxVectors.ACCESS));
        assertThat(payload.path("remaining_volume").asText())
                .isEqualTo(vector.path("remaining_volume").asText());
        assertThat(payload.path("executed_volume").asText())
                .isEqualTo(vector.path("executed_volume_ieee754_difference").asText());
    }

    private static JsonNode payload(HttpResponse<String> answer) {
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .path("payload");
    }

    private static String lower(JsonNode address) {
        return address.asText().toLowerCase(Locale.ROOT);
    }
}
