package io.venuesim.client.aevo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Trades over REST, on java.net.http. */
final class RestClient implements VenueClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FILTERS = List.of("asset", "instrument_type");

    /** Proves whose a request is. */
    private interface Prove {
        void addTo(HttpRequest.Builder request, String method, String path, String body);
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ClientConfig config;
    private final Prove prove;
    private final String signed;

    private RestClient(ClientConfig config, Prove prove, String signed) {
        this.config = config;
        this.prove = prove;
        this.signed = signed;
    }

    static RestClient withSecret(ClientConfig config) {
        return new RestClient(
                config,
                (request, method, path, body) -> request.header("AEVO-KEY", config.credential("apiKey"))
                        .header("AEVO-SECRET", config.credential("apiSecret")),
                "nothing: the secret itself is sent");
    }

    static RestClient withHmac(ClientConfig config) {
        Signer signer = new Signer(config);
        return new RestClient(
                config,
                (request, method, path, body) -> {
                    Signer.Proof proof = signer.sign(method, path, body);
                    request.header("AEVO-KEY", proof.key())
                            .header("AEVO-TIMESTAMP", proof.timestamp())
                            .header("AEVO-SIGNATURE", proof.signature());
                },
                "HMAC-SHA256 over key, timestamp, method, path and body");
    }

    @Override
    public Outcome cancel(String orderId) {
        return send("DELETE", "/orders/" + orderId, "").of(orderId);
    }

    @Override
    public Outcome perform(Verb verb, Map<String, String> arguments) {
        return switch (verb) {
            case LOGIN -> send("GET", "/auth", "");
            case PLACE -> place("/orders", arguments);
            case EDIT -> place("/orders/" + VenueClient.argument(arguments, "orderId"), arguments);
            case CANCEL -> cancel(VenueClient.argument(arguments, "orderId"));
            case CANCEL_BATCH -> send("DELETE", "/orders", batch(arguments).toString());
            case CANCEL_ALL -> send("DELETE", "/orders-all", filters(arguments).toString());
            case OPEN_ORDERS -> send("GET", "/orders", "");
            case ORDER -> send("GET", "/orders/" + VenueClient.argument(arguments, "orderId"), "");
            case CANCEL_BY_CLIENT_ID, SUBSCRIBE, NEXT_EVENT -> VenueClient.super.perform(verb, arguments);
        };
    }

    private Outcome place(String path, Map<String, String> arguments) {
        OrderMessages messages = new OrderMessages(config);
        ObjectNode order = messages.order(arguments);
        Outcome outcome = send("POST", path, order.toString());
        return outcome.accepted() ? outcome.of(messages.orderId(order)) : outcome;
    }

    private static ObjectNode batch(Map<String, String> arguments) {
        ObjectNode body = filters(arguments);
        for (String id : VenueClient.argument(arguments, "orderIds").split(",", -1)) {
            body.withArray("order_ids").add(id.strip());
        }
        return body;
    }

    static ObjectNode filters(Map<String, String> arguments) {
        ObjectNode body = JSON.createObjectNode();
        FILTERS.stream().filter(arguments::containsKey).forEach(name -> body.put(name, arguments.get(name)));
        return body;
    }

    private Outcome send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(config.restUrl() + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        prove.addTo(request, method, path, body);
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return outcome(response.statusCode(), response.body());
        } catch (IOException failed) {
            return new Outcome(false, 0, "", "No answer: " + failed.getMessage(), signed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(false, 0, "", "Interrupted", signed);
        }
    }

    /** A success is a 200 with a body and no error in it; the cancel of one order has no "success". */
    private Outcome outcome(int status, String answer) throws JsonProcessingException {
        JsonNode body = JSON.readTree(answer);
        String error = body.path("error").asText();
        return new Outcome(status == 200 && body.isContainerNode() && error.isEmpty(), status, answer, error, signed);
    }

    @Override
    public void close() {}
}
