package io.venuesim.client.director;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Reject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two runs that are the same have the same journal, byte for byte and id for id. */
final class SeedTest {

    /** Pacifica's WebSocket client draws its request ids itself, by chance. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PACIFICA_WS")
    void one_seed_gives_one_journal(Way way) {
        String first = play(way, true);

        assertThat(play(way, true)).isEqualTo(first);
        assertThat(play(way, false)).as("with a fill less").isNotEqualTo(first);
    }

    private static String play(Way way, boolean fill) {
        try (VenueSimulator simulator = Rig.simulator(way.venue);
                Rig rig = new Rig(way, simulator)) {
            Order raced = rig.place();
            if (fill) {
                rig.onCancel(raced).fillWins();
            }
            rig.cancel(raced);
            Order refused = rig.place();
            rig.onCancel(refused).refuse(Reject.UNKNOWN_ORDER);
            rig.cancel(refused);
            rig.cancel(refused);
            rig.settle();
            return simulator.journal().digest(any -> true);
        }
    }
}
