package io.venuesim.client.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.scenario.Scenarios;
import io.venuesim.client.conform.scenario.Verdict;
import io.venuesim.client.external.Limits;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project's own clients as programs are drivers like any other. */
@Timeout(120)
final class OwnDriverTest {

    @ParameterizedTest
    @CsvSource({"aevo, WS HMAC", "dmex, REST"})
    void places_and_cancels(String venue, String transport) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = "exec '" + java + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                + "' " + OwnDriver.class.getName() + " " + venue + " '" + transport + "'";
        Report report = new Runner(
                        Scenarios.all().stream()
                                .filter(scenario -> scenario.id().equals("cancel.open"))
                                .toList(),
                        1,
                        cell -> {})
                .run(List.of(Candidates.command(command, venue, Path.of(""), Limits.USUAL)));

        Report.Cell cell = report.cell("your-driver", "cancel.open").orElseThrow();
        assertThat(cell.verdict()).as(cell.reason()).isEqualTo(Verdict.OK);
    }
}
