package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.venuesim.venue.Venue;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The venue that does nothing: compiled, put on the class path of a program that is as it is, served, and asked. */
final class NewVenue implements Runner {
    private static final String PAGE = "docs/adding-a-venue.md";
    private static final Pattern NAMED = Pattern.compile("id\\(\\) \\{\\s+return \"(\\w+)\";");
    private static final Pattern PORT = Pattern.compile("defaultPort\\(\\) \\{\\s+return (\\d+);");

    private @Nullable Process program;
    private @Nullable String url;
    private @Nullable String shownUrl;

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.isIn(PAGE, "java") || (snippet.isIn(PAGE, "") && CurlAnswer.isIn(snippet));
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        if (snippet.language().equals("java")) {
            serve(snippet);
            return;
        }
        String used = url;
        String shown = shownUrl;
        assertThat(used).as("the venue above is served").isNotNull();
        CurlAnswer.of(snippet).check(command -> command.replace("" + shown, "" + used), answer -> answer);
    }

    private void serve(Snippet snippet) throws IOException {
        Path folder = JavaText.folder();
        String name = JavaText.compile(snippet.text(), snippet.line() + 1, folder);
        // What @AutoService writes in the build.
        Path services = Files.createDirectories(folder.resolve(Path.of("META-INF", "services")));
        Files.writeString(services.resolve(Venue.class.getName()), name);
        Process started = new ProcessBuilder(
                        Shell.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        folder + File.pathSeparator + System.getProperty("java.class.path"),
                        "io.venuesim.cli.Main",
                        "run",
                        "--json",
                        "--free-ports",
                        "--venues",
                        found(NAMED, snippet.text()))
                .redirectErrorStream(true)
                .start();
        program = started;
        String line = started.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(line).startsWith("{");
        JsonNode overview = new ObjectMapper().readTree(line);
        url = overview.path("venues").path(0).path("restUrl").asText();
        shownUrl = "http://127.0.0.1:" + found(PORT, snippet.text());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    @Override
    public void close() {
        if (program != null) {
            program.destroy();
            program.onExit().join();
        }
    }
}
