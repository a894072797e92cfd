package io.venuesim.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.control.ControlServer;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/getting-started.md, as a new user would take them from there; the samples run the Java one. */
@Timeout(300)
final class GettingStartedTest {
    private static final Path PAGE = Path.of("..", "docs", "getting-started.md");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "python,     cancel.py,  python3 --version, python3 cancel.py",
        "typescript, cancel.mjs, node --version,    node cancel.mjs",
        "go,         cancel.go,  go version,        go run cancel.go",
        "sh,         cancel.sh,  curl --version,    sh -eu cancel.sh"
    })
    void the_example_on_the_page_sees_the_fill_win(
            String language, String file, String probe, String command, @TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(
                run(folder, "", probe).status() == 0, "UNAVAILABLE: " + language + ", for " + probe + " fails here");
        Files.writeString(folder.resolve(file), example(language));

        try (VenueSimulator simulator = VenueSimulator.start();
                ControlServer control = ControlServer.start(simulator, "127.0.0.1", 0)) {
            Run run = run(folder, "http://127.0.0.1:" + control.port(), command);

            assertThat(run.output()).containsPattern("cancel: .*\n").contains("order: filled");
            assertThat(run.status()).isZero();
            assertThat(simulator.venue("deltadefi").orders())
                    .extracting(Order::state)
                    .containsExactly(OrderState.FILLED);
        }
    }

    private static String example(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).as("an example in " + language).isTrue();
        return block.group(1);
    }

    private record Run(int status, String output) {}

    private static Run run(Path folder, String control, String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("VENUESIM_CONTROL_URL", control);
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
