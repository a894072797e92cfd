package io.venuesim.client.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DemoTest {

    @Test
    void every_venue_has_a_client_and_every_client_cancels_over_every_transport() throws InterruptedException {
        try (VenueSimulator simulator = VenueSimulator.start()) {
            List<Demo.Row> rows = new Demo(simulator).play();

            assertThat(rows).isNotEmpty().allMatch(Demo.Row::isGood);
            assertThat(rows)
                    .extracting(Demo.Row::venue)
                    .containsAll(
                            simulator.venues().stream().map(RunningVenue::id).toList());
        }
    }
}
