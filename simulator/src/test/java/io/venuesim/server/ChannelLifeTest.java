package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.namespace.Namespace;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a connection lives, and where it belongs. */
@Timeout(60)
final class ChannelLifeTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private VenueSimulator simulator;
    private Namespace ci;
    private URI url;

    @BeforeEach
    void start() {
        simulator = VenueSimulator.builder().venues("sixth").start();
        simulator.clock().stopAt(Sixth.NOON);
        ci = simulator.createNamespace("ci");
        ci.clock().stopAt(Sixth.NOON);
        url = simulator.venue("sixth").webSocketUrl().resolve("/life");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void silence_closes_a_connection_and_each_message_starts_it_anew() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.say("silence");
            simulator.clock().advance(Duration.ofSeconds(59));
            talker.say("still here");
            simulator.clock().advance(Duration.ofSeconds(59));
            talker.say("here again");
            simulator.clock().advance(MINUTE);
            assertThat(talker.next()).isEqualTo("closed 1001 silent");
        }
    }

    @Test
    void a_limit_of_its_life_counts_whatever_is_said() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.say("limit");
            simulator.clock().advance(Duration.ofSeconds(59));
            talker.say("still here");
            simulator.clock().advance(Duration.ofSeconds(1));
            assertThat(talker.next()).isEqualTo("closed 1000 old");
        }
    }

    /** Two reasons at one instant, several times over: what a client sees of a connection that is cut is a race. */
    @RepeatedTest(20)
    void a_connection_that_is_closed_twice_tells_the_first_reason() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.say("limit");
            talker.say("silence");
            simulator.clock().advance(MINUTE);
            assertThat(talker.next()).isEqualTo("closed 1000 old");
        }
    }

    @Test
    void a_connection_that_settled_lives_by_the_clock_of_its_namespace() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.say("silence");
            talker.say("limit");
            talker.say("settle in ci");
            simulator.clock().advance(MINUTE);
            talker.say("still here");
            ci.clock().advance(MINUTE);
            assertThat(talker.next()).isEqualTo("closed 1000 old");
        }
    }

    @Test
    void its_end_is_journalled_where_it_settled() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.say("settle in ci");
            talker.say("limit");
            ci.clock().advance(MINUTE);
            assertThat(talker.next()).isEqualTo("closed 1000 old");
        }
        assertThat(ci.journal()
                        .await(
                                entry -> entry instanceof Entry.Connection connection
                                        && connection.event().equals("closed"),
                                Duration.ofSeconds(20)))
                .isPresent();
    }

    @Test
    void a_reset_of_its_namespace_ends_a_connection_that_settled_there_and_no_other() throws Exception {
        try (Talker settled = Talker.connect(url);
                Talker other = Talker.connect(url)) {
            settled.say("settle in ci");
            other.say("settle in default");
            ci.reset();
            assertThat(settled.next()).startsWith("closed 1001");
            other.say("still here");
        }
    }

    @Test
    void a_ping_reaches_the_client() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.send("ping me");
            assertThat(talker.next()).isEqualTo("ping");
            assertThat(talker.next()).isEqualTo("ping me");
        }
    }
}
