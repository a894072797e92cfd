package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.venuesim.VenueSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** A venue's requests in vectors/mistakes, and the world that they are made for. */
record Corpus(String venue, JsonNode file) {
    private static final String GOOD = "none-accepted";

    static boolean exists(String venue) {
        return Files.exists(place(venue));
    }

    static Corpus of(String venue) {
        try {
            return new Corpus(venue, new ObjectMapper().readTree(place(venue).toFile()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path place(String venue) {
        return Manual.ROOT.resolve(Path.of("vectors", "mistakes", venue + ".json"));
    }

    /** That world; all venues run, since what one draws from the seed hangs on the others. */
    Sandbox sandbox() {
        Sandbox sandbox = Sandbox.of(
                VenueSimulator.builder().seed(file.path("seed").asLong()).start());
        file.path("switches")
                .properties()
                .forEach(one -> sandbox.venue(venue)
                        .setSwitch(one.getKey(), one.getValue().asText()));
        call(
                sandbox,
                "PUT",
                "/clock",
                "{\"mode\":\"manual\",\"now\":\"" + file.path("clock").asText() + "\"}");
        file.path("setup")
                .forEach(step -> call(
                        sandbox,
                        step.path("method").asText(),
                        step.path("path").asText(),
                        step.path("body").toString()));
        return sandbox;
    }

    /** A request whose proofs are all good. */
    String goodRequest() {
        return requests(true).get(0);
    }

    /** The requests that get something wrong. */
    List<String> badRequests() {
        return requests(false);
    }

    /** Those that need nothing before them. */
    private List<String> requests(boolean good) {
        return StreamSupport.stream(file.path("rows").spliterator(), false)
                .filter(row -> row.path("before").isEmpty())
                .filter(row -> row.path("cause").asText().equals(GOOD) == good)
                .map(row -> row.path("request").asText())
                .toList();
    }

    private static void call(Sandbox sandbox, String method, String path, String body) {
        URI url = URI.create("http://127.0.0.1:" + sandbox.controlPort() + path);
        HttpRequest request = HttpRequest.newBuilder(url)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
