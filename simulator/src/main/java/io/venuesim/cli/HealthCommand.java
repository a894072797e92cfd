package io.venuesim.cli;

import io.venuesim.control.ControlServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

@Command(
        name = "health",
        description = "Asks a running simulator how it is; exits with 0 if it is up, with 1 if not.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class HealthCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    @Mixin
    private ControlOptions control = new ControlOptions();

    @Override
    public Integer call() throws InterruptedException {
        URI url = ControlServer.url(control.bind(), control.port(ControlServer.DEFAULT_PORT))
                .resolve("/health");
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(HttpRequest.newBuilder(url).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Failure(url + " answered with status " + answer.statusCode(), null);
            }
            out().println(answer.body());
            return 0;
        } catch (IOException silent) {
            throw new Failure(url + " does not answer (" + silent.getClass().getSimpleName() + ")", silent);
        }
    }

    private PrintWriter out() {
        if (command == null) {
            throw new IllegalStateException("The command was not started by its command line");
        }
        return command.commandLine().getOut();
    }
}
