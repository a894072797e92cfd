package io.venuesim.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can't be is told in one sentence that says what to do. */
@NullUnmarked // JUnit sets the annotated fields
final class MisuseTest {

    static final class WrongType {
        @SimulatedVenues
        String venues;

        @Test
        void test() {}
    }

    static final class NoId {
        @Test
        void test(@SimulatedVenues RunningVenue venue) {}
    }

    static final class UnknownId {
        @Test
        void test(@SimulatedVenues("deltadefy") RunningVenue venue) {}
    }

    static final class Final {
        @SimulatedVenues
        final VenueSimulator venues = null;

        @Test
        void test() {}
    }

    static final class Contradiction {
        @SimulatedVenues(seed = 7)
        VenueSimulator venues;

        @Test
        void test(@SimulatedVenues(seed = 8) VenueSimulator same) {}
    }

    static final class TooLate {
        @SimulatedVenues
        static VenueSimulator venues;

        @Test
        void test(@SimulatedVenues(seed = 8) VenueSimulator same) {}
    }

    static final class TooEarly {
        @BeforeAll
        static void before(@SimulatedVenues VenueSimulator venues) {}

        @Test
        void test() {}
    }

    static final class Fewer {
        @SimulatedVenues("deltadefi")
        VenueSimulator venues;

        @Test
        void test() {}
    }

    static final class NoMoment {
        @Test
        void test(@SimulatedVenues(stoppedAt = "noon") VenueSimulator venues) {}
    }

    static final class NoFile {
        @Test
        void test(@SimulatedVenues(faults = "lost.yaml") VenueSimulator venues) {}
    }

    static final class SharedSwitch {
        @Test
        void test(@SimulatedVenues("deltadefi") RunningVenue deltadefi) {
            deltadefi.setProfile("observed");
        }
    }

    static Arguments[] misuses() {
        return new Arguments[] {
            Arguments.of(
                    WrongType.class, "gives a VenueSimulator or a RunningVenue; Field venues of WrongType is a String"),
            Arguments.of(NoId.class, "Parameter venue of test is one venue"),
            Arguments.of(UnknownId.class, "There is no venue deltadefy; known: ["),
            Arguments.of(Final.class, "Field venues of Final is final"),
            Arguments.of(Contradiction.class, "contradict each other: seed is 7 and 8"),
            Arguments.of(TooLate.class, "say it at the static field"),
            Arguments.of(TooEarly.class, "comes before any test"),
            Arguments.of(Fewer.class, "with ownServer = true it starts only [deltadefi]"),
            Arguments.of(NoMoment.class, "stoppedAt is a moment such as 2026-01-02T03:04:05Z, not noon"),
            Arguments.of(NoFile.class, "There are no faults lost.yaml on the class path, beside"),
            Arguments.of(SharedSwitch.class, "@SimulatedVenues(ownServer = true)"),
        };
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void is_told(Class<?> misuse, String sentence) {
        assertThat(Kit.failures(Kit.run(misuse)))
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageContaining(sentence));
    }

    @Test
    void a_seed_that_is_no_number_is_told() {
        assertThat(Kit.failures(Kit.run(Map.of("venuesim.seed", "seven"), SharedSwitch.class)))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("venuesim.seed is a whole number of 64 bits, not seven"));
    }
}
