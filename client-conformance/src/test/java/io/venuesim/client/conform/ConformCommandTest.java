package io.venuesim.client.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line. */
@Timeout(120)
final class ConformCommandTest {
    private final Path caller;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ConformCommandTest(@TempDir Path caller) {
        this.caller = caller;
    }

    @Test
    void it_runs_what_was_asked_for_and_writes_every_report_where_the_caller_is() {
        assertThat(conform("--client", "pacifica-java-*", "--scenario", "cancel.*"))
                .isZero();
        assertThat(caller.resolve("conformance-report/index.html")).isRegularFile();
        assertThat(caller.resolve("conformance-report/report.json")).isRegularFile();
        assertThat(caller.resolve("conformance-report/junit/TEST-conform.pacifica-java-rest.xml"))
                .isRegularFile();
        assertThat(out.toString()).contains("pacifica-java-ws-agent", "non-strict", "index.html");
    }

    @Test
    void reports_are_merged_into_one() throws Exception {
        assertThat(conform("--client", "pacifica-java-rest", "--scenario", "cancel.open", "--report", "one"))
                .isZero();
        assertThat(conform("--client", "pacifica-java-ws", "--scenario", "cancel.open", "--report", "two"))
                .isZero();
        assertThat(conform("--merge", "one/report.json", "two/report.json", "--report", "both"))
                .isZero();
        assertThat(Files.readString(caller.resolve("both/index.html")))
                .contains("pacifica-java-rest", "pacifica-java-ws");
    }

    @Test
    void what_there_is_is_listed() {
        assertThat(conform("--list", "--venue", "dmex")).isZero();
        assertThat(out.toString())
                .contains("dmex-java-ws", "dmex-web3js", "cancel.filled")
                .doesNotContain("pacifica-");
    }

    @Test
    void what_was_asked_wrongly_is_told_with_what_there_is() {
        assertThat(conform("--client", "nobody")).isEqualTo(2);
        assertThat(conform("--venue", "nowhere", "--driver", "true")).isEqualTo(2);
        assertThat(conform("--driver", "true")).isEqualTo(2);
        assertThat(conform("--client", "dmex-java-ws", "--scenario", "dance")).isEqualTo(2);
        assertThat(conform("--merge", "missing.json")).isEqualTo(2);
        assertThat(conform("--silence", "0", "--driver", "true", "--venue", "dmex"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no client nobody; there are", "dmex-java-ws")
                .contains("There is no venue nowhere; --venue is one of")
                .contains("Which venue is it a client of?")
                .contains("There is no scenario dance; there are")
                .contains("--merge: ")
                .contains("--silence is one second or more");
    }

    @Test
    void a_driver_that_ends_at_once_is_an_infrastructure_failure() {
        assertThat(conform("--venue", "dmex", "--driver", "true", "--scenario", "cancel.open"))
                .isEqualTo(3);
    }

    @Test
    void the_self_test_tells_whether_a_driver_speaks_the_protocol() {
        assertThat(conform("--venue", "dmex", "--self-test", good())).isZero();
        assertThat(conform(
                        "--venue", "dmex", "--self-test", "while read -r line; do echo '{\"outcome\":\"ok\"}'; done"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("✓ it still answers", "✗ an op that is none is unsupported");
    }

    private static String good() {
        return "while read -r line; do echo '{\"outcome\":\"unsupported\",\"told\":\"nothing here\"}'; done";
    }

    private int conform(String... arguments) {
        return Main.execute(caller, Path.of(""), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
