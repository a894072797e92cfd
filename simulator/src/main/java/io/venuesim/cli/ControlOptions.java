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
    private String bind = "127.0.0.1";

    @Option(names = "--control-port", paramLabel = "PORT", description = "Port of the control API; 8600 unless given.")
    private @Nullable Integer port;

    String bind() {
        return bind;
    }

    /** The port that was given, else this one. */
    int port(int otherwise) {
        int wanted = port == null ? otherwise : port;
        if (wanted < 0 || wanted > 65_535) {
            throw wrong("--control-port can't be " + wanted + "; give 0 for a free one, or up to 65535");
        }
        return wanted;
    }

    boolean isLoopback() {
        try {
            return ControlServer.isLoopback(bind);
        } catch (IllegalArgumentException noAddress) {
            throw wrong("--bind can't be " + bind + ": " + noAddress.getMessage());
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
