package io.venuesim.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Who gets which venues, for how long. */
@NullUnmarked // JUnit sets the annotated fields
final class SimulatedVenuesTest {
    private static final ConcurrentLinkedQueue<Seen> SEEN = new ConcurrentLinkedQueue<>();

    /** What a test saw of a venue. */
    private record Seen(int port, String key, int orders) {
        static void note(RunningVenue venue) {
            SEEN.add(new Seen(venue.port(), Kit.key(venue), venue.orders().size()));
        }
    }

    @BeforeEach
    void nothing_seen_yet() {
        SEEN.clear();
    }

    static final class Alone {
        @Test
        void one(@SimulatedVenues("deltadefi") RunningVenue deltadefi) {
            Kit.order(deltadefi);
            Seen.note(deltadefi);
        }

        @Test
        void two(@SimulatedVenues("deltadefi") RunningVenue deltadefi) {
            Kit.order(deltadefi);
            Seen.note(deltadefi);
        }
    }

    static final class AndAnother {
        @SimulatedVenues
        private VenueSimulator venues;

        @Test
        void three() {
            Seen.note(venues.venue("deltadefi"));
        }
    }

    @Test
    void tests_share_one_server_and_nothing_else() {
        succeed(Kit.run(Alone.class, AndAnother.class), 3);
        assertThat(ports()).hasSize(1);
        assertThat(keys()).hasSize(3);
        assertThat(SEEN).extracting(Seen::orders).containsExactly(1, 1, 0);
    }

    @Test
    void the_server_stops_with_the_run() {
        succeed(Kit.run(Alone.class), 2);
        int port = ports().iterator().next();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    static final class Crowd {
        @SimulatedVenues("deltadefi")
        private RunningVenue deltadefi;

        @RepeatedTest(40)
        void cancels_its_own(@SimulatedVenues VenueSimulator venues) throws Exception {
            Order order = Kit.order(deltadefi);
            assertThat(Kit.cancel(deltadefi, order.id(), Kit.key(deltadefi))).isEqualTo(200);
            assertThat(deltadefi.orders()).extracting(Order::state).containsExactly(OrderState.CANCELLED);
            assertThat(venues.journal().entries(JournalFilter.ALL.kind(Entry.Kind.RECEIVED)))
                    .hasSize(1);
            Seen.note(deltadefi);
        }
    }

    @Test
    void tests_run_in_parallel() {
        succeed(
                Kit.run(
                        Map.of(
                                "junit.jupiter.execution.parallel.enabled", "true",
                                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
                        Crowd.class,
                        Alone.class,
                        Constructed.class),
                44);
        assertThat(ports()).hasSize(1);
        assertThat(keys()).hasSize(44);
    }

    static final class Constructed {
        private final VenueSimulator venues;

        @SimulatedVenues("deltadefi")
        private RunningVenue deltadefi;

        Constructed(@SimulatedVenues VenueSimulator venues) {
            this.venues = venues;
        }

        @BeforeEach
        void place(@SimulatedVenues("deltadefi") RunningVenue same) {
            assertThat(same).isSameAs(venues.venue("deltadefi")).isSameAs(deltadefi);
            Kit.order(same);
        }

        @Test
        void one(@SimulatedVenues VenueSimulator same) {
            assertThat(same).isSameAs(venues);
            Seen.note(deltadefi);
        }

        @Nested
        final class Within {
            @SimulatedVenues
            private VenueSimulator here;

            @Test
            void two() {
                assertThat(here).isSameAs(venues);
                Seen.note(deltadefi);
            }
        }
    }

    @Test
    void all_that_a_test_sees_belongs_together() {
        succeed(Kit.run(Constructed.class), 2);
        assertThat(keys()).hasSize(2);
        assertThat(SEEN).extracting(Seen::orders).containsExactly(1, 1);
    }

    static class ForTheClass {
        @SimulatedVenues
        static VenueSimulator venues;

        @SimulatedVenues("deltadefi")
        static RunningVenue deltadefi;

        @BeforeAll
        static void place(@SimulatedVenues("deltadefi") RunningVenue same) {
            assertThat(same).isSameAs(deltadefi).isSameAs(venues.venue("deltadefi"));
            Kit.order(same);
        }

        @Test
        void one(@SimulatedVenues("deltadefi") RunningVenue same) {
            Seen.note(same);
        }

        @Nested
        class Within {
            @Test
            void two(@SimulatedVenues("deltadefi") RunningVenue same) {
                Seen.note(same);
            }
        }
    }

    @Test
    void a_static_field_lasts_for_the_class() {
        succeed(Kit.run(ForTheClass.class), 2);
        assertThat(keys()).hasSize(1);
        assertThat(SEEN).extracting(Seen::orders).containsExactly(1, 1);
    }

    static final class Heir extends ForTheClass {}

    static final class OtherHeir extends ForTheClass {}

    @Test
    void a_static_field_that_is_inherited_lasts_for_all_heirs() {
        succeed(Kit.run(Heir.class, OtherHeir.class), 4);
        assertThat(keys()).hasSize(1);
        assertThat(SEEN).extracting(Seen::orders).containsExactly(1, 1, 2, 2);
    }

    static final class Apart {
        @SimulatedVenues(value = "deltadefi", ownServer = true)
        private RunningVenue deltadefi;

        @RepeatedTest(2)
        void has_a_server(@SimulatedVenues VenueSimulator venues) throws Exception {
            deltadefi.setProfile("observed");
            assertThat(venues.namespaces().all()).hasSize(1);
            assertThat(Kit.cancel(deltadefi, "any", "no key of anybody")).isGreaterThanOrEqualTo(400);
            assertThat(venues.journal().entries(JournalFilter.ALL)).isNotEmpty();
            Seen.note(deltadefi);
        }
    }

    @Test
    void a_test_may_have_a_server_of_its_own() {
        succeed(Kit.run(Apart.class), 2);
        assertThat(ports()).hasSize(2);
    }

    static final class OneServerForTheClass {
        @SimulatedVenues(value = "deltadefi", ownServer = true)
        static VenueSimulator venues;

        @RepeatedTest(2)
        void starts_only_what_it_names() {
            assertThat(venues.venues()).extracting(RunningVenue::id).containsExactly("deltadefi");
            Seen.note(venues.venue("deltadefi"));
        }
    }

    @Test
    void a_class_may_have_a_server_of_its_own() {
        succeed(Kit.run(OneServerForTheClass.class), 2);
        assertThat(ports()).hasSize(1);
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static final class OneInstance {
        @SimulatedVenues("deltadefi")
        private RunningVenue deltadefi;

        @RepeatedTest(2)
        void is_set_for_each_test() {
            Kit.order(deltadefi);
            Seen.note(deltadefi);
        }
    }

    @Test
    void an_instance_of_the_whole_class_sees_new_venues_in_each_test() {
        succeed(Kit.run(OneInstance.class), 2);
        assertThat(keys()).hasSize(2);
        assertThat(SEEN).extracting(Seen::orders).containsExactly(1, 1);
    }

    static final class Prepared {
        @SimulatedVenues(faults = "lost-answer.yaml", stoppedAt = "2026-01-02T03:04:05Z", seed = 7)
        private VenueSimulator venues;

        @Test
        void has_what_it_asked_for(@SimulatedVenues("deltadefi") RunningVenue deltadefi) {
            assertThat(venues.clock().now()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
            assertThat(venues.faults().pending()).hasSize(1);
            assertThat(venues.seed()).isEqualTo(7);
            Seen.note(deltadefi);
        }
    }

    @Test
    void faults_clock_and_seed_are_there_from_the_start() {
        succeed(Kit.run(Prepared.class), 1);
        succeed(Kit.run(Prepared.class), 1);
        assertThat(keys()).hasSize(1);
    }

    @Test
    void a_run_is_repeated_by_its_seed() {
        succeed(Kit.run(Map.of("venuesim.seed", "42"), Alone.class), 2);
        Set<String> first = keys();
        SEEN.clear();
        succeed(Kit.run(Map.of("venuesim.seed", "42"), Alone.class), 2);
        assertThat(keys()).isEqualTo(first).hasSize(2);
    }

    private static void succeed(EngineExecutionResults results, int tests) {
        assertThat(Kit.failures(results)).isEqualTo(List.of());
        results.testEvents().assertStatistics(statistics -> statistics.succeeded(tests));
    }

    private static Set<Integer> ports() {
        return SEEN.stream().map(Seen::port).collect(Collectors.toSet());
    }

    private static Set<String> keys() {
        return SEEN.stream().map(Seen::key).collect(Collectors.toSet());
    }
}
