package io.venuesim.client.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.report.Report.Cell;
import io.venuesim.client.conform.scenario.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fails and is known, what fails and is not, and what is known and does not fail. */
final class ExpectedFailuresTest {
    private final Path folder;

    ExpectedFailuresTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest(name = "expected {0}, seen {1}: {2} surprises, exit {3}")
    @CsvSource({
        "none, OK, 0, 0",
        "none, NON_STRICT, 0, 0",
        "none, FAILED, 1, 1",
        "none, INFRA, 1, 3",
        "none, UNSUPPORTED, 0, 4",
        "none, UNAVAILABLE, 0, 4",
        "failed, FAILED, 0, 0",
        "failed, OK, 1, 1",
        "failed, NON_STRICT, 1, 1",
        "failed, INFRA, 1, 3",
        "failed, UNAVAILABLE, 0, 4",
        "non-strict, NON_STRICT, 0, 0",
        "non-strict, OK, 1, 1",
    })
    void a_run_ends_as_expected_or_not(String expected, Verdict seen, int surprises, int code) throws Exception {
        ExpectedFailures known =
                expected.equals("none") ? ExpectedFailures.none() : rows("sixth-*\ttry.one\t" + expected + "\tknown");
        Report report = report(seen);
        assertThat(known.surprises(report)).hasSize(surprises);
        assertThat(Summary.code(known.explain(report), known.surprises(report))).isEqualTo(code);
    }

    @Test
    void an_expected_failure_is_explained_by_its_reason() throws Exception {
        Report explained = rows("sixth-sdk\ttry.one\tfailed\tit loses digits").explain(report(Verdict.FAILED));
        assertThat(explained.cells()).extracting(Cell::expected).containsExactly("it loses digits");
    }

    @Test
    void a_row_about_nothing_is_found() throws Exception {
        assertThat(rows("gone-sdk\ttry.one\tfailed\tknown").idle(report(Verdict.OK)))
                .containsExactly("gone-sdk try.one is expected to be failed, and there is no such client or scenario");
    }

    @Test
    void a_line_that_is_none_is_told_by_its_place() {
        assertThatThrownBy(() -> rows("sixth-sdk try.one failed known")).hasMessageContaining("expected.tsv:1");
        assertThatThrownBy(() -> rows("a\tb\tgreat\tc")).hasMessageContaining("knows no verdict great");
    }

    private ExpectedFailures rows(String line) throws IOException {
        return ExpectedFailures.read(Files.writeString(folder.resolve("expected.tsv"), line + "\n"));
    }

    private static Report report(Verdict verdict) {
        return new Report(
                "2026-01-02T03:04:05Z",
                List.of(),
                List.of(),
                List.of(Examples.cell("sixth-sdk", "try.one", verdict, "")));
    }
}
