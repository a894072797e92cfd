package io.venuesim.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a failure brings along, and when nothing is told. */
@NullUnmarked // JUnit sets the annotated fields
final class WhatHappenedTest {

    static final class Fails {
        @Test
        void after_a_cancel(@SimulatedVenues("deltadefi") RunningVenue deltadefi) throws Exception {
            Kit.cancel(deltadefi, Kit.order(deltadefi).id(), Kit.key(deltadefi));
            throw new AssertionError("the client did wrong");
        }
    }

    @Test
    void a_failure_shows_what_went_over_the_wire_and_the_seed() {
        Throwable failure = Kit.failures(Kit.run(Map.of("venuesim.seed", "42"), Fails.class))
                .get(0);
        assertThat(failure).hasMessage("the client did wrong");
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .isInstanceOf(WhatHappened.class)
                        .hasMessageContaining(" POST /order/")
                        .hasMessageContaining("cancelled, executed 0, remaining 100")
                        .hasMessageContaining(" 200 {\"order_id\"")
                        .hasMessageContaining("-Dvenuesim.seed=42")
                        .hasMessageNotContaining("no test has")
                        .hasNoSuppressedExceptions());
    }

    static final class FailsWithAStrayKey {
        @Test
        void before(@SimulatedVenues("deltadefi") RunningVenue deltadefi) throws Exception {
            Kit.cancel(deltadefi, "earlier", "stray");
        }

        @Test
        void then(@SimulatedVenues("deltadefi") RunningVenue deltadefi) throws Exception {
            Kit.cancel(deltadefi, "elsewhere", "stray");
            throw new AssertionError("the client did wrong");
        }
    }

    @Test
    void a_failure_shows_the_requests_whose_key_no_test_has() {
        Throwable failure = Kit.failures(Kit.run(
                        Map.of("junit.jupiter.testmethod.order.default", MethodOrderer.MethodName.class.getName()),
                        FailsWithAStrayKey.class))
                .get(0);
        assertThat(failure.getSuppressed()[0])
                .hasMessageContaining("Nothing happened")
                .hasMessageContaining("with a key that no test has")
                .hasMessageContaining("/order/elsewhere/cancel")
                .hasMessageNotContaining("earlier");
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static final class FailsWithAClass {
        @SimulatedVenues("deltadefi")
        static RunningVenue deltadefi;

        @Test
        @Order(1)
        void cancels() throws Exception {
            Kit.cancel(deltadefi, "of-the-first", Kit.key(deltadefi));
        }

        @Test
        @Order(2)
        void fails() throws Exception {
            Kit.cancel(deltadefi, "of-the-second", Kit.key(deltadefi));
            throw new AssertionError("the client did wrong");
        }
    }

    @Test
    void a_failure_in_a_class_that_shares_its_venues_shows_its_own_test_only() {
        Throwable failure = Kit.failures(Kit.run(FailsWithAClass.class)).get(0);
        assertThat(failure.getSuppressed()[0])
                .hasMessageContaining("of-the-second")
                .hasMessageNotContaining("of-the-first");
    }

    static final class Aborts {
        @Test
        void by_an_assumption(@SimulatedVenues VenueSimulator venues) {
            Assumptions.assumeTrue(venues.venues().isEmpty());
        }
    }

    @Test
    void an_assumption_is_no_failure() {
        var aborted = Kit.run(Aborts.class).testEvents().aborted().list();
        assertThat(aborted)
                .singleElement()
                .satisfies(event -> assertThat(
                                event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                                        .getThrowable()
                                        .orElseThrow())
                        .hasNoSuppressedExceptions());
    }
}
