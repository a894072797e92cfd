package io.venuesim.cli;

import io.venuesim.control.ControlServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the control API listens: for those who start it and for those who ask it. */
final class ControlOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.@Nullable CommandSpec command;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Address that the simulator listens on; 127.0.0.1 unless given, 0.0.0.0 for all.")
    private @Nullable String bind;

    @Option(names = "--control-port", paramLabel = "PORT", description = "Port of the control API; 8600 unless given.")
    private @Nullable Integer port;

    private ConfigFile config = ConfigFile.NONE;

    /** What is not given as an option may stand in this file. */
    void otherwise(ConfigFile file) {
        config = file;
    }

    String bind() {
        return bind == null ? config.text("bind").orElse("127.0.0.1") : bind;
    }

    /** The port that was given, else this one. */
    int port(int otherwise) {
        return port == null ? config.port("controlPort").orElse(otherwise) : port("--control-port", port);
    }

    /** A port, if it can be one. */
    int port(String option, int wanted) {
        if (wanted < 0 || wanted > 65_535) {
            throw wrong(option + " can't be " + wanted + "; give 0 for a free one, or up to 65535");
        }
        return wanted;
    }

    boolean isLoopback() {
        try {
            return ControlServer.isLoopback(bind());
        } catch (IllegalArgumentException noAddress) {
            throw wrong("--bind can't be " + bind() + ": " + noAddress.getMessage());
        }
    }

    /** The program was called wrongly. */
    CommandLine.ParameterException wrong(String sentence) {
        if (command == null) {
            throw new IllegalStateException("The options are no part of a command");
        }
        return new CommandLine.ParameterException(command.commandLine(), sentence);
    }
}
