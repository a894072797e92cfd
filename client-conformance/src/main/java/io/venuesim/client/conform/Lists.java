package io.venuesim.client.conform;

import io.venuesim.client.conform.scenario.Scenario;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What there is to run. */
final class Lists {

    static void print(List<Candidate> candidates, List<Scenario> scenarios, PrintWriter out) {
        int width =
                candidates.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        String line = "%-" + Math.max(width, 24) + "s  %s%n";
        out.println("Clients");
        for (Candidate candidate : candidates) {
            out.printf(
                    Locale.ROOT,
                    "  " + line,
                    candidate.name(),
                    String.join(
                                    " ",
                                    candidate.about().packageName(),
                                    candidate.about().version())
                            + candidate
                                    .unavailable()
                                    .map(reason -> ", UNAVAILABLE: " + reason)
                                    .orElse(""));
        }
        out.println("\nScenarios");
        for (Scenario scenario : scenarios) {
            out.printf(Locale.ROOT, "  " + line, scenario.id(), scenario.title() + ". " + scenario.expectation());
        }
        out.flush();
    }

    private Lists() {}
}
