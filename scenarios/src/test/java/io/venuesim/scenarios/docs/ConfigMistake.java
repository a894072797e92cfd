package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the start ends with a misspelt name: the one that the page tells of is put into the config file that it shows. */
final class ConfigMistake implements Runner {
    private static final Pattern COMPLAINT = Pattern.compile(
            "config\\.yaml:(\\d+):\\d+: There is no member (\\w+); did you mean (\\w+)\\?.*\n", Pattern.DOTALL);

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.isIn("docs/command-line.md", "");
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        Matcher told = COMPLAINT.matcher(snippet.text());
        assertThat(told.matches()).isTrue();
        int line = Integer.parseInt(told.group(1)) - 1;
        List<String> config = new ArrayList<>(Files.readAllLines(Manual.ROOT.resolve("docs/config.yaml")));
        assertThat(config.get(line)).contains(told.group(3) + ": ");
        config.set(line, config.get(line).replace(told.group(3), told.group(2)));
        try (Shell shell = new Shell()) {
            shell.file("config.yaml", String.join("\n", config));
            Shell.Run run = shell.run("./venuesim run --config config.yaml");
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.output().lines())
                    .anyMatch(Shortened.pattern(snippet.text().strip()).asMatchPredicate());
        }
    }
}
