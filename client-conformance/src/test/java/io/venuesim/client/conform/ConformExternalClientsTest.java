package io.venuesim.client.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.scenario.Scenarios;
import io.venuesim.client.external.Installation;
import io.venuesim.client.external.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clients that others wrote, through every scenario; what is not here is UNAVAILABLE, and passes nothing. */
final class ConformExternalClientsTest {
    private static final Path CLIENTS = Path.of("clients");

    static Stream<String> names() {
        return Installation.all(CLIENTS).stream().map(Installation::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    @Timeout(600)
    void a_client_does_as_expected_in_every_scenario(String name) throws Exception {
        Candidate client = Candidates.installed(CLIENTS, Limits.USUAL).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        client.unavailable().ifPresent(reason -> unavailable(name, reason));

        Report report = new Runner(Scenarios.all(), Runtime.getRuntime().availableProcessors(), cell -> {})
                .run(List.of(client));
        assertThat(ExpectedFailures.read(Path.of("expected-failures.tsv")).surprises(report))
                .isEmpty();
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
