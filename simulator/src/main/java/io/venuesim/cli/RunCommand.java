package io.venuesim.cli;

import io.venuesim.VenueSimulator;
import io.venuesim.control.ControlServer;
import io.venuesim.script.ScriptException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = "Starts the venues and the control API, and runs until Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Each option can be given as a variable too: --control-port as VENUESIM_CONTROL_PORT."})
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    @Mixin
    private ControlOptions control = new ControlOptions();

    @Option(
            names = "--venues",
            split = ",",
            paramLabel = "VENUE",
            description = "Only these venues, with commas between them; all unless given.")
    private List<String> venues = List.of();

    @Option(
            names = "--control-token",
            paramLabel = "TOKEN",
            description = "Bearer token of the control API. Beyond loopback one is made and printed unless given.")
    private @Nullable String token;

    @Option(names = "--free-ports", description = "Every port is a free one, not its default.")
    private boolean freePorts;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Where all ids and keys come from; drawn and printed unless given.")
    private @Nullable Long seed;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "What goes wrong, when, and for whom: a YAML file of faults.")
    private @Nullable Path faults;

    @Option(
            names = "--magic-values",
            description = "Quantities choose what becomes of their orders: 901 is filled before its cancel, ….")
    private boolean magicValues;

    @Override
    public Integer call() throws InterruptedException {
        boolean tokenIsNew = token == null && !control.isLoopback();
        String used = tokenIsNew ? ControlServer.freshToken() : token;
        int port = control.port(freePorts ? 0 : ControlServer.DEFAULT_PORT);
        try (VenueSimulator simulator = simulator();
                ControlServer server = server(simulator, port, used)) {
            addFaults(simulator);
            Overview.print(simulator, server, out());
            if (tokenIsNew) {
                out().println("Token of the control API, made for this run: " + used);
            }
            // A signal ends the program by itself; an interrupt is for those who run it inside another one.
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            out().println("Stopped");
        }
        return 0;
    }

    private VenueSimulator simulator() {
        VenueSimulator.Builder builder = VenueSimulator.builder().bind(control.bind());
        if (!venues.isEmpty()) {
            builder.venues(venues.toArray(String[]::new));
        }
        if (!freePorts) {
            builder.defaultPorts();
        }
        if (seed != null) {
            builder.seed(seed);
        }
        if (magicValues) {
            builder.magicValues();
        }
        try {
            return builder.start();
        } catch (IllegalArgumentException unknown) {
            throw control.wrong("--venues: " + unknown.getMessage());
        } catch (UncheckedIOException taken) {
            throw new Failure(
                    taken.getMessage() + ". Choose other venues with --venues, free ports with --free-ports, or another"
                            + " address with --bind.",
                    taken);
        }
    }

    private void addFaults(VenueSimulator simulator) {
        if (faults == null) {
            return;
        }
        try {
            simulator.addFaults(faults);
        } catch (ScriptException wrong) {
            throw new Failure(String.valueOf(wrong.getMessage()), wrong);
        } catch (UncheckedIOException unreadable) {
            throw control.wrong("--faults: " + unreadable.getMessage());
        }
    }

    private ControlServer server(VenueSimulator simulator, int port, @Nullable String used) {
        try {
            return used == null
                    ? ControlServer.start(simulator, control.bind(), port)
                    : ControlServer.start(simulator, control.bind(), port, used);
        } catch (UncheckedIOException taken) {
            throw new Failure(taken.getMessage() + ". Choose another port with --control-port.", taken);
        }
    }

    private PrintWriter out() {
        if (command == null) {
            throw new IllegalStateException("The command was not started by its command line");
        }
        return command.commandLine().getOut();
    }
}
