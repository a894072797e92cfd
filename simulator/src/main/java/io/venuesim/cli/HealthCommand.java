package io.venuesim.cli;

import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

@Command(
        name = "health",
        description = "Asks a running simulator how it is, and prints that as JSON.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, ExitCodes.FAILED, ExitCodes.MISUSED})
final class HealthCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    @Mixin
    private ControlOptions control = new ControlOptions();

    @Override
    public Integer call() throws InterruptedException {
        HttpResponse<String> answer = new ControlCalls(control, null).send("/health", request -> request);
        if (answer.statusCode() != 200) {
            throw new Failure(answer.uri() + " answered with status " + answer.statusCode(), null);
        }
        out().println(answer.body());
        return 0;
    }

    private PrintWriter out() {
        if (command == null) {
            throw new IllegalStateException("The command was not started by its command line");
        }
        return command.commandLine().getOut();
    }
}
