package io.venuesim.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that nobody means well with. */
final class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"1e9999999999", "-1e99999999999999999999", "1e-2147483649"})
    void a_number_beyond_every_decimal_is_unreadable(String number) {
        byte[] text = ("{\"a\":" + number + "}").getBytes(StandardCharsets.UTF_8);
        assertThat(Json.read(text)).isEmpty();
        assertThat(Json.readStrictly(text)).isEmpty();
    }
}
