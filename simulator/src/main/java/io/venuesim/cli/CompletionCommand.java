package io.venuesim.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in bash and zsh.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Example: source <(venuesim completion)"})
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("The command was not started by its command line");
        }
        CommandLine line = command.commandLine();
        line.getOut().print(AutoComplete.bash("venuesim", command.root().commandLine()));
        line.getOut().flush();
        return 0;
    }
}
