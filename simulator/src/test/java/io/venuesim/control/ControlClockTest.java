package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.control.Control.Answer;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ControlClockTest {
    private final Control control = new Control();

    @AfterEach
    void stop() {
        control.close();
    }

    @Test
    void it_follows_the_machine_unless_told_otherwise() {
        Answer clock = control.get("/clock");
        assertThat(clock.text("mode")).isEqualTo("system");
        assertThat(clock.text("offsetMillis")).isEqualTo("0");
        assertThat(Instant.parse(clock.text("now")))
                .isBeforeOrEqualTo(control.simulator.clock().now());
    }

    @Test
    void it_stands_still_and_is_advanced() {
        Answer set = put("{\"mode\":\"manual\",\"now\":\"2023-11-14T22:13:20Z\"}");
        assertThat(set.body()).hasToString("{\"mode\":\"manual\",\"now\":\"2023-11-14T22:13:20Z\",\"offsetMillis\":0}");
        assertThat(control.post("/clock/advance", "{\"millis\":50}").text("now"))
                .isEqualTo("2023-11-14T22:13:20.050Z");
        assertThat(control.post("/clock/advance", "{\"duration\":\"PT0.05S\"}").text("now"))
                .isEqualTo("2023-11-14T22:13:20.100Z");
        assertThat(control.get("/clock").text("now")).isEqualTo("2023-11-14T22:13:20.100Z");
    }

    @Test
    void it_stops_at_its_own_time_when_no_other_is_given() {
        Instant before = control.simulator.clock().now();
        String stopped = put("{\"mode\":\"manual\"}").text("now");
        assertThat(Instant.parse(stopped)).isAfterOrEqualTo(before);
        assertThat(control.get("/clock").text("now")).isEqualTo(stopped);
    }

    @Test
    void it_follows_at_an_offset_and_returns() {
        Answer set = put("{\"mode\":\"offset\",\"offsetMillis\":-30000}");
        assertThat(set.text("offsetMillis")).isEqualTo("-30000");
        assertThat(control.post("/clock/advance", "{\"millis\":\"10000\"}").text("offsetMillis"))
                .isEqualTo("-20000");
        assertThat(put("{\"mode\":\"system\"}").text("offsetMillis")).isEqualTo("0");
    }

    @Test
    void each_namespace_has_its_own() {
        control.post("/namespaces", "{\"name\":\"mine\"}");
        control.call("PUT", "/clock?namespace=mine", "{\"mode\":\"manual\",\"now\":\"2020-01-01T00:00:00Z\"}");
        assertThat(control.get("/clock?namespace=mine").text("now")).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(control.get("/clock").text("mode")).isEqualTo("system");
    }

    @Test
    void bad_input_is_refused_and_changes_nothing() {
        assertThat(put("{}").problem()).isEqualTo("400 mode: mode is missing");
        assertThat(put("{\"mode\":\"fast\"}").problem()).isEqualTo("400 mode: mode can't be fast");
        assertThat(put("{\"mode\":\"fast\"}").hint()).isEqualTo("known: system, offset, manual");
        assertThat(put("{\"mode\":\"manual\",\"now\":\"yesterday\"}").problem())
                .isEqualTo("400 now: now can't be yesterday");
        assertThat(put("{\"mode\":\"manual\",\"now\":\"+20000-01-01T00:00:00Z\"}")
                        .problem())
                .isEqualTo("400 now: now can't be +20000-01-01T00:00:00Z");
        assertThat(put("{\"mode\":\"system\",\"now\":\"2020-01-01T00:00:00Z\"}").problem())
                .isEqualTo("400 now: now goes with the mode manual");
        assertThat(put("{\"mode\":\"manual\",\"offsetMillis\":1}").problem())
                .isEqualTo("400 offsetMillis: offsetMillis goes with the mode offset");
        assertThat(put("{\"mode\":\"offset\"}").problem()).isEqualTo("400 offsetMillis: offsetMillis is missing");
        assertThat(advance("{}").problem()).isEqualTo("400 millis: The call takes either millis or duration");
        assertThat(advance("{\"millis\":-1}").problem()).isEqualTo("400 millis: millis can't be -1");
        assertThat(advance("{\"millis\":99999999999999999999}").problem())
                .isEqualTo("400 millis: millis can't be 99999999999999999999");
        assertThat(advance("{\"duration\":\"PT-1S\"}").problem()).isEqualTo("400 duration: duration can't be PT-1S");
        assertThat(control.get("/clock").text("mode")).isEqualTo("system");
    }

    private Answer put(String body) {
        return control.call("PUT", "/clock", body);
    }

    private Answer advance(String body) {
        return control.post("/clock/advance", body);
    }
}
