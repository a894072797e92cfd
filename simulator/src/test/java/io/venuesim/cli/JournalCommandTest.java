package io.venuesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happened, from another terminal. */
@Timeout(60)
final class JournalCommandTest {
    private Running running;

    @BeforeEach
    void start() throws Exception {
        running = Running.start("--venues", "sixth");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void an_entry_is_a_line() throws Exception {
        ask("/orders/7");
        assertThat(running.ask("journal").lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0))
                        .matches(" +1 \\S+Z sixth +#1 received +GET /orders/7")
                        .doesNotContain("headers"))
                .satisfies(lines -> assertThat(lines.get(1)).matches(" +2 \\S+Z sixth +#1 sent +reply 200 id 7"));
    }

    @Test
    void filters_are_those_of_the_control_api() throws Exception {
        ask("/orders/7");
        ask("/orders/8");
        assertThat(running.ask("journal", "--kind", "sent", "--after", "2", "--venue", "sixth"))
                .hasLineCount(1)
                .contains("reply 200 id 8");
        assertThat(running.ask("journal", "--limit", "3", "--json").lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"number\":"));
        assertThat(running.ask("journal", "--exchange", "2", "--diagram"))
                .startsWith("sixth, exchange 2 (+0 ms)\n")
                .contains("──▶ GET /orders/8", "◀── 200 id 8");
    }

    @Test
    void it_follows_without_a_gap_until_the_simulator_ends() throws Exception {
        ask("/orders/7");
        PipedReader printed = new PipedReader();
        PrintWriter out = new PrintWriter(new PipedWriter(printed), true);
        StringWriter err = new StringWriter();
        String port = running.control().replaceFirst(".*:", "");
        Thread follower = new Thread(() -> Main.execute(
                Map.of("VENUESIM_CONTROL_PORT", port),
                out,
                new PrintWriter(err, true),
                "journal",
                "--follow",
                "--kind",
                "sent"));
        follower.start();
        BufferedReader lines = new BufferedReader(printed);
        assertThat(lines.readLine()).endsWith("reply 200 id 7");
        ask("/orders/8");
        assertThat(lines.readLine()).endsWith("reply 200 id 8");
        running.close();
        follower.join();
        assertThat(err.toString()).contains("The simulator has gone");
    }

    @Test
    void a_wrong_filter_is_told_as_the_control_api_tells_it() {
        StringWriter err = new StringWriter();
        String port = running.control().replaceFirst(".*:", "");
        int code = Main.execute(
                Map.of("VENUESIM_CONTROL_PORT", port),
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true),
                "journal",
                "--kind",
                "sneezed");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "kind can't be sneezed; known: connection, received, verified, applied, fault, sent");
    }

    private void ask(String path) throws Exception {
        String venue = running.overview().path("venues").get(0).path("restUrl").asText();
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(venue + path)).build(), HttpResponse.BodyHandlers.discarding());
    }
}
