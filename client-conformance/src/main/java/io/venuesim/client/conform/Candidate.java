package io.venuesim.client.conform;

import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.scenario.Stage;
import java.util.Optional;
import java.util.Set;

/**
 * A client that can be tried.
 *
 * @param about its name, venue, package, version and language
 * @param unavailable why it is not on this machine, empty if it is
 * @param verbs what it can be asked, in the protocol's words; empty if only it knows
 * @param start how it is started
 */
public record Candidate(Report.Client about, Optional<String> unavailable, Set<String> verbs, Stage.Start start) {

    public String name() {
        return about.name();
    }

    public String venue() {
        return about.venue();
    }
}
