package io.venuesim.client.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.scenario.Scenario;
import io.venuesim.client.conform.scenario.Scenarios;
import io.venuesim.client.conform.scenario.Verdict;
import io.venuesim.client.external.Installation;
import io.venuesim.client.external.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The clients that others wrote place and cancel; what is not here is UNAVAILABLE, and passes nothing. Through all
 * scenarios they go by {@code ./venuesim conform}, which takes minutes.
 */
final class ConformExternalClientsTest {
    private static final Path CLIENTS = Path.of("clients");
    private static final Set<String> SCENARIOS = Set.of("place.exact", "cancel.open");

    static Stream<String> names() {
        return Installation.all(CLIENTS).stream().map(Installation::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    @Timeout(600)
    void a_client_places_and_cancels_as_expected(String name) throws Exception {
        Candidate client = Candidates.installed(CLIENTS, Limits.USUAL).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        client.unavailable().ifPresent(reason -> unavailable(name, reason));

        List<Scenario> few = Scenarios.all().stream()
                .filter(one -> SCENARIOS.contains(one.id()))
                .toList();
        Report report = new Runner(few, few.size(), cell -> {}).run(List.of(client));
        assertThat(ExpectedFailures.read(Path.of("expected-failures.tsv")).surprises(report))
                .isEmpty();
        assertThat(report.cells()).anyMatch(cell -> cell.verdict() == Verdict.OK);
    }

    private static void unavailable(String name, String reason) {
        String report = "UNAVAILABLE: " + name + ", for " + reason;
        boolean required = "required".equals(System.getenv("VENUESIM_CLIENTS"))
                && Installation.in(CLIENTS.resolve(name)).missing().isEmpty();
        if (required) {
            throw new AssertionError(report);
        }
        Assumptions.abort(report);
    }
}
