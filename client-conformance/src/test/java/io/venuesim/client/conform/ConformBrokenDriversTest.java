package io.venuesim.client.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.report.Report.Cell;
import io.venuesim.client.conform.scenario.Scenarios;
import io.venuesim.client.conform.scenario.Verdict;
import io.venuesim.client.external.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A driver that breaks is never the client's fault, and the run goes on without it. */
@Timeout(120)
final class ConformBrokenDriversTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "crash, 30000, out of luck",
        "hang, 200, is silent on login for 200 ms",
        "garbage, 30000, Traceback",
        "no-outcome, 30000, without an outcome",
        "long-line, 30000, more than 10000 characters",
    })
    void a_broken_driver_is_told_as_such_and_the_next_client_is_tried(String way, int silence, String told)
            throws Exception {
        Report report = run(way, new Limits(Duration.ofMillis(silence), 10_000));

        Cell broken = report.cell("your-driver", "cancel.open").orElseThrow();
        assertThat(broken.verdict()).isEqualTo(Verdict.INFRA);
        assertThat(broken.reason()).contains(told);
        assertThat(report.cell("pacifica-java-rest", "cancel.open")
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.OK);
        assertThat(Summary.code(report, ExpectedFailures.none().surprises(report)))
                .isEqualTo(Summary.BROKEN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource("many-lines")
    void a_driver_that_answers_more_than_it_was_asked_passes_nothing(String way) throws Exception {
        Report report = run(way, new Limits(Duration.ofSeconds(30), 10_000));
        assertThat(report.cell("your-driver", "cancel.open").orElseThrow().verdict())
                .isIn(Verdict.INFRA, Verdict.FAILED);
    }

    private static Report run(String way, Limits limits) throws InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = "exec '" + java + "' -XX:TieredStopAtLevel=1 -cp '"
                + Path.of("target", "test-classes").toAbsolutePath() + "' " + BrokenDriver.class.getName() + " " + way;
        Candidate good = Candidates.reference().stream()
                .filter(candidate -> candidate.name().equals("pacifica-java-rest"))
                .findFirst()
                .orElseThrow();
        return new Runner(
                        Scenarios.all().stream()
                                .filter(scenario -> scenario.id().equals("cancel.open"))
                                .toList(),
                        2,
                        cell -> {})
                .run(List.of(Candidates.command(command, "pacifica", Path.of(""), limits), good));
    }
}
