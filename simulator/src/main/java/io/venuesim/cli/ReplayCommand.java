package io.venuesim.cli;

import io.venuesim.VenueSimulator;
import io.venuesim.control.JournalFile;
import io.venuesim.control.Scene;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.replay.Difference;
import io.venuesim.replay.Recording;
import io.venuesim.replay.Replay;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description = {
            "Plays a journal once more, against a simulator of its own that has just begun: the same requests with the same"
                    + " bytes at the same moments, what the test let happen to the orders, and the faults that struck."
                    + " Tells where it comes out otherwise.",
            "The file is the answer of GET /journal, whole and without filters, or what journal --json prints."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, ExitCodes.FAILED, ExitCodes.MISUSED, ExitCodes.DIFFERS},
        footer = {"", "Example: venuesim replay journal.json"})
final class ReplayCommand implements Callable<Integer> {
    private static final int DIFFERS = 4;

    @Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "The journal.")
    private @Nullable Path file;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "The first run's seed, where the file does not tell it.")
    private @Nullable Long seed;

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "The first run's namespace, where the file does not tell it; the default one unless given.")
    private @Nullable String namespace;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "What the first run was started with, or something else, to see what that changes.")
    private @Nullable Path configFile;

    @Override
    public Integer call() {
        JournalFile journal = journal();
        Recording recording = recording(journal);
        List<Difference> differences;
        try (VenueSimulator server = start(recording, journal.venues(), config())) {
            differences = Replay.play(recording, view(server, recording.namespace()));
        }
        long sent = recording.requests();
        out().printf(
                        "%d requests and messages of namespace %s, seed %d%n",
                        sent, recording.namespace(), recording.seed());
        for (Difference difference : differences) {
            out().printf(
                            "%nentry %d, %s%n",
                            difference.where().number(), difference.where().venue());
            out().println("  was  " + difference.was());
            out().println("  is   " + difference.is());
        }
        out().println(differences.isEmpty() ? "All came out the same" : "\n" + differences.size() + " differ");
        return differences.isEmpty() ? 0 : DIFFERS;
    }

    private static VenueSimulator view(VenueSimulator server, String namespace) {
        return server.in(server.namespaces().get(namespace).orElseThrow());
    }

    private Recording recording(JournalFile journal) {
        if (journal.dropped() > 0) {
            throw new Failure(
                    "The journal has lost its first " + journal.dropped() + " entries, and what is left can't happen"
                            + " without them. A namespace for each test has a journal for each test.",
                    null);
        }
        Long used = seed == null ? journal.seed().orElse(null) : seed;
        if (used == null) {
            throw wrong("--seed is missing: the file does not tell where the first run's keys came from");
        }
        String named = namespace == null ? journal.namespace().orElse(Namespaces.DEFAULT) : namespace;
        try {
            return new Recording(named, used, journal.entries());
        } catch (IllegalArgumentException incomplete) {
            throw new Failure(String.valueOf(incomplete.getMessage()), incomplete);
        }
    }

    private JournalFile journal() {
        if (file == null) {
            throw new IllegalStateException("The command was not started by its command line");
        }
        try {
            return JournalFile.read(file);
        } catch (UncheckedIOException unreadable) {
            throw wrong("FILE: " + unreadable.getMessage());
        } catch (IllegalArgumentException noJournal) {
            throw new Failure(file + " is no journal: " + noJournal.getMessage(), noJournal);
        }
    }

    private static VenueSimulator start(Recording recording, List<String> venues, ConfigFile config) {
        VenueSimulator server;
        try {
            server = builder(recording, venues, config).start();
        } catch (IllegalArgumentException unknown) {
            throw new Failure(String.valueOf(unknown.getMessage()), unknown);
        }
        try {
            // The faults that count are those of the journal.
            Scene.furnish(config.members(), server);
            if (server.namespaces().get(recording.namespace()).isEmpty()) {
                server.createNamespace(recording.namespace(), recording.seed());
            }
            return server;
        } catch (RuntimeException unusable) {
            server.close();
            throw unusable;
        }
    }

    private static VenueSimulator.Builder builder(Recording recording, List<String> venues, ConfigFile config) {
        VenueSimulator.Builder builder = VenueSimulator.builder().seed(recording.seed());
        List<String> only = config.venues().isEmpty() ? venues : config.venues();
        return only.isEmpty() ? builder : builder.venues(only.toArray(String[]::new));
    }

    private ConfigFile config() {
        try {
            return configFile == null ? ConfigFile.NONE : ConfigFile.read(configFile);
        } catch (UncheckedIOException unreadable) {
            throw wrong("--config: " + unreadable.getMessage());
        }
    }

    private CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(spec().commandLine(), sentence);
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandLine.Model.CommandSpec spec() {
        if (command == null) {
            throw new IllegalStateException("The command was not started by its command line");
        }
        return command;
    }
}
