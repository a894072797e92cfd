package io.venuesim.venue.deltadefi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.Explanation;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.journal.Entry;
import io.venuesim.venue.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is wrong about an API key or a token, by name and never by its value; 4010 is all that is answered. */
final class DeltadefiKeyMistakesTest {
    private final Rig rig = new Rig();
    private final String key = rig.venue.account("alice").credential("apiKey");

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void there_is_no_key_or_it_is_in_another_place() {
        assertKey("no-key", "");
        assertKey("empty-key", "X-API-KEY:\n");
        assertThat(assertKey("key-under-another-header", "X-operation-KEY: " + key + "\n")
                        .sentence())
                .contains("x-operation-key");
        assertKey("key-under-another-header", "Authorization: Bearer " + key + "\n");
        assertKey("key-under-another-header", "Authorization: " + key + "\n");
        String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8));
        assertKey("key-under-another-header", "Authorization: Basic " + basic + "\n");
        assertKey("key-under-another-header", "Cookie: api_key=" + key + "\n");
        assertThat(rig.send("POST", "/order/cancel-all?api_key=" + key, "", "{}"))
                .isEqualTo(Rig.UNAUTHORIZED);
        assertFound("key-in-query");
        assertThat(rig.send("POST", "/order/cancel-all", "", "{\"api_key\":\"" + key + "\"}"))
                .isEqualTo(Rig.UNAUTHORIZED);
        assertFound("key-in-body");
    }

    @Test
    void the_key_is_right_but_for_its_writing() {
        assertKey("key-in-other-case", "X-API-KEY: " + key.toUpperCase(Locale.ROOT) + "\n");
        assertKey("bearer-before-key", "X-API-KEY: Bearer " + key + "\n");
        assertKey("word-before-key", "X-API-KEY: ApiKey " + key + "\n");
        assertKey("blanks-round-key", "X-API-KEY: " + key.substring(0, 9) + " " + key.substring(9) + "\n");
        assertKey("quotes-round-key", "X-API-KEY: \"" + key + "\"\n");
        assertKey("quotes-round-key", "X-API-KEY: <" + key + ">\n");
        assertKey("key-sent-twice", "X-API-KEY: " + key + ", " + key + "\n");
        assertKey("key-sent-twice", "X-API-KEY: nobody\nX-API-KEY: " + key + "\n");
        assertKey("percent-coded-key", "X-API-KEY: %3" + "0" + key.substring(1) + "\n");
        assertKey("key-in-base64", "X-API-KEY: " + Base64.getEncoder().encodeToString(key.getBytes(UTF_8)) + "\n");
        assertKey("key-cut", "X-API-KEY: " + key.substring(0, 31) + "\n");
        assertKey("key-with-more-around", "X-API-KEY: " + key + ";v=1\n");
    }

    @Test
    void something_else_was_sent_for_a_key() {
        assertThat(assertKey("unknown-key", "X-API-KEY: " + "0".repeat(32) + "\n")
                        .sentence())
                .contains("of the real venue, or of another simulator");
        assertKey("key-of-another-environment", "X-API-KEY: dk_live_4fd1c2\n");
        assertKey("placeholder-for-key", "X-API-KEY: YOUR_API_KEY\n");
        assertKey("placeholder-for-key", "X-API-KEY: undefined\n");
        assertKey("placeholder-for-key", "X-API-KEY: ${DELTADEFI_API_KEY}\n");
        assertKey("unknown-key", "X-API-KEY: nobody\n");
        for (String other : new String[] {"accountId", "userId", "walletAddress", "password", "operationKey"}) {
            Mistake mistake = assertKey(
                    "another-credential-for-key",
                    "X-API-KEY: " + rig.venue.account("bob").credential(other) + "\n");
            assertThat(mistake.sentence()).contains(other);
        }
        assertKey("token-in-key-header", "X-API-KEY: " + token() + "\n");
    }

    @Test
    void a_replaced_key_is_known_as_such() {
        rig.simulator.clock().stopAt(Instant.parse("2026-01-12T00:00:00Z"));
        assertThat(rig.send("GET", "/accounts/new-api-key", rig.alice, "")).startsWith("HTTP/1.1 200 OK");
        Mistake mistake = assertKey("key-replaced", rig.alice);
        assertThat(mistake.sentence()).contains("alice's until 2026-01-12T00:00:00Z");
        Explanation explanation = rig.venue.explain("POST /order/7/cancel HTTP/1.1\n" + rig.alice);
        assertThat(explanation.mistake()).map(Mistake::name).contains("key-replaced");
    }

    @Test
    void a_stream_takes_its_key_from_the_query() {
        assertStream("no-key", "/accounts/stream", "");
        assertStream("empty-key", "/accounts/stream?api_key=", "");
        assertStream("key-in-header-for-stream", "/accounts/stream", rig.alice);
        assertStream("key-under-another-parameter", "/accounts/stream?apiKey=" + key, "");
        assertStream("token-in-header-for-stream", "/accounts/stream", "Authorization: " + token() + "\n");
        assertStream("key-in-other-case", "/accounts/stream?api_key=" + key.toUpperCase(Locale.ROOT), "");
        assertStream("blanks-round-key", "/accounts/stream?api_key=" + key + "%20", "");
        assertStream("percent-coded-key", "/accounts/stream?api_key=%25" + "30" + key.substring(1), "");
        assertStream("bearer-before-token", "/accounts/stream?token=Bearer%20" + token(), "");
    }

    @Test
    void a_token_is_good_bare_and_for_its_time() {
        rig.simulator.clock().stopAt(Instant.parse("2026-01-12T00:00:00Z"));
        String token = token();
        assertToken("bearer-before-token", "Bearer " + token);
        assertToken("word-before-token", "JWT " + token);
        assertToken("quotes-round-token", '"' + token + '"');
        assertToken("token-malformed", token.substring(0, token.lastIndexOf('.')));
        assertToken("token-malformed", "nonsense");
        assertToken("token-not-made-here", token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(43));
        String[] parts = token.split("\\.", -1);
        String none = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        assertToken("token-of-another-algorithm", none + "." + parts[1] + "." + parts[2]);
        String stranger = base64("{\"exp\":99999999999,\"sub\":\"addr1nobody\"}");
        assertToken("token-of-unknown-wallet", parts[0] + "." + stranger + "." + parts[2]);
        rig.simulator.clock().advance(Duration.ofDays(1).plusSeconds(90));
        Mistake mistake = assertToken("token-expired", token);
        assertThat(mistake.sentence()).contains("until 2026-01-13T00:00:00Z, 90 s before");
    }

    private Mistake assertKey(String name, String headers) {
        assertThat(rig.send("POST", "/order/" + Rig.NOBODYS_ID + "/cancel", headers, ""))
                .as(headers)
                .isEqualTo(Rig.UNAUTHORIZED);
        Mistake mistake = assertFound(name);
        assertThat(last().toString() + mistake).doesNotContainIgnoringCase(key);
        return mistake;
    }

    private void assertStream(String name, String target, String headers) {
        String upgrade = "Upgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Version: 13\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n";
        assertThat(rig.send("GET", target, upgrade + headers, "")).startsWith("HTTP/1.1 401");
        assertFound(name);
    }

    private Mistake assertToken(String name, String token) {
        assertThat(rig.cancel(Rig.NOBODYS_ID, "Authorization: " + token + "\n")).isEqualTo(Rig.UNAUTHORIZED);
        Mistake mistake = assertFound(name);
        assertThat(last().toString() + mistake).doesNotContain(token.substring(token.lastIndexOf('.') + 1));
        return mistake;
    }

    private Mistake assertFound(String name) {
        assertThat(rig.mistake().name()).as("%s", rig.mistake()).isEqualTo(name);
        return rig.mistake();
    }

    private Entry.Verified last() {
        return rig.verified().get(rig.verified().size() - 1);
    }

    private String token() {
        String wallet = rig.venue.account("alice").credential("walletAddress");
        String answer = rig.send("POST", "/accounts/signin", "", "{\"wallet_address\":\"" + wallet + "\"}");
        return Json.read(answer.substring(answer.indexOf("\r\n\r\n") + 4).getBytes(UTF_8))
                .orElseThrow()
                .path("token")
                .asText();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
