package io.venuesim.client.dmex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Places by a {@code POST}, cancels by a {@code DELETE} with a body, lists by a {@code GET} that nobody signs. */
final class RestClient implements VenueClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI baseUrl;
    private final OrderMessages messages;

    RestClient(URI baseUrl, OrderMessages messages) {
        this.baseUrl = baseUrl;
        this.messages = messages;
    }

    @Override
    public Outcome cancel(String orderId) {
        return send("DELETE", "/api/order", messages.cancel(orderId).toString());
    }

    @Override
    public Outcome perform(Verb verb, Map<String, String> arguments) {
        return switch (verb) {
            case PLACE -> place(messages.place(arguments, ""));
            case EDIT -> place(messages.place(arguments, VenueClient.argument(arguments, "orderId")));
            case CANCEL -> cancel(VenueClient.argument(arguments, "orderId"));
            case OPEN_ORDERS -> send("GET", "/api/orders?user=" + messages.user(), "");
            case LOGIN, CANCEL_BY_CLIENT_ID, CANCEL_BATCH, CANCEL_ALL, ORDER, SUBSCRIBE, NEXT_EVENT ->
                throw new UnsupportedOperationException("DMEX has no " + verb.word() + " over REST");
        };
    }

    private Outcome place(ObjectNode order) {
        Outcome outcome = send("POST", "/api/order", order.toString());
        return outcome.accepted() ? outcome.of(order.path("hash").asText()) : outcome;
    }

    private Outcome send(String method, String target, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + target))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return Answers.read(answer.statusCode(), answer.body());
        } catch (IOException failed) {
            throw new IllegalStateException("No answer: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the answer", stopped);
        }
    }

    @Override
    public void close() {}
}
