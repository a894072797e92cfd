package io.venuesim.client.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.report.Report.Cell;
import io.venuesim.client.conform.scenario.Scenarios;
import io.venuesim.client.conform.scenario.Verdict;
import io.venuesim.client.external.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/driver-protocol.md, as a new user would take them from there. */
@Timeout(300)
final class DriverProtocolTest {
    private static final Path PAGE = Path.of("..", "docs", "driver-protocol.md");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "python, driver.py, python3, python3 driver.py",
        "typescript, driver.ts, node, node --experimental-strip-types --no-warnings driver.ts"
    })
    void the_example_on_the_page_is_a_driver_and_gives_a_report(
            String language, String file, String program, String command, @TempDir Path folder) throws Exception {
        String example = example(language);
        assertThat(example.lines().count()).isLessThan(60);
        Files.writeString(folder.resolve(file), example);
        Assumptions.assumeTrue(
                runs(command + " </dev/null", folder), "UNAVAILABLE: " + program + " can't run " + file + " here");

        Report report = new Runner(Scenarios.all(), 2, cell -> {})
                .run(List.of(Candidates.command(command, "aevo", folder, Limits.USUAL)));

        assertThat(report.cells()).noneMatch(cell -> cell.verdict() == Verdict.INFRA);
        assertThat(report.cells())
                .filteredOn(cell -> cell.verdict() == Verdict.FAILED)
                .extracting(Cell::reason)
                .isEmpty();
        assertThat(report.cell("your-driver", "cancel.open").orElseThrow().verdict())
                .isEqualTo(Verdict.OK);
    }

    private static String example(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).as("an example in " + language).isTrue();
        return block.group(1);
    }

    /** A driver that is asked nothing ends well. */
    private static boolean runs(String command, Path folder) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
        shell.environment().put("VENUESIM_REST_URL", "http://127.0.0.1:9");
        shell.environment().put("VENUESIM_API_KEY", "none");
        shell.environment().put("VENUESIM_API_SECRET", "none");
        return shell.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
