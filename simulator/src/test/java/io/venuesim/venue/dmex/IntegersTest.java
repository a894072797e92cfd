package io.venuesim.venue.dmex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a whole number, and what it stands for. */
final class IntegersTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "007", "10000000000000"})
    void digits_are_a_number(String text) {
        assertThat(Integers.ofText(text)).contains(new BigInteger(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+1", "-1", "1.0", "1e3", " 1", "1 ", "0x10", "１", "٣", "1_000"})
    void everything_else_is_none(String text) {
        assertThat(Integers.ofText(text)).isEmpty();
    }

    @Test
    void a_number_has_as_many_digits_as_a_uint256() {
        assertThat(Integers.ofText("9".repeat(78))).isPresent();
        assertThat(Integers.ofText("0".repeat(79))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "27.0,27", "2.70e1,27", "1e3,1000", "9007199254740993,9007199254740993"})
    void a_json_number_is_whole_however_it_is_spelt(String spelling, String number) {
        assertThat(Integers.ofNumber(json(spelling))).contains(new BigInteger(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.5", "1e-1", "1e79", "1e999999999", "\"1\"", "true", "null", "[1]"})
    void what_is_not_whole_negative_or_too_great_is_none(String spelling) {
        assertThat(Integers.ofNumber(json(spelling))).isEmpty();
    }

    @Test
    void a_json_number_stands_for_a_scaled_text_only_where_the_venue_is_lenient() {
        assertThat(Integers.scaled(json("\"100\""), false)).contains(BigInteger.valueOf(100));
        assertThat(Integers.scaled(json("100"), false)).isEmpty();
        assertThat(Integers.scaled(json("100"), true)).contains(BigInteger.valueOf(100));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0.00000001", "100000000,1", "10000000000000,100000", "9900050000000,99000.5"})
    void the_wire_is_scaled_by_a_hundred_million(String wire, String value) {
        assertThat(Integers.unscale(new BigInteger(wire)).toPlainString()).isEqualTo(value);
        assertThat(Integers.unscale(new BigInteger(wire)).scale()).isNotNegative();
        assertThat(Integers.scale(new BigDecimal(value))).isEqualTo(wire);
    }

    private static JsonNode json(String value) {
        return Json.readObject(("{\"a\":" + value + "}").getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .path("a");
    }
}
