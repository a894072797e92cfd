package io.venuesim.client.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.scenario.Scenarios;
import io.venuesim.client.conform.scenario.Verdict;
import io.venuesim.client.external.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The clients of the project, through every scenario. */
@Timeout(300)
final class ConformJavaClientsTest {
    private static final Path EXPECTED = Path.of("expected-failures.tsv");

    @Test
    void every_java_client_does_as_expected_in_every_scenario() throws Exception {
        List<Candidate> clients = Candidates.reference();
        Report report =
                new Runner(Scenarios.all(), Runtime.getRuntime().availableProcessors(), cell -> {}).run(clients);
        Reports.write(ExpectedFailures.read(EXPECTED).explain(report), Path.of("target", "conformance"));

        assertThat(ExpectedFailures.read(EXPECTED).surprises(report)).isEmpty();
        assertThat(report.cells()).hasSize(clients.size() * Scenarios.all().size());
        // Every client shows something: it can at least cancel.
        assertThat(clients)
                .allSatisfy(client -> assertThat(report.cell(client.name(), "cancel.open"))
                        .hasValueSatisfying(cell -> assertThat(cell.verdict()).isEqualTo(Verdict.OK)));
    }

    @Test
    void every_row_of_the_expected_failures_is_about_a_client_and_a_scenario_that_exist() {
        List<Candidate> all = new ArrayList<>(Candidates.reference());
        all.addAll(Candidates.installed(Path.of("clients"), Limits.USUAL));
        Report everything = Examples.unplayed(all);
        assertThat(ExpectedFailures.read(EXPECTED).idle(everything)).isEmpty();
    }
}
