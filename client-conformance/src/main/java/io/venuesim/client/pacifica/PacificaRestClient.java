package io.venuesim.client.pacifica;

import static io.venuesim.client.VenueClient.argument;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Trades and reads by requests. */
final class PacificaRestClient implements VenueClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ClientConfig config;
    private final Wishes wishes;
    private final String signed;

    PacificaRestClient(ClientConfig config, Wishes wishes, String signed) {
        this.config = config;
        this.wishes = wishes;
        this.signed = signed;
    }

    @Override
    public Outcome cancel(String orderId) {
        return perform(Verb.CANCEL, Map.of("orderId", orderId));
    }

    @Override
    public Outcome cancelByClientId(String clientId) {
        return perform(Verb.CANCEL_BY_CLIENT_ID, Map.of("clientId", clientId));
    }

    @Override
    public Outcome perform(Verb verb, Map<String, String> wanted) {
        return switch (verb) {
            case PLACE, EDIT, CANCEL, CANCEL_BY_CLIENT_ID, CANCEL_BATCH, CANCEL_ALL -> {
                Wishes.Wish wish = wishes.of(verb, wanted);
                yield send(request(wish.path())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Signer.write(wish.body())))
                        .build());
            }
            case OPEN_ORDERS ->
                send(request("orders?account=" + config.credential("account")).build());
            case ORDER ->
                send(request("orders/history_by_id?order_id=" + argument(wanted, "orderId"))
                        .build());
            case LOGIN, SUBSCRIBE, NEXT_EVENT ->
                throw new UnsupportedOperationException("Over REST there is no " + verb.word());
        };
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(config.restUrl() + "/api/v1/" + path));
    }

    private Outcome send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            String error = error(answer);
            String orderId = Signer.read(answer.body()).at("/data/order_id").asText();
            return new Outcome(error.isEmpty(), answer.statusCode(), answer.body(), error, signed, orderId);
        } catch (IOException failed) {
            return new Outcome(false, 0, "", String.valueOf(failed.getMessage()), signed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }

    /** Empty for a success, else code and text; an answer that is no JSON is an error by its text. */
    private static String error(HttpResponse<String> answer) {
        JsonNode body = Signer.read(answer.body());
        if (!body.isObject()) {
            return answer.statusCode() + " " + answer.body();
        }
        return answer.statusCode() == 200 && body.path("success").asBoolean()
                ? ""
                : body.path("code").asText() + " " + body.path("error").asText();
    }

    @Override
    public void close() {
        // The connections of java.net.http end by themselves.
    }
}
