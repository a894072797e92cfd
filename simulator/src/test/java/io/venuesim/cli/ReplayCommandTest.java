package io.venuesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A journal that was kept is played again, and whatever can't be is told in a sentence. */
@Timeout(60)
final class ReplayCommandTest {
    private final Path folder;

    ReplayCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void what_is_the_same_is_said_to_be_the_same() throws Exception {
        Path journal = keep("GET", "/orders/7");
        assertThat(replay(journal.toString())).isEqualTo(new Ended(0, """
                        1 requests and messages of namespace default, seed 5
                        All came out the same
                        """, ""));
    }

    @Test
    void what_another_switch_changes_is_shown_with_both_answers() throws Exception {
        Path journal = keep("DELETE", "/orders/7");
        Path config = folder.resolve("other.yaml");
        Files.writeString(config, "quirks: {sixth: {stranger-status: 403}}\n");

        Ended ended = replay(journal.toString(), "--config", config.toString());

        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.out())
                .containsPattern("entry \\d+, sixth\n  was  reply 401 .*\n  is   reply 403 ")
                .endsWith("\n1 differ\n");
    }

    @Test
    void ids_are_drawn_again_whatever_ran_besides() throws Exception {
        Path file = folder.resolve("journal.json");
        try (Running running = Running.start("--seed", "5")) {
            HttpRequest order = HttpRequest.newBuilder(URI.create(running.control() + "/venues/aevo/orders"))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"side\":\"buy\",\"quantity\":\"0.01\",\"price\":\"1200\"}"))
                    .build();
            HttpClient.newHttpClient().send(order, HttpResponse.BodyHandlers.discarding());
            save(running, file);
        }
        assertThat(replay(file.toString()).out()).endsWith("All came out the same\n");
    }

    @Test
    void what_is_no_whole_journal_is_refused() throws Exception {
        Path half = folder.resolve("half.json");
        Files.writeString(
                half,
                Files.readString(keep("GET", "/orders/7"))
                        .replaceFirst("\\{\"number\":1,.*?\\},\\{\"number\":2", "{\"number\":2"));
        assertThat(replay(half.toString()).err()).startsWith("The journal has no entry 1");

        Path lost = folder.resolve("lost.json");
        Files.writeString(lost, "{\"entries\":[],\"dropped\":3,\"latest\":3,\"namespace\":\"default\",\"seed\":\"5\"}");
        assertThat(replay(lost.toString()).err()).startsWith("The journal has lost its first 3 entries");

        Path lines = folder.resolve("lines.json");
        Files.writeString(lines, "{\"number\":1}\n");
        assertThat(replay(lines.toString()).err()).contains("line 1: kind is missing");

        assertThat(replay(folder.resolve("none.json").toString()))
                .satisfies(ended -> assertThat(ended.code()).isEqualTo(2))
                .satisfies(ended -> assertThat(ended.err()).startsWith("FILE: "));
    }

    private Path keep(String method, String path) throws Exception {
        try (Running running = Running.start("--venues", "sixth", "--seed", "5")) {
            URI venue = URI.create(running.overview().at("/venues/0/restUrl").asText());
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(
                            HttpRequest.newBuilder(venue.resolve(path))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            Path file = folder.resolve("journal.json");
            save(running, file);
            return file;
        }
    }

    private static void save(Running running, Path file) throws Exception {
        HttpRequest journal = HttpRequest.newBuilder(URI.create(running.control() + "/journal"))
                .build();
        HttpClient.newHttpClient().send(journal, HttpResponse.BodyHandlers.ofFile(file));
    }

    private record Ended(int code, String out, String err) {}

    private static Ended replay(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[arguments.length + 1];
        all[0] = "replay";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int code = Main.execute(Map.of(), new PrintWriter(out, true), new PrintWriter(err, true), all);
        return new Ended(code, out.toString(), err.toString());
    }
}
