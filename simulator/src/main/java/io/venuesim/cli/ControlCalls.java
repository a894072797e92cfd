package io.venuesim.cli;

import io.venuesim.control.ControlServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
        URI url = ControlServer.url(options.bind(), options.port(ControlServer.DEFAULT_PORT))
                .resolve(path);
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(PATIENCE);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(shape.of(request).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException silent) {
            throw new Failure(url + " does not answer (" + silent.getClass().getSimpleName() + ")", silent);
        }
    }

    /** A text as a segment of a path or a value of a query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
