package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measurements, which take minutes and a machine of their own: the programs are there, and every build compiles them. */
final class ByHand implements Runner {
    private static final Pattern COMMAND =
            Pattern.compile("java (?:-Xmx\\w+ )?-cp '\\S+' ([\\w.]+)(?: 2>/dev/null)?\n$");

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.isIn("benchmarks/README.md", "");
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        Matcher command = COMMAND.matcher(snippet.text());
        assertThat(command.find()).isTrue();
        Path source = Manual.ROOT.resolve(
                Path.of("benchmarks", "src", "main", "java", command.group(1).replace('.', '/') + ".java"));
        assertThat(Files.readString(source)).contains("static void main(");
    }
}
