package io.venuesim.client.tanx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON to tanX and back. */
final class TanxApi {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** An answer, as received and as JSON; what is no JSON has no members. */
    record Answer(int status, String text, JsonNode json) {

        /** The SDKs go by the status or by the member; this one wants both. */
        boolean isSuccess() {
            return status == 200 && json.path("status").asText().equals("success");
        }

        String message() {
            return json.path("message").asText("HTTP " + status);
        }

        /** True if the venue asks for another access token. */
        boolean wantsRefresh() {
            return status == 401 && json.at("/payload/token_type").asText().equals("access");
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;

    TanxApi(URI base) {
        this.base = base;
    }

    Answer send(String method, String path, @Nullable Map<String, ?> members, @Nullable String accessToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        members == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(write(members), StandardCharsets.UTF_8));
        if (accessToken != null) {
            request.header("Authorization", "JWT " + accessToken);
        }
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body(), read(answer.body()));
        } catch (IOException failed) {
            throw new IllegalStateException("No answer to " + method + " " + path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }

    private static String write(Map<String, ?> members) {
        try {
            return MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map did not print", impossible);
        }
    }

    private static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MAPPER.missingNode();
        }
    }
}
