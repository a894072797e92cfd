package io.venuesim.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.journal.Body;
import io.venuesim.venue.Hidden;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactorTest {
    private static final String SECRET = "hush-hush";

    private final Redactor redactor =
            new Redactor(new Hidden(Set.of("Api-Key"), Set.of("key", "si.g"), Set.of("secret", "token")));

    @Test
    void a_hidden_header_shows_a_fingerprint_that_tells_equal_from_different() {
        Map<String, String> shown = redactor.headers(
                Map.of("api-key", List.of(SECRET), "host", List.of("venue"), "accept", List.of("a", "b")));
        assertThat(shown).containsEntry("host", "venue").containsEntry("accept", "a, b");
        assertThat(shown.get("api-key")).matches("\\(hidden [0-9a-f]{8}\\)");
        assertThat(redactor.headers(Map.of("api-key", List.of(SECRET)))).containsValue(shown.get("api-key"));
        assertThat(redactor.headers(Map.of("api-key", List.of("other")))).doesNotContainValue(shown.get("api-key"));
        assertThat(redactor.headers(Map.of("api-key", List.of("")))).containsEntry("api-key", "");
    }

    @Test
    void a_fact_shows_no_secret_either_as_text_or_in_hex() {
        String preimage = "me,1,ws,auth,{\"secret\":\"hush-hush\"}";
        String hex = HexFormat.of().formatHex(preimage.getBytes(UTF_8));
        Map<String, String> shown = redactor.facts(
                Map.of("text", preimage, "hex", hex, "0x", "0x" + hex, "digest", "0xbeef", "odd", "abc"));
        assertThat(shown.get("text"))
                .startsWith("me,1,ws,auth,{\"secret\":\"(hidden ")
                .doesNotContain("hush");
        assertThat(new String(HexFormat.of().parseHex(shown.get("hex")), UTF_8)).isEqualTo(shown.get("text"));
        assertThat(shown)
                .containsEntry("0x", "0x" + shown.get("hex"))
                .containsEntry("digest", "0xbeef")
                .containsEntry("odd", "abc");
    }

    @Test
    void a_list_of_secrets_is_one_secret() {
        String shown = redactor.body("{\"token\": [\"hush\",\"hush2\"],\"list\":[\"seen\"]}".getBytes(UTF_8))
                .text();
        assertThat(shown).startsWith("{\"token\": [(hidden ").endsWith(")],\"list\":[\"seen\"]}");
    }

    @Test
    void a_long_fact_is_cut_like_a_body() {
        String shown = redactor.facts(Map.of("text", "x".repeat(1 << 20))).get("text");
        assertThat(shown).hasSizeLessThan(Body.LIMIT + 50).endsWith("x… (1048576 characters)");
    }

    @Test
    void a_name_is_known_by_its_escapes_too() {
        assertThat(redactor.body("{\"s\\u0065cre\\u0074\":\"hush\"}".getBytes(UTF_8))
                        .text())
                .doesNotContain("hush")
                .contains("(hidden ");
        assertThat(redactor.target("/a?k%65y=hush&s%69%2Eg=hush&s%69%2eg=hush")).doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a?key=hush-hush",
                "/a?x=1&key=hush-hush&y=2",
                "key=hush-hush",
                "/a?si.g=hush-hush#top",
                "/a?key=hush-hush HTTP/1.1"
            })
    void a_hidden_parameter_never_shows(String target) {
        assertThat(redactor.target(target)).doesNotContain("hush").contains("(hidden ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a?monkey=bananas", "/key=bananas", "/a?keys=bananas", "/a?sixg=bananas", "/a?key="})
    void other_parameters_do(String target) {
        assertThat(redactor.target(target)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"secret\":\"hush-hush\"}",
                "{\"a\":{\"b\":[{\"token\" : \"hush-hush\"}]}}",
                "{\"secret\":\n\t\"hush-hush\",\"a\":1}",
                "{\"secret\":\"hush-hush",
                "{\"secret\":\"hush-hush\\",
                "{\"secret\":\"\\\"hush-hush\\\"\"}",
                "{\"secret\":\"line\\\nhush-hush\"}",
                "{\"secret\":\"a\nhush-hush\"}",
                "{\"secret\":\"a\u2028hush-hush\"}",
                "x=1&key=hush-hush"
            })
    void a_hidden_member_never_shows_even_in_what_nobody_can_parse(String body) {
        assertThat(shown(body)).doesNotContain("hush").contains("(hidden ");
    }

    @Test
    void the_rest_of_a_body_shows_as_it_is() {
        assertThat(shown("{\"secret\":\"hush-hush\",\"order\":\"7\",\"secrets\":\"no\"}"))
                .matches("\\{\"secret\":\"\\(hidden [0-9a-f]{8}\\)\",\"order\":\"7\",\"secrets\":\"no\"}");
        assertThat(shown("{\"order\":\"7\"}")).isEqualTo("{\"order\":\"7\"}");
    }

    @Test
    void one_byte_that_is_no_text_hides_nothing_less() {
        byte[] bytes = "{\"secret\":\"hush-hush\",\"a\":\"\u00ff\"}".getBytes(ISO_8859_1);
        Body body = redactor.body(bytes);
        assertThat(body.hex()).isTrue();
        assertThat(body.length()).isEqualTo(bytes.length);
        String text = new String(HexFormat.of().parseHex(body.text()), ISO_8859_1);
        assertThat(text).doesNotContain("hush").contains("(hidden ").endsWith("\"a\":\"\u00ff\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\\\"", "\\\\", "语"})
    void a_secret_of_any_length_is_hidden_whole(String piece) {
        String body = "{\"secret\":\"" + piece.repeat(60_000 / piece.getBytes(UTF_8).length) + "\"}";
        assertThat(shown(body)).hasSizeLessThan(60).contains("(hidden ");
    }

    @Test
    void a_secret_that_is_cut_off_with_its_body_is_hidden_too() {
        String body = "{\"a\":\"" + "x".repeat(Body.LIMIT - 30) + "\",\"secret\":\"hush-hush-hush-hush\"}";
        assertThat(shown(body)).doesNotContain("hush");
    }

    @Test
    void where_nothing_is_hidden_everything_shows() {
        Redactor open = new Redactor(Hidden.NOTHING);
        String body = "{\"secret\":\"hush-hush\"}";
        assertThat(open.body(body.getBytes(UTF_8)).text()).isEqualTo(body);
        assertThat(open.target("/a?key=hush-hush")).isEqualTo("/a?key=hush-hush");
    }

    private String shown(String body) {
        return redactor.body(body.getBytes(UTF_8)).text();
    }
}
