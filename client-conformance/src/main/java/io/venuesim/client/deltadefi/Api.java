package io.venuesim.client.deltadefi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Requests with the API key in a header; a refusal is told by its code, not its status. */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ClientConfig config;

    Api(ClientConfig config) {
        this.config = config;
    }

    Outcome send(String method, String target, String body, @Nullable String contentType, String signed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(config.restUrl().resolve(target))
                .timeout(PATIENCE)
                .header("X-API-KEY", config.credential("apiKey"))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean accepted = answer.statusCode() == 200;
            return new Outcome(
                    accepted, answer.statusCode(), answer.body(), accepted ? "" : error(answer.body()), signed);
        } catch (IOException failed) {
            throw new IllegalStateException("There was no answer: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }

    Outcome get(String target) {
        return send("GET", target, "", null, "");
    }

    Outcome post(String target, JsonNode body, String signed) {
        return send("POST", target, body.toString(), "application/json", signed);
    }

    private static String error(String answer) {
        JsonNode json = read(answer);
        if (!json.path("error").isTextual()) {
            return answer;
        }
        String text = json.path("error").asText();
        return json.path("code").isInt() ? json.path("code").asInt() + " " + text : text;
    }

    /** What is no JSON, such as the page of an unknown route, has no members. */
    static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }
}
