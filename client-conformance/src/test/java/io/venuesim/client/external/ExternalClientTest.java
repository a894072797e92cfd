package io.venuesim.client.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a driver is started and understood. */
@Timeout(60)
final class ExternalClientTest {
    private final Path folder;

    ExternalClientTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_driver_is_asked_and_answers_line_by_line() throws Exception {
        driver(
                "while read -r line; do echo \"{\\\"outcome\\\":\\\"ok\\\",\\\"told\\\":\\\"$NAME\\\",\\\"asked\\\":$line}\"; done");
        try (ExternalClient client = ExternalClient.start(Installation.in(folder), Map.of("NAME", "cancelled"))) {
            ExternalClient.Told told = client.call("cancel", Map.of("orderId", "42"));
            assertThat(told.result()).isEqualTo(ExternalClient.Result.OK);
            assertThat(told.told()).isEqualTo("cancelled");
            assertThat(told.line().path("asked").toString()).isEqualTo("{\"op\":\"cancel\",\"orderId\":\"42\"}");
            assertThat(client.call("stop").line().path("asked").path("op").asText())
                    .isEqualTo("stop");
        }
    }

    @Test
    void a_driver_that_dies_is_no_result_and_what_it_wrote_is_told() throws Exception {
        driver("read -r line; echo 'no such module' >&2");
        try (ExternalClient client = ExternalClient.start(Installation.in(folder), Map.of())) {
            assertThatThrownBy(() -> client.call("login"))
                    .isInstanceOf(ExternalClient.BrokenDriverException.class)
                    .hasMessageContaining("no such module");
        }
    }

    @Test
    void an_answer_that_is_none_is_no_result() throws Exception {
        driver("read -r line; echo '{\"outcome\":\"fine\"}'");
        try (ExternalClient client = ExternalClient.start(Installation.in(folder), Map.of())) {
            assertThatThrownBy(() -> client.call("login"))
                    .isInstanceOf(ExternalClient.BrokenDriverException.class)
                    .hasMessageContaining("fine");
        }
    }

    @Test
    void a_client_is_available_once_this_version_of_it_was_installed() throws Exception {
        driver("");
        Files.writeString(folder.resolve(".installed"), "0.9\n");
        assertThat(Installation.in(folder).unavailable())
                .contains("it is not installed; ./venuesim clients installs it");
        Files.writeString(folder.resolve(".installed"), "1.0\n");
        assertThat(Installation.in(folder).unavailable()).isEmpty();
    }

    @Test
    void a_client_whose_language_is_not_here_says_so() throws Exception {
        properties("sh no-such-language");
        assertThat(Installation.in(folder).missing()).containsExactly("no-such-language");
        assertThat(Installation.in(folder).unavailable()).contains("there is no no-such-language here");
    }

    @Test
    void every_client_of_the_project_says_what_it_is() {
        assertThat(Installation.all(Path.of("clients"))).allSatisfy(client -> {
            assertThat(client.title()).isNotBlank();
            assertThat(client.name()).startsWith(client.venue() + "-");
            assertThat(client.folder().resolve("install")).isExecutable();
            assertThat(client.folder().resolve("run")).isExecutable();
        });
    }

    private void driver(String script) throws IOException {
        properties("sh");
        Path run = folder.resolve("run");
        Files.writeString(run, "#!/bin/sh\n" + script + "\n");
        assertThat(run.toFile().setExecutable(true)).isTrue();
    }

    private void properties(String needs) throws IOException {
        Files.writeString(
                folder.resolve("client.properties"),
                "venue = sixth\nlanguage = sh\npackage = nothing\nversion = 1.0\nneeds = " + needs + "\n");
    }
}
