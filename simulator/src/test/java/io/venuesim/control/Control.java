package io.venuesim.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.VenueSimulator;
import io.venuesim.venue.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A simulator with the sixth venue, and its control API as a client sees it. */
final class Control implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    final VenueSimulator simulator =
            VenueSimulator.builder().venues("sixth").seed(7).start();
    private final ControlServer server = ControlServer.start(simulator, "127.0.0.1", 0);

    /** What came back; the body is null where there was none. */
    record Answer(int status, JsonNode body) {
        static Answer of(HttpResponse<String> response) {
            byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), Json.read(bytes).orElseGet(Json::object));
        }

        /** Status, field and error in one line. */
        String problem() {
            return status + " " + text("field") + ": " + text("error");
        }

        String hint() {
            return text("hint");
        }

        String text(String name) {
            return body.path(name).asText();
        }
    }

    URI url() {
        return server.url();
    }

    Answer get(String target) {
        return Answer.of(send(request("GET", target, "")));
    }

    Answer post(String target, String body) {
        return Answer.of(send(request("POST", target, body)));
    }

    Answer call(String method, String target, String body) {
        return Answer.of(send(request(method, target, body)));
    }

    CompletableFuture<Answer> later(String target) {
        return client.sendAsync(request("GET", target, ""), HttpResponse.BodyHandlers.ofString())
                .thenApply(Answer::of);
    }

    /** What a client of the venue does: cancels an order with its API key. */
    int cancelAtVenue(String order, String apiKey) {
        return send(HttpRequest.newBuilder(simulator.venue("sixth").restUrl().resolve("/orders/" + order))
                        .header("Api-Key", apiKey)
                        .DELETE()
                        .build())
                .statusCode();
    }

    /** Puts an order of this account on the book, and tells its id. */
    String order(String account) {
        return post(
                        "/venues/sixth/orders",
                        "{\"side\":\"buy\",\"quantity\":\"2\",\"price\":\"10\",\"account\":\"" + account + "\"}")
                .text("id");
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest request(String method, String target, String body) {
        return HttpRequest.newBuilder(URI.create(server.url() + target))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    @Override
    public void close() {
        server.close();
        simulator.close();
    }
}
