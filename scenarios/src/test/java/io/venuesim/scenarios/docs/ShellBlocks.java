package io.venuesim.scenarios.docs;

import io.venuesim.VenueSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a person types: run in a folder of its own, with a simulator where the pages say that there is one. */
final class ShellBlocks implements Runner {
    /** By venue; those of pages about none have all venues. */
    private final Map<String, Sandbox> sandboxes = new TreeMap<>();

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.language().equals("sh")
                && !snippet.isIn("docs/faults.md", "sh")
                && !snippet.isIn("docs/getting-started.md", "sh")
                && !TlsBlock.isIt(snippet)
                && !snippet.isIn("docs/ci.md", "sh");
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        List<String> commands = new ArrayList<>();
        for (String command : commands(snippet)) {
            Optional<Elsewhere> elsewhere = Elsewhere.of(command);
            if (elsewhere.isPresent()) {
                elsewhere.get().check();
            } else if (MavenLine.isOne(command)) {
                MavenLine.check(command);
            } else {
                commands.add(command);
            }
        }
        if (!commands.isEmpty()) {
            play(snippet, String.join("\n", commands));
        }
    }

    /** A command each line, without the comment behind it. */
    static List<String> commands(Snippet snippet) {
        return snippet.text()
                .lines()
                .map(line -> line.replaceFirst("\\s+#.*$", "").strip())
                .toList();
    }

    private void play(Snippet snippet, String commands) throws Exception {
        Sandbox sandbox = sandboxes.computeIfAbsent(snippet.venue(), ShellBlocks::sandbox);
        try (Shell shell = new Shell()) {
            shell.strictCurl().with("VENUESIM_CONTROL_PORT", Integer.toString(sandbox.controlPort()));
            if (commands.contains("request.txt")) {
                shell.file("request.txt", Corpus.of(snippet.venue()).goodRequest());
            }
            if (commands.contains("driver.py")) {
                Shell.needs("python3");
                Snippet driver = Manual.snippet("docs/driver-protocol.md", "python", "VENUESIM_REST_URL");
                shell.file("driver.py", driver.text());
            }
            shell.succeed(sandbox.here(commands));
        }
    }

    private static Sandbox sandbox(String venue) {
        return Corpus.exists(venue)
                ? Corpus.of(venue).sandbox()
                : Sandbox.of(VenueSimulator.builder().seed(1).start());
    }

    @Override
    public void close() {
        sandboxes.values().forEach(Sandbox::close);
    }
}
