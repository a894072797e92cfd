package io.venuesim.client.director;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Order;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of three equal requests, only the one that was meant is struck. */
final class TargetTest {
    private static final int ROUNDS = Integer.getInteger("venuesim.rounds", 50);
    private static final String NOT_NOW = "{\"error\":\"not now\"}";

    @ParameterizedTest
    @EnumSource(names = {"AEVO_REST", "DMEX_WS", "PACIFICA_REST", "DELTADEFI_REST", "TANX_REST"})
    void only_the_second_of_three_is_struck(Way way) {
        try (VenueSimulator simulator = Rig.simulator(way.venue);
                Rig rig = new Rig(way, simulator)) {
            for (int round = 0; round < ROUNDS; round++) {
                Order order = rig.place();
                rig.namespace
                        .faults()
                        .add(FaultRule.once(new Fault.Answer(500, "application/json", NOT_NOW), Moment.ON_RECEIVE)
                                .order(order.id())
                                .nth(2));
                Stream<String> answers =
                        IntStream.range(0, 3).mapToObj(any -> rig.cancel(order).answer());
                assertThat(answers.map(NOT_NOW::equals)).containsExactly(false, true, false);
            }
        }
    }
}
