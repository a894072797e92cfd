package io.venuesim.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.control.ControlServer;
import io.venuesim.venue.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls of the control API of a running simulator. */
record ControlCalls(ControlOptions options, @Nullable String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Makes a request of its URL. */
    @FunctionalInterface
    interface Shape {
        HttpRequest.Builder of(HttpRequest.Builder request) throws IOException;
    }

    /**
     * Sends a call.
     *
     * @throws Failure if nobody answers
     */
    HttpResponse<String> send(String path, Shape shape) throws InterruptedException {
        return send(
                path,
                request -> shape.of(request.timeout(PATIENCE)),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /**
     * What a GET answers.
     *
     * @throws Failure if nobody answers, or with an error
     */
    String get(String path) throws InterruptedException {
        HttpResponse<String> answer = send(path, request -> request);
        return read(answer.statusCode(), answer.body());
    }

    /**
     * The lines of an answer that does not end, as they come.
     *
     * @throws Failure if nobody answers, or with an error
     */
    Stream<String> lines(String path) throws InterruptedException {
        HttpResponse<Stream<String>> answer = send(path, request -> request, HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            read(answer.statusCode(), answer.body().collect(Collectors.joining("\n")));
        }
        return answer.body();
    }

    /** The body, or the error that it tells. */
    static String read(int status, String body) {
        if (status == 200) {
            return body;
        }
        JsonNode error = Json.read(body.getBytes(StandardCharsets.UTF_8)).orElseGet(Json::object);
        String hint = error.path("hint").asText("");
        throw new Failure(error.path("error").asText(body) + (hint.isEmpty() ? "" : "; " + hint), null);
    }

    private <T> HttpResponse<T> send(String path, Shape shape, HttpResponse.BodyHandler<T> handler)
            throws InterruptedException {
        URI url = URI.create(ControlServer.url(options.bind(), options.port(ControlServer.DEFAULT_PORT)) + path);
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(url);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(shape.of(request).build(), handler);
        } catch (IOException silent) {
            throw new Failure(
                    url + " does not answer (" + silent.getClass().getSimpleName()
                            + "). Is it running? --bind and --control-port say where.",
                    silent);
        }
    }

    /** A text as a segment of a path or a value of a query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
