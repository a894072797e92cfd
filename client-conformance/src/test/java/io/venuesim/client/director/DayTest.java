package io.venuesim.client.director;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.client.Outcome;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A day at a venue, in the time that its requests take. */
final class DayTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    @Test
    void whoever_keeps_saying_something_is_kept_for_a_day_and_no_longer() throws Exception {
        try (VenueSimulator simulator = Rig.simulator("pacifica")) {
            simulator.clock().stopAt(simulator.clock().now());
            try (RawFrames socket = new RawFrames(simulator.venue("pacifica").webSocketUrl())) {
                long beats = DAY.dividedBy(HEARTBEAT);
                for (long beat = 0; beat < beats; beat++) {
                    // The first one makes sure that the day has begun: the connection opens after the upgrade was
                    // answered.
                    socket.send(Stream.PACIFICA.ping);
                    assertThat(socket.next()).isEqualTo("{\"channel\":\"pong\"}");
                    simulator.clock().advance(HEARTBEAT);
                }
                assertThat(socket.ends()).isTrue();
            }
        }
    }

    @Test
    void a_client_refreshes_its_token_all_day() {
        Duration pause = Duration.ofMinutes(6);
        try (VenueSimulator simulator = Rig.simulator("tanx");
                Rig rig = new Rig(Way.TANX_REST, simulator)) {
            var refreshing = rig.connect("REST refresh");
            for (long i = 0; i < DAY.dividedBy(pause); i++) {
                simulator.clock().advance(pause);
                Order order = rig.place();
                Outcome outcome = refreshing.cancel(order.id());
                assertThat(outcome.accepted()).as("%s", outcome).isTrue();
                rig.settle();
                assertThat(rig.now(order).state()).isEqualTo(OrderState.CANCELLED);
            }
            refreshing.close();
        }
    }
}
