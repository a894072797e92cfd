package io.venuesim.venue.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.venue.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The token of a sign-in stands in for the API key, bare, until the second that it names. */
final class DeltadefiSignInTest {
    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_token_cancels_what_its_wallet_owns() {
        String order = rig.place();
        assertThat(rig.cancel(order, "Authorization: Bearer " + token() + "\n")).isEqualTo(Rig.UNAUTHORIZED);
        assertThat(rig.cancel(order, "Authorization: " + token() + "\n")).isEqualTo(Rig.cancelled(order));
    }

    @Test
    void a_token_is_good_until_the_second_that_it_names() {
        rig.simulator.clock().stopAt(Instant.parse("2026-01-12T00:00:00Z"));
        String token = token();
        assertThat(claims(token).path("exp").asLong())
                .isEqualTo(Instant.parse("2026-01-13T00:00:00Z").getEpochSecond());
        assertThat(claims(token).path("sub").asText())
                .isEqualTo(rig.venue.account("alice").credential("walletAddress"));
        String order = rig.place();
        rig.simulator.clock().advance(Duration.ofDays(1).minusMillis(1));
        assertThat(rig.cancel(Rig.NOBODYS_ID, "Authorization: " + token + "\n")).isEqualTo(Rig.NOT_FOUND_404);
        rig.simulator.clock().advance(Duration.ofMillis(1));
        assertThat(rig.cancel(order, "Authorization: " + token + "\n")).isEqualTo(Rig.UNAUTHORIZED);
    }

    @Test
    void where_there_is_a_key_the_key_alone_decides() {
        String order = rig.place();
        String both = "Authorization: " + token() + "\nX-API-KEY: nobody\n";
        assertThat(rig.cancel(order, both)).isEqualTo(Rig.UNAUTHORIZED);
        assertThat(rig.cancel(order, "Authorization: nonsense\n" + rig.alice)).isEqualTo(Rig.cancelled(order));
    }

    @Test
    void a_token_with_another_signature_or_another_owner_is_none() {
        String order = rig.place();
        String[] parts = token().split("\\.", -1);
        String bob = rig.venue.account("bob").credential("walletAddress");
        String claims = "{\"exp\":99999999999,\"sub\":\"" + bob + "\"}";
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        for (String token : new String[] {
            parts[0] + "." + forged + "." + parts[2],
            none + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + "." + "A".repeat(43),
            parts[0] + "." + parts[1]
        }) {
            assertThat(rig.cancel(order, "Authorization: " + token + "\n"))
                    .as(token)
                    .isEqualTo(Rig.UNAUTHORIZED);
        }
    }

    private String token() {
        String wallet = rig.venue.account("alice").credential("walletAddress");
        String answer = rig.send("POST", "/accounts/signin", "", "{\"wallet_address\":\"" + wallet + "\"}");
        assertThat(answer).startsWith("HTTP/1.1 200 OK");
        return json(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                .path("token")
                .asText();
    }

    private static JsonNode claims(String token) {
        return json(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
