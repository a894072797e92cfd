package io.venuesim.client.deltadefi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** {@code POST /order/{orderId}/cancel} with the API key in a header; a refusal is told by its code, not its status. */
final class RestClient implements VenueClient {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ClientConfig config;
    private final CancelStyle style;

    RestClient(ClientConfig config, CancelStyle style) {
        this.config = config;
        this.style = style;
    }

    @Override
    public Outcome cancel(String orderId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(config.restUrl().resolve("/order/" + orderId + "/cancel"))
                .timeout(PATIENCE)
                .header("X-API-KEY", config.credential("apiKey"))
                .POST(HttpRequest.BodyPublishers.ofString(style.body(orderId)));
        if (style.contentType() != null) {
            request.header("Content-Type", style.contentType());
        }
        try {
            return outcome(http.send(request.build(), HttpResponse.BodyHandlers.ofString()), orderId);
        } catch (IOException failed) {
            throw new IllegalStateException("The cancel got no answer: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while cancelling", stopped);
        }
    }

    private static Outcome outcome(HttpResponse<String> response, String orderId) {
        String answer = response.body();
        JsonNode json = read(answer);
        boolean accepted =
                response.statusCode() == 200 && json.path("order_id").asText().equals(orderId);
        return new Outcome(
                accepted,
                response.statusCode(),
                answer,
                accepted ? "" : error(json, answer),
                "nothing: the API key in X-API-KEY is all the proof");
    }

    private static String error(JsonNode json, String answer) {
        return json.path("code").isInt()
                ? json.path("code").asInt() + " " + json.path("error").asText()
                : answer;
    }

    /** What is no JSON, such as the page of an unknown route, has no members. */
    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }

    @Override
    public void close() {
        // The JDK's client closes its connections when it is collected.
    }
}
