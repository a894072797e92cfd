package io.venuesim.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails before a test begins is explained as a test is. */
final class BeforeTheTestTest {

    /** Cancels what no book has, and fails. */
    private static void fail(RunningVenue venue) throws Exception {
        Kit.cancel(venue, "too-early", Kit.key(venue));
        throw new AssertionError("the client did wrong");
    }

    static final class ForAll {
        @SimulatedVenues("deltadefi")
        static RunningVenue deltadefi;

        @BeforeAll
        static void fails() throws Exception {
            fail(deltadefi);
        }

        @Test
        void test() {}
    }

    static final class ForEach {
        @BeforeEach
        void fails(@SimulatedVenues("deltadefi") RunningVenue deltadefi) throws Exception {
            fail(deltadefi);
        }

        @Test
        void test() {}
    }

    static final class Constructor {
        Constructor(@SimulatedVenues("deltadefi") RunningVenue deltadefi) throws Exception {
            fail(deltadefi);
        }

        @Test
        void test() {}
    }

    static final class ConstructorOfAClassThatSharesItsVenues {
        @SimulatedVenues("deltadefi")
        static RunningVenue deltadefi;

        ConstructorOfAClassThatSharesItsVenues(@SimulatedVenues("deltadefi") RunningVenue same) throws Exception {
            fail(same);
        }

        @Test
        void test() {}
    }

    static final class ConstructorWithin {
        @SimulatedVenues
        VenueSimulator venues;

        @Nested
        final class Within {
            Within(@SimulatedVenues("deltadefi") RunningVenue deltadefi) throws Exception {
                fail(deltadefi);
            }

            @Test
            void test() {}
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ForAll.class,
                ForEach.class,
                Constructor.class,
                ConstructorOfAClassThatSharesItsVenues.class,
                ConstructorWithin.class
            })
    void a_failure_shows_what_happened_once(Class<?> failing) {
        assertThat(Kit.failures(Kit.run(failing))).singleElement().satisfies(failure -> {
            assertThat(failure).hasMessage("the client did wrong");
            assertThat(failure.getSuppressed())
                    .singleElement()
                    .satisfies(told -> assertThat(told)
                            .isInstanceOf(WhatHappened.class)
                            .hasMessageContaining(" POST /order/too-early/cancel")
                            .hasMessageContaining("-Dvenuesim.seed="));
        });
    }

    static final class ConstructsThenPasses {
        static int instances;

        ConstructsThenPasses(@SimulatedVenues("deltadefi") RunningVenue deltadefi) {
            assertThat(deltadefi.orders()).isEmpty();
            Kit.order(deltadefi);
            assertThat(++instances).isNotEqualTo(1);
        }

        @Test
        void one(@SimulatedVenues("deltadefi") RunningVenue deltadefi) {
            assertThat(deltadefi.orders()).hasSize(1);
        }

        @Test
        void two(@SimulatedVenues("deltadefi") RunningVenue deltadefi) {
            assertThat(deltadefi.orders()).hasSize(1);
        }
    }

    @Test
    void a_constructor_that_fails_leaves_nothing_to_the_next_test() {
        ConstructsThenPasses.instances = 0;
        Kit.run(ConstructsThenPasses.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.failed(1).succeeded(1));
    }
}
