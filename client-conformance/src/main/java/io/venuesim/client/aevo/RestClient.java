package io.venuesim.client.aevo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Cancels with {@code DELETE /orders/{order_id}}, on java.net.http. */
final class RestClient implements VenueClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final UnaryOperator<HttpRequest.Builder> prove;
    private final String signed;

    private RestClient(ClientConfig config, UnaryOperator<HttpRequest.Builder> prove, String signed) {
        this.base = config.restUrl();
        this.prove = prove;
        this.signed = signed;
    }

    static RestClient withSecret(ClientConfig config) {
        return new RestClient(
                config,
                request -> request.header("AEVO-KEY", config.credential("apiKey"))
                        .header("AEVO-SECRET", config.credential("apiSecret")),
                "nothing: the secret itself is sent");
    }

    static RestClient withHmac(ClientConfig config) {
        Signer signer = new Signer(config);
        return new RestClient(
                config,
                request -> {
                    Signer.Proof proof =
                            signer.sign("DELETE", request.build().uri().getPath(), "");
                    return request.header("AEVO-KEY", proof.key())
                            .header("AEVO-TIMESTAMP", proof.timestamp())
                            .header("AEVO-SIGNATURE", proof.signature());
                },
                "HMAC-SHA256 over key, timestamp, method, path and body");
    }

    @Override
    public Outcome cancel(String orderId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/orders/" + orderId))
                .timeout(Duration.ofSeconds(10))
                .DELETE();
        try {
            HttpResponse<String> response =
                    http.send(prove.apply(request).build(), HttpResponse.BodyHandlers.ofString());
            return outcome(orderId, response.statusCode(), response.body());
        } catch (IOException failed) {
            return new Outcome(false, 0, "", "No answer: " + failed.getMessage(), signed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(false, 0, "", "Interrupted", signed);
        }
    }

    /** A success has the order's id, and no "success". */
    private Outcome outcome(String orderId, int status, String answer) throws JsonProcessingException {
        JsonNode body = JSON.readTree(answer);
        boolean accepted =
                status == 200 && body.path("order_id").asText().equalsIgnoreCase(orderId) && !body.has("error");
        return new Outcome(accepted, status, answer, body.path("error").asText(), signed);
    }

    @Override
    public void close() {}
}
