package io.venuesim.junit;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test its venues: on a field, or on a parameter of a test, a constructor or a lifecycle method. JUnit 5.10 or
 * later, and 6.
 *
 * <pre>{@code
 * @Test
 * void a_fill_wins(@SimulatedVenues("aevo") RunningVenue aevo) {
 *     Order order = aevo.place(NewOrder.limit(Side.BUY, "0.01", "1200"));
 *     aevo.onCancel(order.id()).fillWins();
 *     // … the client cancels, at aevo.restUrl(), with a key of aevo.account("alice") …
 * }
 * }</pre>
 *
 * <p>The type is {@link VenueSimulator}, for all venues, or {@link RunningVenue}, for the one whose id is the {@link
 * #value}. All that one test sees belongs together: accounts, orders, clock, faults and journal.
 *
 * <p><b>One server serves the whole run, and each test has a namespace of its own on it</b>, with keys of its own: tests
 * may run in parallel, and none sees what another does. What a static field sees lasts as long as the field does: for all
 * tests of its class, and of the classes that inherit it; such a class's other fields and parameters then see the same.
 *
 * <p>Three things belong to a server, not to a namespace: the venues' switches, requests that carry no known key, and
 * faults on connecting. A test of these wants {@link #ownServer()}.
 *
 * <p>When a test fails, its failure brings along, as a suppressed exception, what the journal has of it and the seed; a
 * run is repeated with {@code -Dvenuesim.seed=<seed>}, or {@code venuesim.seed} in {@code junit-platform.properties}.
 * Surefire leaves suppressed exceptions out where {@code trimStackTrace} is set, as it was by default before version 3.
 *
 * <p>Where NullAway checks the tests too, it has to be told who sets the fields: {@code
 * -XepOpt:NullAway:ExcludedFieldAnnotations=io.venuesim.junit.SimulatedVenues}.
 *
 * <p>What is set below may be set at one field or parameter and counts for all that belong together; two that contradict
 * each other fail the test. An annotation of a project's own may carry this one with all its settings.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(VenuesExtension.class)
public @interface SimulatedVenues {

    /**
     * Of a {@link RunningVenue} its id. Of a {@link VenueSimulator} the venues that start, all unless told otherwise: only
     * with a server of its own.
     */
    String[] value() default {};

    /** A server, and so ports, of its own: for each test, or for the class if the field is static. */
    boolean ownServer() default false;

    /** What all keys and ids are drawn from; 0 draws it by chance. */
    long seed() default 0;

    /** A file of faults on the class path, as the test's class would name it: beside the class, or from the root after a /. */
    String faults() default "";

    /** Where the clock stands still from the start, such as {@code 2026-01-02T03:04:05Z}; it runs unless told otherwise. */
    String stoppedAt() default "";
}
