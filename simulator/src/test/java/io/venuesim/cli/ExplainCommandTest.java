package io.venuesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.control.ControlServer;
import io.venuesim.core.journal.JournalFilter;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class ExplainCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private VenueSimulator simulator;
    private ControlServer control;

    @BeforeEach
    void start() {
        simulator = VenueSimulator.builder().venues("aevo").start();
        control = ControlServer.start(simulator, "127.0.0.1", 0, "the-token");
    }

    @AfterEach
    void stop() {
        control.close();
        simulator.close();
    }

    @Test
    void it_prints_what_a_venue_would_do_and_fails_on_a_refused_proof() {
        String key = simulator.venue("aevo").account("alice").credential("apiKey");
        String secret = simulator.venue("aevo").account("alice").credential("apiSecret");
        String request = "DELETE /orders/0xab HTTP/1.1\nAEVO-KEY: " + key + "\nAEVO-SECRET: " + secret;
        assertThat(explain(request, "aevo")).isZero();
        assertThat(out.toString())
                .startsWith("DELETE /orders/0xab")
                .contains("  accepted  ")
                .contains("  answer    ");
        assertThat(out.toString()).doesNotContain(secret);
        assertThat(explain(request + "0", "aevo")).isEqualTo(3);
        assertThat(out.toString()).contains("  refused   ");
        assertThat(simulator.journal().entries(JournalFilter.ALL)).isEmpty();
    }

    @Test
    void the_answer_of_the_control_api_can_be_had_as_it_is() {
        assertThat(explain("GET /nowhere", "aevo", "--json")).isZero();
        assertThat(out.toString()).startsWith("{\"entries\":[").contains("\"mistake\":null");
    }

    @Test
    void what_can_not_be_explained_is_told_in_a_sentence() {
        assertThat(explain("curl", "aevo")).isEqualTo(0);
        assertThat(explain("curl -F x", "aevo")).isEqualTo(1);
        assertThat(err.toString()).contains("The curl option -F is not known here");
        assertThat(explain("GET /", "kraken")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no venue kraken; known: aevo");
        assertThat(explain("GET /", "aevo", "--namespace", "x y")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no namespace x y");
    }

    private int execute(String request, String... arguments) {
        return new CommandLine(new ExplainCommand(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8))))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failed, command, parsed) -> {
                    err.append(failed.getMessage());
                    return 1;
                })
                .execute(arguments);
    }

    private int explain(String request, String venue, String... more) {
        String[] arguments = new String[more.length + 5];
        arguments[0] = venue;
        arguments[1] = "--control-port";
        arguments[2] = Integer.toString(control.url().getPort());
        arguments[3] = "--control-token";
        arguments[4] = "the-token";
        System.arraycopy(more, 0, arguments, 5, more.length);
        return execute(request, arguments);
    }
}
