package io.venuesim.cli;

import io.venuesim.VenueSimulator;
import io.venuesim.control.ControlServer;
import io.venuesim.control.Scene;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
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
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, ExitCodes.FAILED, ExitCodes.MISUSED},
        footer = {
            "",
            "Each option can be given as a variable too: --control-port as VENUESIM_CONTROL_PORT. An option counts more"
                    + " than its variable, and both count more than the config file."
        })
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

    @Mixin
    private TlsOptions tls = new TlsOptions();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A YAML file: options, namespaces, switches, accounts, orders and faults.")
    private @Nullable Path configFile;

    @Option(names = "--json", description = "Prints where everything is as one line of JSON.")
    private boolean json;

    private ConfigFile config = ConfigFile.NONE;

    @Override
    public Integer call() throws InterruptedException {
        config = read("--config", () -> configFile == null ? ConfigFile.NONE : ConfigFile.read(configFile));
        control.otherwise(config);
        boolean tokenIsNew = token == null && !control.isLoopback();
        String used = tokenIsNew ? ControlServer.freshToken() : token;
        int port = control.port(freePorts() ? 0 : ControlServer.DEFAULT_PORT);
        try (VenueSimulator simulator = simulator();
                ControlServer server = server(simulator, port, used)) {
            Scene.set(config.members(), simulator);
            if (faults != null) {
                Path file = faults;
                read("--faults", () -> simulator.addFaults(file));
            }
            Overview overview = new Overview(simulator, server, tokenIsNew ? used : null);
            if (json) {
                overview.printJson(out());
            } else {
                overview.print(out());
            }
            // A signal ends the program by itself; an interrupt is for those who run it inside another one.
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            out().println("Stopped");
        }
        return 0;
    }

    private boolean freePorts() {
        return freePorts || config.flag("freePorts");
    }

    private VenueSimulator simulator() {
        VenueSimulator.Builder builder = VenueSimulator.builder().bind(control.bind());
        List<String> only = venues.isEmpty() ? config.venues() : venues;
        if (!only.isEmpty()) {
            builder.venues(only.toArray(String[]::new));
        }
        if (!freePorts()) {
            builder.defaultPorts();
        }
        Optional.ofNullable(seed).or(config::seed).ifPresent(builder::seed);
        if (magicValues || config.flag("magicValues")) {
            builder.magicValues();
        }
        tls.choose(builder, control, config, freePorts());
        return start(builder, only);
    }

    private VenueSimulator start(VenueSimulator.Builder builder, List<String> only) {
        try {
            return builder.start();
        } catch (IllegalArgumentException unknown) {
            String meant = VenueNames.meant(only)
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
            throw control.wrong("--venues: " + unknown.getMessage() + meant);
        } catch (IllegalStateException authority) {
            throw new Failure(String.valueOf(authority.getMessage()), authority);
        } catch (UncheckedIOException taken) {
            throw new Failure(
                    taken.getMessage() + ". Choose other venues with --venues, free ports with --free-ports, another"
                            + " TLS port with --tls-port, or another address with --bind.",
                    taken);
        }
    }

    private <T> T read(String option, Supplier<T> step) {
        try {
            return step.get();
        } catch (UncheckedIOException unreadable) {
            throw control.wrong(option + ": " + unreadable.getMessage());
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
