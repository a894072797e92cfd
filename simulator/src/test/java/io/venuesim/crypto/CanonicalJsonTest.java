package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @Test
    void members_are_sorted_at_every_depth_and_elements_are_not() {
        assertThat(
                        canonical(
                                "{\"b\": [ {\"z\":1,\"a\":[]}, 2, 1 ], \"a_b\":{}, \"ab\":{\"d\":null,\"c\":true}, \"B\":false}"))
                .isEqualTo("{\"B\":false,\"a_b\":{},\"ab\":{\"c\":true,\"d\":null},\"b\":[{\"a\":[],\"z\":1},2,1]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "9007199254740993",
                "123456789012345678901234567890",
                "1.0",
                "100.500",
                "0.0000001",
                "-0.10",
                "0.00",
                "\"/<>&'\"",
                "\"\u007f\u2028\u0130ı\uD83D\uDE00\"",
                "true",
                "null",
                "[]",
                "{}"
            })
    void what_is_canonical_stays_as_it_is(String json) {
        assertThat(canonical(json)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({"1e3, 1000", "1.50e1, 15.0", "2.5E-3, 0.0025", "1e999999999, 1e+999999999", "1e-999999999, 1e-999999999"
    })
    void an_exponent_is_written_out_unless_it_would_fill_the_memory(String literal, String text) {
        assertThat(canonical(literal)).isEqualTo(text);
    }

    @Test
    void only_quote_backslash_and_controls_are_escaped() {
        StringBuilder controls = new StringBuilder("\"\\");
        for (char c = 0; c < ' '; c++) {
            controls.append(c);
        }
        assertThat(new String(CanonicalJson.of(TextNode.valueOf(controls.toString())), UTF_8))
                .isEqualTo("\"\\\"\\\\"
                        + "\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f"
                        + "\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017"
                        + "\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f\"");
    }

    @Test
    void member_names_are_escaped_too() {
        assertThat(canonical("{\"\\u001F\\\"\":1}")).isEqualTo("{\"\\u001f\\\"\":1}");
    }

    @Test
    void nodes_that_have_lost_their_text_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(DoubleNode.valueOf(0.1)));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(MissingNode.getInstance()));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(new POJONode("x")));
    }

    private static String canonical(String json) {
        try {
            return new String(CanonicalJson.of(Vectors.JSON.readTree(json)), UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
