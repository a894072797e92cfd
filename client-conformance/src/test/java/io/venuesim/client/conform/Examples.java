package io.venuesim.client.conform;

import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.report.Report.Cell;
import io.venuesim.client.conform.report.Report.Client;
import io.venuesim.client.conform.report.Report.Column;
import io.venuesim.client.conform.report.Report.Proof;
import io.venuesim.client.conform.scenario.Check;
import io.venuesim.client.conform.scenario.Scenario;
import io.venuesim.client.conform.scenario.Scenarios;
import io.venuesim.client.conform.scenario.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports that no run has made. */
final class Examples {
    /** What no page and no document may take for markup, and what no XML can have. */
    static final String HOSTILE = "<script>alert(\"1\")</script> ]]> & \u0000\u001b 'x'";

    /** One client with every verdict there is; its failure is known or not. */
    static Report everyVerdict(String expected) {
        List<Cell> cells = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            String id = "try." + verdict.word();
            columns.add(new Column(id, "Try", HOSTILE, HOSTILE, HOSTILE, HOSTILE));
            cells.add(cell("sixth-sdk", id, verdict, verdict == Verdict.FAILED ? expected : ""));
        }
        Client client = new Client("sixth-sdk", "sixth", "sdk " + HOSTILE, "1.0", "Go");
        return new Report("2026-01-02T03:04:05Z", List.of(client), columns, cells);
    }

    static Cell cell(String client, String scenario, Verdict verdict, String expected) {
        return new Cell(
                client,
                scenario,
                verdict,
                HOSTILE,
                expected,
                12,
                List.of(new Check("it is so", HOSTILE, verdict == Verdict.OK, true)),
                List.of("→ cancel " + HOSTILE),
                List.of("← reply 200 " + HOSTILE),
                List.of(new Proof(false, "HMAC", "no", HOSTILE, Map.of("digest", "00"))));
    }

    /** All that could be run, and was not. */
    static Report unplayed(List<Candidate> all) {
        List<Cell> cells = new ArrayList<>();
        for (Candidate candidate : all) {
            for (Scenario scenario : Scenarios.all()) {
                cells.add(cell(candidate.name(), scenario.id(), Verdict.UNAVAILABLE, ""));
            }
        }
        return new Report(
                "2026-01-02T03:04:05Z", all.stream().map(Candidate::about).toList(), List.of(), cells);
    }

    private Examples() {}
}
