package io.venuesim.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"a\":1}", "żółć 語 😀", "\u0000\r\n"})
    void text_stays_text(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(Body.of(bytes)).isEqualTo(new Body(text, false, bytes.length, false));
    }

    @Test
    void what_is_no_utf_8_is_shown_as_hex() {
        assertThat(Body.of(new byte[] {'a', (byte) 0xFF, 0})).isEqualTo(new Body("61ff00", true, 3, false));
        // A character that breaks off at the end.
        assertThat(Body.of(new byte[] {'a', (byte) 0xC3})).isEqualTo(new Body("61c3", true, 2, false));
    }

    @Test
    void a_body_is_kept_whole_up_to_the_limit_and_cut_after_it() {
        String most = "x".repeat(Body.LIMIT);
        assertThat(Body.of(most.getBytes(UTF_8))).isEqualTo(new Body(most, false, Body.LIMIT, false));
        assertThat(Body.of((most + "y").getBytes(UTF_8))).isEqualTo(new Body(most, false, Body.LIMIT + 1, true));
    }

    @Test
    void a_cut_through_a_character_leaves_it_out_and_the_rest_is_still_text() {
        String text = "x".repeat(Body.LIMIT - 1) + "😀 and more";
        Body body = Body.of(text.getBytes(UTF_8));
        assertThat(body.hex()).isFalse();
        assertThat(body.truncated()).isTrue();
        assertThat(body.text()).isEqualTo("x".repeat(Body.LIMIT - 1));
    }

    @Test
    void bytes_that_are_no_text_are_cut_too() {
        byte[] bytes = new byte[Body.LIMIT + 10];
        bytes[0] = (byte) 0xFF;
        Body body = Body.of(bytes);
        assertThat(body.hex()).isTrue();
        assertThat(body.text()).hasSize(2 * Body.LIMIT);
        assertThat(body.length()).isEqualTo(bytes.length);
    }
}
