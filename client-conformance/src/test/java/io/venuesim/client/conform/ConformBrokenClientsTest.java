package io.venuesim.client.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.report.Report.Cell;
import io.venuesim.client.conform.scenario.Scenarios;
import io.venuesim.client.conform.scenario.Verdict;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mistakes that real clients make are seen. */
@Timeout(120)
final class ConformBrokenClientsTest {

    @ParameterizedTest(name = "{0} is caught by {1}")
    @CsvSource({
        "IGNORES_ERRORS, cancel.filled",
        "IGNORES_ERRORS, cancel.unknown",
        "IGNORES_ERRORS, connect.wrong-key",
        "IGNORES_ERRORS, lose.cancel-answer",
        "RETRIES_BLINDLY, lose.place-answer",
        "RETRIES_BLINDLY, disturb.rate-limit",
        "PARSES_IDS_AS_DOUBLES, cancel.exact-id",
        "SCALES_IN_DOUBLES, place.exact",
        "TAKES_SILENCE_FOR_A_REFUSAL, disturb.html-502",
        "TAKES_SILENCE_FOR_A_REFUSAL, lose.cancel-answer",
        "DOES_NOTHING, cancel.open",
        "DOES_NOTHING, many.all",
        "DOES_NOTHING, look.open-orders",
        "DOES_NOTHING, edit.price",
        "SIGNS_WRONGLY, cancel.open",
        "SIGNS_WRONGLY, race.partial",
    })
    void a_client_with_this_mistake_fails_this_scenario(BrokenClients mistake, String scenario) throws Exception {
        Candidate good = Candidates.reference().stream()
                .filter(candidate -> candidate.name().equals("pacifica-java-rest"))
                .findFirst()
                .orElseThrow();

        assertThat(played(good, scenario).verdict()).as("without the mistake").isEqualTo(Verdict.OK);
        Cell cell = played(mistake.of(good), scenario);
        assertThat(cell.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(cell.reason()).isNotBlank();
    }

    private static Cell played(Candidate client, String id) throws InterruptedException {
        Report report = new Runner(
                        Scenarios.all().stream()
                                .filter(scenario -> scenario.id().equals(id))
                                .toList(),
                        1,
                        cell -> {})
                .run(List.of(client));
        return report.cells().get(0);
    }
}
