package io.venuesim.client.pacifica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Cancels by {@code POST /api/v1/orders/cancel}. */
final class PacificaRestClient implements VenueClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final CancelMessages messages;
    private final String signed;

    PacificaRestClient(URI restUrl, CancelMessages messages, String signed) {
        this.endpoint = URI.create(restUrl + "/api/v1/orders/cancel");
        this.messages = messages;
        this.signed = signed;
    }

    @Override
    public Outcome cancel(String orderId) {
        return post(messages.byId(orderId));
    }

    @Override
    public Outcome cancelByClientId(String clientId) {
        return post(messages.byClientId(clientId));
    }

    private Outcome post(Map<String, Object> body) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(CancelMessages.write(body)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            String error = error(answer);
            return new Outcome(error.isEmpty(), answer.statusCode(), answer.body(), error, signed);
        } catch (IOException failed) {
            return new Outcome(false, 0, "", String.valueOf(failed.getMessage()), signed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }

    /** Empty for a success, else code and text; an answer that is no JSON is an error by its text. */
    private static String error(HttpResponse<String> answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            return answer.statusCode() == 200 && body.path("success").asBoolean()
                    ? ""
                    : body.path("code").asText() + " " + body.path("error").asText();
        } catch (JsonProcessingException plainText) {
            return answer.statusCode() + " " + answer.body();
        }
    }

    @Override
    public void close() {
        // The connections of java.net.http end by themselves.
    }
}
