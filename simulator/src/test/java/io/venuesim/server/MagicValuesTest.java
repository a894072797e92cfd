package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Side;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Quantities that choose what becomes of their order. */
final class MagicValuesTest {

    @ParameterizedTest
    @CsvSource({"901", "9.01", "0.0901", "901000", "12345.901", "90.10"})
    void the_point_and_the_zeros_at_the_end_do_not_count(String quantity) {
        assertThat(MagicValues.of(new BigDecimal(quantity))).contains(MagicValues.FILL_WINS);
    }

    @ParameterizedTest
    @CsvSource({"1", "90", "9.1", "900", "9010.1", "0.01"})
    void other_quantities_choose_nothing(String quantity) {
        assertThat(MagicValues.of(new BigDecimal(quantity))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_makes_a_rule_for_its_order_and_no_other(MagicValues value) {
        try (VenueSimulator simulator =
                VenueSimulator.builder().venues("sixth").magicValues().start()) {
            RunningVenue venue = simulator.venue("sixth");
            String order = place(venue, value.digits());
            place(venue, "5");
            assertThat(simulator.faults().pending())
                    .singleElement()
                    .satisfies(armed -> assertThat(armed.rule().order()).isEqualTo(order));
        }
    }

    @Test
    void two_values_never_share_their_digits() {
        assertThat(Stream.of(MagicValues.values()).map(MagicValues::digits))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void they_are_quantities_like_any_other_unless_asked_for() {
        try (VenueSimulator simulator = VenueSimulator.builder().venues("sixth").start()) {
            place(simulator.venue("sixth"), "901");
            assertThat(simulator.faults().pending()).isEmpty();
        }
    }

    @Test
    void the_page_lists_them_all() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("../docs/faults.md"));
        for (MagicValues value : MagicValues.values()) {
            assertThat(lines).anyMatch(line -> line.startsWith("| " + value.digits() + " | "));
        }
    }

    private static String place(RunningVenue venue, String quantity) {
        return venue.place(NewOrder.limit(Side.BUY, quantity, "100")
                        .account(venue.account("alice").id()))
                .id();
    }
}
