package io.venuesim.venue;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RawMembersTest {

    @Test
    void a_value_keeps_its_blanks_and_escapes() {
        assertThat(RawMembers.of(" { \"a\" : { \"b\":\t[ 1 , 2 ] } , \"c\":\"\\u0041\\\"}\" }"))
                .containsEntry("a", "{ \"b\":\t[ 1 , 2 ] }")
                .containsEntry("c", "\"\\u0041\\\"}\"");
    }

    @Test
    void a_scalar_ends_where_it_ends() {
        assertThat(RawMembers.of("{\"a\":1.50 ,\"b\":-1e+400,\"c\":null,\"d\":true,\"e\":\"\",\"f\":9007199254740993}"))
                .containsExactly(
                        Map.entry("a", "1.50"),
                        Map.entry("b", "-1e+400"),
                        Map.entry("c", "null"),
                        Map.entry("d", "true"),
                        Map.entry("e", "\"\""),
                        Map.entry("f", "9007199254740993"));
    }

    @Test
    void a_name_may_be_escaped() {
        assertThat(RawMembers.of("{\"d\\u0061ta\":[]}")).containsEntry("data", "[]");
    }

    @Test
    void of_a_repeated_member_the_last_counts_as_it_does_in_the_tree() {
        String twice = "{\"a\":1,\"a\": 2}";

        assertThat(RawMembers.of(twice)).containsEntry("a", "2").hasSize(1);
        assertThat(Json.readObject(twice.getBytes(UTF_8))
                        .orElseThrow()
                        .path("a")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void characters_of_any_width_and_texts_of_any_length_do_not_shift_it() {
        String wide = "\"ü€😀" + "x".repeat(100_000) + "\"";

        assertThat(RawMembers.of("{\"😀\":" + wide + ",\"b\": [" + wide + " ] ,\"c\":7}"))
                .containsEntry("😀", wide)
                .containsEntry("b", "[" + wide + " ]")
                .containsEntry("c", "7");
    }

    @Test
    void anything_but_an_object_is_refused() {
        for (String other : List.of("", "[]", "1", "null", "{", "{\"a\":}")) {
            assertThatIllegalArgumentException().isThrownBy(() -> RawMembers.of(other));
        }
    }

    @Test
    void json_in_utf_16_is_not_json() {
        assertThat(Json.read("{\"a\":1}".getBytes(UTF_16BE))).isEmpty();
    }
}
