package io.venuesim.client.conform;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.client.external.Driver;
import io.venuesim.client.external.ExternalClient.BrokenDriverException;
import io.venuesim.client.external.ExternalClient.Result;
import io.venuesim.client.external.ExternalClient.Told;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;

/** Tries whether a driver speaks the protocol; what its client can do is not looked at. */
final class SelfTest {
    private final Candidate candidate;

    SelfTest(Candidate candidate) {
        this.candidate = candidate;
    }

    /** True if it does; what was tried is printed. */
    boolean run(PrintWriter out) {
        try (VenueSimulator simulator = VenueSimulator.start()) {
            RunningVenue venue = simulator.venue(candidate.venue());
            try (Driver driver = candidate.start().start(venue, venue.accounts().get(0))) {
                return converse(driver, out);
            } catch (BrokenDriverException broken) {
                out.println("✗ " + broken.getMessage());
                return false;
            } finally {
                out.flush();
            }
        }
    }

    private static boolean converse(Driver driver, PrintWriter out) {
        Told login = driver.ask("login", Map.of());
        boolean good = tell(
                out,
                "login is ok, or unsupported where there is nothing to log in to",
                login,
                Set.of(Result.OK, Result.UNSUPPORTED));
        good &= tell(
                out,
                "an op that is none is unsupported, and the driver goes on",
                driver.ask("dance", Map.of()),
                Set.of(Result.UNSUPPORTED));
        good &= tell(
                out,
                "arguments that it does not know are no matter",
                driver.ask("login", Map.of("surplus", "1")),
                Set.of(login.result()));
        good &= tell(
                out,
                "a cancel without its order is an error, a refusal or unsupported, and the driver goes on",
                driver.ask("cancel", Map.of()),
                Set.of(Result.ERROR, Result.REJECTED, Result.UNSUPPORTED));
        good &= tell(out, "it still answers after all this", driver.ask("dance", Map.of()), Set.of(Result.UNSUPPORTED));
        return good;
    }

    private static boolean tell(PrintWriter out, String what, Told told, Set<Result> due) {
        boolean good = due.contains(told.result());
        String seen = told.line().toString();
        out.println((good ? "✓ " : "✗ ") + what + (good ? "" : "; it answered " + seen));
        return good;
    }
}
