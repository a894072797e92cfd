package io.venuesim.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.venue.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = {
            "Asks a running simulator what a venue would do with the request on standard input, and why; nothing is"
                    + " changed by it. Exits with 0 if every proof is good, with 3 if one is refused.",
            "The request is an HTTP request as it goes over the wire, a curl command line, or WebSocket messages, one in"
                    + " each line."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, ExitCodes.FAILED, ExitCodes.MISUSED, ExitCodes.REFUSED},
        footer = {"", "Example: venuesim explain VENUE < request.txt"})
final class ExplainCommand implements Callable<Integer> {
    private static final int REFUSED = 3;

    @Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    @Mixin
    private ControlOptions control = new ControlOptions();

    @Parameters(paramLabel = "VENUE", description = "Id of the venue, as run lists it.")
    private String venue = "";

    @Option(names = "--namespace", paramLabel = "NAME", description = "The default one unless given.")
    private String namespace = "default";

    @Option(names = "--control-token", paramLabel = "TOKEN", description = "Bearer token of the control API.")
    private @Nullable String token;

    @Option(names = "--json", description = "Prints the answer of the control API as it is.")
    private boolean json;

    private final InputStream in;

    ExplainCommand() {
        this(System.in);
    }

    ExplainCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        ControlCalls calls = new ControlCalls(control, token);
        HttpResponse<String> answer = calls.send(
                "/venues/" + ControlCalls.encode(venue) + "/explain?namespace=" + ControlCalls.encode(namespace),
                request -> request.POST(HttpRequest.BodyPublishers.ofByteArray(in.readAllBytes())));
        String read = ControlCalls.read(answer.statusCode(), answer.body());
        JsonNode body = Json.read(read.getBytes(StandardCharsets.UTF_8)).orElseGet(Json::object);
        out().println(json ? answer.body() : body.path("text").asText().stripTrailing());
        return isRefused(body) ? REFUSED : 0;
    }

    private static boolean isRefused(JsonNode body) {
        for (JsonNode entry : body.path("entries")) {
            if (entry.has("accepted") && !entry.path("accepted").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    private PrintWriter out() {
        if (command == null) {
            throw new IllegalStateException("The command was not started by its command line");
        }
        return command.commandLine().getOut();
    }
}
