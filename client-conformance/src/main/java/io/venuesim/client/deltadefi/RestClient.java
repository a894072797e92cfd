package io.venuesim.client.deltadefi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import io.venuesim.client.WebSocketSession;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds, signs and submits an order; cancels with the key alone; listens to the account's stream. */
final class RestClient implements VenueClient {
    private static final String PROOF = "nothing: the API key in X-API-KEY is all the proof";
    private static final String SIGNED = "Ed25519 over BLAKE2b-256 of the transaction's body";

    private final ClientConfig config;
    private final CancelStyle style;
    private final Api api;
    private @Nullable WebSocketSession stream;

    RestClient(ClientConfig config, CancelStyle style) {
        this.config = config;
        this.style = style;
        this.api = new Api(config);
    }

    @Override
    public Outcome cancel(String orderId) {
        Outcome answer =
                api.send("POST", "/order/" + orderId + "/cancel", style.body(orderId), style.contentType(), PROOF);
        boolean named = Api.read(answer.answer()).path("order_id").asText().equals(orderId);
        return answer.accepted() && !named ? refused(answer) : answer.of(orderId);
    }

    @Override
    public Outcome perform(Verb verb, Map<String, String> arguments) {
        return switch (verb) {
            case PLACE -> place(arguments);
            case CANCEL -> cancel(VenueClient.argument(arguments, "orderId"));
            case CANCEL_ALL ->
                api.post("/order/cancel-all", object("symbol", VenueClient.argument(arguments, "market")), PROOF);
            case OPEN_ORDERS -> api.get("/accounts/open-orders?symbol=" + VenueClient.argument(arguments, "market"));
            case ORDER -> api.get("/accounts/order/" + VenueClient.argument(arguments, "orderId"));
            case SUBSCRIBE -> subscribe();
            case NEXT_EVENT -> new Outcome(true, 0, stream().receive(), "", "");
            case LOGIN, EDIT, CANCEL_BY_CLIENT_ID, CANCEL_BATCH ->
                throw new UnsupportedOperationException("DeltaDeFi has no " + verb.word());
        };
    }

    private Outcome place(Map<String, String> arguments) {
        ObjectNode order = object("symbol", arguments.getOrDefault("market", "ADAUSDM"))
                .put("side", arguments.getOrDefault("side", "buy"))
                .put("type", arguments.getOrDefault("type", "limit"))
                .put("base_quantity", VenueClient.argument(arguments, "quantity"));
        if (arguments.containsKey("price")) {
            order.put("price", arguments.get("price"));
        }
        if ("post_only".equals(arguments.get("timeInForce"))) {
            order.put("post_only", true);
        }
        Outcome built = api.post("/order/build", order, "");
        if (!built.accepted()) {
            return built;
        }
        JsonNode answer = Api.read(built.answer());
        String id = answer.path("order_id").asText();
        String signed = new OperationKey(config.credential("operationKey"))
                .sign(answer.path("tx_hex").asText());
        return api.post("/order/submit", object("order_id", id).put("signed_tx", signed), SIGNED)
                .of(id);
    }

    /** To connect is to subscribe, and nothing is answered; a text ping is, once the stream has begun. */
    private Outcome subscribe() {
        stream().send("ping");
        stream().receive();
        return new Outcome(true, 101, "", "", PROOF);
    }

    private WebSocketSession stream() {
        WebSocketSession open = stream;
        if (open == null) {
            open = new WebSocketSession(URI.create(
                    base(config.webSocketUrl()) + "/accounts/stream?api_key=" + config.credential("apiKey")));
            stream = open;
        }
        return open;
    }

    private static String base(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    private static Outcome refused(Outcome answer) {
        return new Outcome(false, answer.status(), answer.answer(), answer.answer(), answer.signed());
    }

    private static ObjectNode object(String name, String value) {
        return Api.JSON.createObjectNode().put(name, value);
    }

    @Override
    public void close() {
        WebSocketSession open = stream;
        if (open != null) {
            open.close();
        }
    }
}
