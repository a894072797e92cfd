package io.venuesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, as a person or a container starts it. */
@Timeout(60)
final class ProgramTest {
    private static final Pattern CONTROL = Pattern.compile("control +(http://\\S+)");
    private static final Pattern TOKEN = Pattern.compile("Token of the control API, made for this run: (\\S+)");

    private final Path directory;

    ProgramTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void it_prints_where_everything_is_and_runs_until_it_is_stopped() throws Exception {
        Process program = start(Map.of("VENUESIM_SEED", "11"), "--venues", "sixth", "--free-ports");
        try {
            String printed = read(program, "Ctrl-C stops it.");
            assertThat(printed).startsWith("VenueSim, seed 11\n").contains("\nsixth ", "alice, bob");
            URI control = URI.create(found(CONTROL, printed));
            assertThat(get(control + "/venues", "")).isEqualTo(200);
            StringWriter out = new StringWriter();
            int health = Main.execute(
                    Map.of("VENUESIM_CONTROL_PORT", Integer.toString(control.getPort())),
                    new PrintWriter(out, true),
                    new PrintWriter(out, true),
                    "health");
            assertThat(health).isZero();
            assertThat(out.toString()).contains("\"status\":\"up\"");
        } finally {
            program.destroy();
        }
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(errors()).isEmpty();
    }

    @Test
    void beyond_loopback_it_makes_a_token_and_prints_it_once() throws Exception {
        Process program = start(Map.of(), "--venues", "sixth", "--free-ports", "--bind", "0.0.0.0");
        try {
            String printed = read(program, "Token of the control API");
            String venues = found(CONTROL, printed) + "/venues";
            assertThat(get(venues, "")).isEqualTo(401);
            assertThat(get(venues, "Bearer " + found(TOKEN, printed))).isEqualTo(200);
        } finally {
            program.destroy();
        }
    }

    @Test
    void a_token_that_was_given_is_not_printed() throws Exception {
        Process program = start(
                Map.of("VENUESIM_CONTROL_TOKEN", "open-sesame"),
                "--venues",
                "sixth",
                "--free-ports",
                "--bind",
                "0.0.0.0");
        try {
            String printed = read(program, "Ctrl-C stops it.");
            assertThat(printed).doesNotContain("open-sesame");
            assertThat(get(found(CONTROL, printed) + "/venues", "Bearer open-sesame"))
                    .isEqualTo(200);
        } finally {
            program.destroy();
        }
    }

    private Process start(Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(directory.resolve("errors").toFile());
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** What the program prints up to the line that begins like this. */
    private String read(Process program, String last) throws IOException {
        StringBuilder printed = new StringBuilder();
        BufferedReader reader = program.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            printed.append(line).append('\n');
            if (line.startsWith(last)) {
                return printed.toString();
            }
        }
        throw new AssertionError("The program ended after:\n" + printed + errors());
    }

    private String errors() throws IOException {
        return Files.readString(directory.resolve("errors"));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static int get(String url, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
