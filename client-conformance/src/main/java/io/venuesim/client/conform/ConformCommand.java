package io.venuesim.client.conform;

import io.venuesim.client.conform.report.JsonFile;
import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.scenario.Scenario;
import io.venuesim.client.conform.scenario.Scenarios;
import io.venuesim.client.external.Limits;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which clients to run through which scenarios, and where to put what came out. */
@CommandLine.Command(
        name = "venuesim conform",
        mixinStandardHelpOptions = true,
        description = "Runs clients through scenarios, and makes a matrix of what came out.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all as expected",
            "1:a client failed, or an expected failure passed",
            "2:called wrongly",
            "3:a driver broke, and no client failed",
            "4:no client ran"
        },
        footer = {
            "",
            "Your own client: ./venuesim conform --venue aevo --driver 'python3 my_driver.py'",
            "How to write" + " a driver: docs/driver-protocol.md"
        })
final class ConformCommand implements Callable<Integer> {
    private final Path caller;
    private final Path home;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--client",
            paramLabel = "PATTERN",
            description = "Only clients of this name; * stands for anything.")
    private @Nullable String client;

    @Option(names = "--venue", paramLabel = "ID", description = "Only clients of this venue.")
    private @Nullable String venue;

    @Option(names = "--scenario", paramLabel = "PATTERN", description = "Only scenarios of this id.")
    private String scenario = "*";

    @Option(
            names = "--driver",
            paramLabel = "COMMAND",
            description = "Your own client in place of all others: a command that starts its driver. Wants --venue.")
    private @Nullable String driver;

    @Option(
            names = "--self-test",
            paramLabel = "COMMAND",
            description = "Only tries whether a driver speaks the protocol. Wants --venue.")
    private @Nullable String selfTest;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "Where the reports go; ${DEFAULT-VALUE} unless given.")
    private Path report = Path.of("conformance-report");

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description =
                    "Failures that are known, with their reasons; the project's own unless given, none for --driver.")
    private @Nullable Path expected;

    @Option(
            names = "--merge",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Runs nothing: makes one report of several report.json; where two have a client, the later counts.")
    private List<Path> merge = List.of();

    @Option(names = "--silence", paramLabel = "SECONDS", description = "How long a driver may take; ${DEFAULT-VALUE}.")
    private int silence = 60;

    @Option(names = "--list", description = "Only lists clients and scenarios.")
    private boolean list;

    ConformCommand(Path caller, Path home) {
        this.caller = caller;
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!merge.isEmpty()) {
            return finish(merged(), expectation());
        }
        if (selfTest != null) {
            return new SelfTest(own(selfTest)).run(out()) ? 0 : 1;
        }
        List<Candidate> candidates = candidates();
        List<Scenario> scenarios = scenarios();
        if (list) {
            Lists.print(candidates, scenarios, out());
            return 0;
        }
        Progress progress =
                new Progress(out(), candidates.size() * scenarios.size(), Boolean.getBoolean("venuesim.terminal"));
        int atOnce = Runtime.getRuntime().availableProcessors();
        return finish(new Runner(scenarios, atOnce, progress).run(candidates), expectation());
    }

    private int finish(Report found, ExpectedFailures known) {
        Report explained = known.explain(found);
        Path page = Reports.write(explained, caller.resolve(report));
        return Summary.print(explained, known, page, out());
    }

    private Report merged() {
        try {
            return merge.stream()
                    .map(file -> JsonFile.read(caller.resolve(file)))
                    .reduce(Report::merge)
                    .orElseThrow();
        } catch (IllegalArgumentException unreadable) {
            throw wrong("--merge: " + unreadable.getMessage());
        }
    }

    private List<Candidate> candidates() {
        if (driver != null) {
            return List.of(own(driver));
        }
        List<Candidate> all = new ArrayList<>(Candidates.reference());
        all.addAll(Candidates.installed(home.resolve("clients"), limits()));
        all.sort(Comparator.comparing(Candidate::venue).thenComparing(Candidate::name));
        String pattern = client == null ? "*" : client;
        List<Candidate> chosen = all.stream()
                .filter(one -> venue == null || one.venue().equals(venue))
                .filter(one -> Patterns.matches(pattern, one.name()))
                .toList();
        if (chosen.isEmpty()) {
            throw wrong("There is no client " + pattern + (venue == null ? "" : " of venue " + venue) + "; there are "
                    + all.stream().map(Candidate::name).collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    private Candidate own(String command) {
        List<String> venues =
                Candidates.reference().stream().map(Candidate::venue).distinct().toList();
        if (venue == null || !venues.contains(venue)) {
            throw wrong((venue == null
                            ? "Which venue is it a client of? --venue"
                            : "There is no venue " + venue + "; --venue")
                    + " is one of " + String.join(", ", venues));
        }
        return Candidates.command(command, venue, caller.toAbsolutePath(), limits());
    }

    private List<Scenario> scenarios() {
        List<Scenario> chosen = Scenarios.all().stream()
                .filter(one -> Patterns.matches(scenario, one.id()))
                .toList();
        if (chosen.isEmpty()) {
            throw wrong("There is no scenario " + scenario + "; there are "
                    + Scenarios.all().stream().map(Scenario::id).collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    private ExpectedFailures expectation() {
        Path file = expected == null ? home.resolve("expected-failures.tsv") : caller.resolve(expected);
        if (expected == null && (driver != null || !Files.exists(file))) {
            return ExpectedFailures.none();
        }
        try {
            return ExpectedFailures.read(file);
        } catch (IllegalArgumentException unreadable) {
            throw wrong("--expected: " + unreadable.getMessage());
        }
    }

    private Limits limits() {
        if (silence < 1) {
            throw wrong("--silence is one second or more, not " + silence);
        }
        return Limits.USUAL.silence(Duration.ofSeconds(silence));
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(command().commandLine(), message);
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("The command was not started by its command line");
        }
        return spec;
    }
}
