package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.crypto.Jwt.Opened;
import io.venuesim.crypto.Jwt.Reason;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtTest {
    private static final JsonNode ACCESS = Vectors.of("tanx").at("/jwt/access");
    private static final String TOKEN = ACCESS.path("token").asText();
    private static final byte[] SECRET = ACCESS.path("secret_utf8").asText().getBytes(UTF_8);
    private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";

    @ParameterizedTest
    @ValueSource(strings = {"access", "refresh"})
    void the_tokens_of_tanx_are_reproduced_and_opened(String kind) {
        JsonNode vector = Vectors.of("tanx").path("jwt").path(kind);
        String payload = vector.path("payload_json").asText();
        byte[] secret = vector.path("secret_utf8").asText().getBytes(UTF_8);

        assertThat(Jwt.issue(payload, secret)).isEqualTo(vector.path("token").asText());
        assertThat(Jwt.open(vector.path("token").asText(), secret)).isEqualTo(new Opened.Valid(payload));
    }

    @Test
    void a_payload_beyond_ascii_survives() {
        String payload = "{\"name\":\"ıİ\u2019\uD83D\uDE00\"}";
        assertThat(Jwt.open(Jwt.issue(payload, SECRET), SECRET)).isEqualTo(new Opened.Valid(payload));
    }

    @Test
    void another_secret_does_not_open_it() {
        assertThat(Jwt.open(TOKEN, "simulator-secreT".getBytes(UTF_8))).isEqualTo(refused(Reason.BAD_MAC));
        assertThat(Jwt.open(TOKEN, new byte[0])).isEqualTo(refused(Reason.BAD_MAC));
    }

    @Test
    void no_single_changed_character_goes_unnoticed() {
        for (int i = 0; i < TOKEN.length(); i++) {
            char other = TOKEN.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(Jwt.open(TOKEN.substring(0, i) + other + TOKEN.substring(i + 1), SECRET))
                    .isInstanceOf(Opened.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"typ\":\"JWT\",\"alg\":\"hs256\"}",
                "{\"typ\":\"JWT\",\"alg\":\"HS512\"}",
                "{\"typ\":\"JWT\",\"alg\":null}",
                "{\"typ\":\"JWT\"}"
            })
    void other_algorithms_are_refused_whatever_the_code(String header) {
        assertThat(Jwt.open(signed(header, "{}"), SECRET)).isEqualTo(refused(Reason.WRONG_ALGORITHM));
        assertThat(Jwt.open(encode(header) + "." + encode("{}") + ".", SECRET))
                .isEqualTo(refused(Reason.WRONG_ALGORITHM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c", "a.b.c.d", "\u0131.b.c", "{}.{}.{}"})
    void what_has_no_three_parts_is_malformed(String token) {
        assertThat(Jwt.open(token, SECRET)).isEqualTo(refused(Reason.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"x\"", "{", "{} {}", "{\"a\":1,\"a\":2}", "null"})
    void what_holds_no_json_object_is_malformed(String json) {
        assertThat(Jwt.open(signed(HEADER, json), SECRET)).isEqualTo(refused(Reason.MALFORMED));
        assertThat(Jwt.open(signed(json, "{}"), SECRET)).isEqualTo(refused(Reason.MALFORMED));
    }

    @Test
    void base64url_is_read_strictly() {
        assertThat(Jwt.open(TOKEN + "=", SECRET)).isEqualTo(refused(Reason.MALFORMED));
        assertThat(Jwt.open(TOKEN + " ", SECRET)).isEqualTo(refused(Reason.MALFORMED));
        assertThat(Jwt.open(TOKEN.replaceFirst("\\.", "=."), SECRET)).isEqualTo(refused(Reason.MALFORMED));
        // 32 bytes leave two unused bits in the last of 43 characters.
        char last = TOKEN.charAt(TOKEN.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String twin = TOKEN.substring(0, TOKEN.length() - 1) + alphabet.charAt(alphabet.indexOf(last) + 1);
        assertThat(Base64.getUrlDecoder().decode(twin.substring(twin.lastIndexOf('.') + 1)))
                .isEqualTo(Base64.getUrlDecoder().decode(TOKEN.substring(TOKEN.lastIndexOf('.') + 1)));
        assertThat(Jwt.open(twin, SECRET)).isEqualTo(refused(Reason.MALFORMED));
    }

    private static Opened refused(Reason why) {
        return new Opened.Refused(why);
    }

    private static String signed(String header, String payload) {
        String signed = encode(header) + "." + encode(payload);
        return signed + "." + encode(Hmac.sha256(SECRET, signed.getBytes(UTF_8)));
    }

    private static String encode(String text) {
        return encode(text.getBytes(UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
