package io.venuesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.venue.Json;
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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sandbox that starts as a file says. */
@Timeout(60)
final class ConfigFileTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "config.yaml");

    private final Path folder;

    ConfigFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_example_of_the_docs_starts_and_is_all_there() throws Exception {
        try (Running running = Running.start("--config", EXAMPLE.toString())) {
            assertThat(running.overview().path("seed").asText()).isEqualTo("7");
            assertThat(running.overview().path("tlsPort").asInt()).isPositive();
            assertThat(get(running, "/namespaces").path("namespaces")).hasSize(2);
            assertThat(get(running, "/faults").path("faults")).hasSize(1);
            assertThat(get(running, "/venues/aevo/accounts").toString()).contains("\"dora\"", "key-of-dora");
            JsonNode order = get(running, "/venues/aevo/orders").path("orders").get(0);
            assertThat(order.path("market").asText()).isEqualTo("ETH-PERP");
            assertThat(order.path("state").asText()).isEqualTo("open");
            assertThat(get(running, "/venues/aevo/quirks").toString())
                    .contains("{\"name\":\"upperCaseHmac\",\"value\":\"accept\"");
        }
    }

    @Test
    void an_option_counts_more_than_the_file() throws Exception {
        Path file = write("venues: [sixth]\nseed: 7\ncontrolPort: 1\n");
        try (Running running = Running.start("--config", file.toString(), "--seed", "8", "--control-port", "0")) {
            assertThat(running.overview().path("seed").asText()).isEqualTo("8");
            assertThat(running.overview().path("venues").findValuesAsText("id")).containsExactly("sixth");
        }
    }

    @Test
    void a_relative_path_starts_at_the_file() throws Exception {
        Path file = write("venues: [sixth]\ntlsPort: 0\ntlsCa: ca\n");
        Running.start("--config", file.toString()).close();
        assertThat(folder.resolve("ca/ca.pem")).exists();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            venue: [sixth]                              | c.yaml:1:1: There is no member venue; did you mean venues?
            venues: sixth                               | c.yaml:1:1: venues is no list; begin each of its lines
            seed: seven                                 | c.yaml:1:1: seed can't be seven; give a whole number
            controlPort: 70000                          | c.yaml:1:1: controlPort can't be 70000; give a whole number
            magicValues: perhaps                        | c.yaml:1:1: magicValues can't be perhaps; give true or false
            namespaces: ['no name']                     | c.yaml:1:14: name can't be no name; give 1 to 64 letters
            quirks: {sixt: {curt: true}}                | c.yaml:1:10: There is no venue sixt; did you mean sixth?
            quirks: {sixth: {curd: true}}               | c.yaml:1:18: There is no member curd; did you mean curt?
            quirks: {sixth: {curt: maybe}}              | c.yaml:1:18: curt can't be maybe
            accounts: [{label: carol}]                  | c.yaml:1:12: An account is of no venue; give venue, one of
            accounts: [{venue: sixth, label: alice}]    | c.yaml:1:27: There is an account alice already
            accounts: [{venue: sixth, label: x, key: k}] | c.yaml:1:37: key is no credential here
            orders: [{venue: sixth, side: up, quantity: 1, price: 1}] | c.yaml:1:25: side can't be up; known: buy, sell
            orders: [{venue: sixth, side: buy, quantty: 1}] | c.yaml:1:36: There is no member quantty; did you mean quantity?
            orders: [{venue: sixth, side: buy, quantity: 1}] | c.yaml:1:10: price is missing; give price
            orders: [{venue: sixth, side: buy, quantity: 1, price: 1, account: eve}] | c.yaml:1:59: There is no account eve
            faults: [{what: swalow}]                    | c.yaml:1:11: what can't be swalow; did you mean swallow?
            seed: 1, 2]                                 | c.yaml:1:
            """)
    void what_is_wrong_is_told_with_line_and_column(String yaml, String message) throws IOException {
        StringWriter err = new StringWriter();
        int code = Main.execute(
                Map.of("VENUESIM_CONFIG", write(yaml).toString()),
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true),
                "--free-ports");
        assertThat(err.toString()).startsWith(message);
        assertThat(code).isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_there_is_bad_usage() {
        StringWriter err = new StringWriter();
        int code = Main.execute(
                Map.of(),
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true),
                "--config",
                folder.resolve("none.yaml").toString());
        assertThat(err.toString()).startsWith("--config: The file " + folder.resolve("none.yaml") + " can't be read");
        assertThat(code).isEqualTo(2);
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("c.yaml"), yaml);
    }

    private static JsonNode get(Running running, String path) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(running.control() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
