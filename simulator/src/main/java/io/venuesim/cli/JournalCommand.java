package io.venuesim.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.venue.Json;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "journal",
        description = "Prints what a running simulator received, verified, applied and sent; one line an entry.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, ExitCodes.FAILED, ExitCodes.MISUSED},
        footer = {"", "Example: venuesim journal --follow --venue VENUE --kind verified"})
final class JournalCommand implements Callable<Integer> {
    private static final String DATA = "data: ";

    @Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    @Mixin
    private ControlOptions control = new ControlOptions();

    @Mixin
    private JournalFilters filters = new JournalFilters();

    @Option(names = "--control-token", paramLabel = "TOKEN", description = "Bearer token of the control API.")
    private @Nullable String token;

    @Option(
            names = {"--follow", "-f"},
            description = "Goes on with what happens from now on, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "Prints each entry as one line of JSON, as the control API has it.")
    private boolean json;

    @Option(names = "--diagram", description = "Prints a sequence diagram instead.")
    private boolean diagram;

    @Override
    public Integer call() throws InterruptedException {
        if (diagram && (follow || json)) {
            throw control.wrong("--diagram is the whole at once: it goes neither with --follow nor with --json");
        }
        ControlCalls calls = new ControlCalls(control, token);
        if (diagram) {
            out().print(calls.get("/journal/diagram" + filters.query()));
            out().flush();
            return 0;
        }
        JsonNode past = json(calls.get("/journal" + filters.query()));
        past.path("entries").forEach(this::print);
        if (follow) {
            follow(calls, past.path("latest").asLong());
        }
        return 0;
    }

    private void follow(ControlCalls calls, long after) throws InterruptedException {
        try (Stream<String> lines = calls.lines("/journal/stream" + filters.queryAfter(after))) {
            Iterator<String> each = lines.iterator();
            while (each.hasNext()) {
                String line = each.next();
                if (line.startsWith(DATA)) {
                    print(json(line.substring(DATA.length())));
                }
            }
        } catch (UncheckedIOException gone) {
            throw new Failure("The simulator has gone", gone);
        }
        throw new Failure("The simulator has gone", null);
    }

    private void print(JsonNode entry) {
        out().println(json ? Json.write(entry) : JournalLine.of(entry));
        out().flush();
    }

    private static JsonNode json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new Failure("This is no journal: " + text, null));
    }

    private PrintWriter out() {
        if (command == null) {
            throw new IllegalStateException("The command was not started by its command line");
        }
        return command.commandLine().getOut();
    }
}
