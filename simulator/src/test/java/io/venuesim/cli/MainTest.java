package io.venuesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_lists_the_commands() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString())
                .contains("run ", "journal ", "explain ", "health ", "hosts ", "completion ")
                .contains("demo ", "conform ", "clients ", "image ")
                .contains("Exit codes:", "2   called wrongly");
        assertThat(execute("run", "--help")).isZero();
        assertThat(out.toString())
                .contains("--venues", "--bind", "--control-port", "--control-token", "--free-ports", "--seed");
    }

    @Test
    void an_unknown_venue_is_bad_usage_and_the_known_ones_are_named() {
        assertThat(execute("--venues", "kraken", "--free-ports")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--venues: Not all of [kraken] are venues; known: [")
                .contains("sixth")
                .contains("Try venuesim run --help");
    }

    @Test
    void bad_options_are_bad_usage_with_the_reason() {
        assertThat(execute("--prot", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("--prot");
        assertThat(execute("--control-port", "70000", "--free-ports")).isEqualTo(2);
        assertThat(err.toString()).contains("--control-port can't be 70000");
        assertThat(execute("--seed", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("--seed");
        assertThat(execute("--bind", "not an address")).isEqualTo(2);
        assertThat(err.toString()).contains("--bind can't be not an address");
        assertThat(execute("walk")).isEqualTo(2);
        assertThat(err.toString()).contains("walk");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void what_is_misspelt_is_told_with_what_was_meant() {
        assertThat(execute("--venues", "sixt", "--free-ports")).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean sixth?");
        assertThat(execute("hosts", "sixht")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no venue sixht; did you mean sixth?");
        assertThat(execute("jurnal")).isEqualTo(2);
        assertThat(err.toString()).contains("journal");
        assertThat(execute("run", "--free-port")).isEqualTo(2);
        assertThat(err.toString()).contains("--free-ports");
    }

    @Test
    void the_hosts_of_the_venues_are_printed_for_a_hosts_file_or_a_program() {
        assertThat(execute("hosts", "sixth")).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("127.0.0.1 api.sixth.test ws.sixth.test");
        assertThat(execute("hosts", "--names", "sixth")).isZero();
        assertThat(out.toString()).endsWith("api.sixth.test\nws.sixth.test\n");
        assertThat(execute("hosts", "--json", "sixth")).isZero();
        assertThat(out.toString()).endsWith("{\"sixth\":[\"api.sixth.test\",\"ws.sixth.test\"]}\n");
        assertThat(execute("hosts", "--address", "10.1.2.3")).isZero();
        assertThat(out.toString()).contains("\n10.1.2.3 api.sixth.test ws.sixth.test\n");
    }

    @Test
    void a_shell_completes_commands_and_options() {
        assertThat(execute("completion")).isZero();
        assertThat(out.toString()).startsWith("#!/usr/bin/env bash").contains("journal", "--tls-port", "--follow");
    }

    @Test
    void a_variable_means_the_same_as_its_option() {
        assertThat(execute(Map.of("VENUESIM_VENUES", "kraken,sixth", "VENUESIM_FREE_PORTS", "true")))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("--venues: Not all of [kraken, sixth] are venues");
        assertThat(execute(Map.of("VENUESIM_CONTROL_PORT", "many"))).isEqualTo(2);
        assertThat(err.toString()).contains("'many' is not an int");
    }

    @Test
    void a_control_port_in_use_is_named_with_the_option_to_change_it() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(execute("--venues", "sixth", "--free-ports", "--control-port", port))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .isEqualToIgnoringNewLines("control can't listen on 127.0.0.1 port " + port
                            + ": Address already in use. Choose another port with --control-port.");
        }
    }

    @Test
    void health_fails_where_nobody_listens() throws Exception {
        int free;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        assertThat(execute("health", "--control-port", Integer.toString(free))).isEqualTo(1);
        assertThat(err.toString()).startsWith("http://127.0.0.1:" + free + "/health does not answer");
    }

    private int execute(String... arguments) {
        return execute(Map.of(), arguments);
    }

    private int execute(Map<String, String> environment, String... arguments) {
        return Main.execute(environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
