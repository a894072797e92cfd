package io.venuesim.client.aevo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import io.venuesim.client.WebSocketSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trades over the WebSocket, after a login or with every message signed; events are kept until they are asked for. */
final class SocketClient implements VenueClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebSocketSession session;
    private final ClientConfig config;
    private final @Nullable Signer messageSigner;
    private final String signed;
    private final Deque<String> events = new ArrayDeque<>();
    private long lastId;

    private SocketClient(ClientConfig config, @Nullable Signer messageSigner, String signed) {
        this.session = new WebSocketSession(config.webSocketUrl());
        this.config = config;
        this.messageSigner = messageSigner;
        this.signed = signed;
    }

    static SocketClient loginWithSecret(ClientConfig config) {
        SocketClient client = new SocketClient(config, null, "nothing: the secret itself is sent at login");
        return client.login(
                object().put("key", config.credential("apiKey")).put("secret", config.credential("apiSecret")));
    }

    static SocketClient loginWithHmac(ClientConfig config) {
        SocketClient client = new SocketClient(config, null, "HMAC-SHA256 over key, timestamp, ws and auth, at login");
        return client.login(toJson(new Signer(config).sign("ws", "auth", "")));
    }

    static SocketClient signEachMessage(ClientConfig config) {
        return new SocketClient(config, new Signer(config), "HMAC-SHA256 over key, timestamp, ws, op and the data");
    }

    @Override
    public Outcome cancel(String orderId) {
        return ask("cancel_order", object().put("order_id", orderId)).of(orderId);
    }

    @Override
    public Outcome perform(Verb verb, Map<String, String> arguments) {
        return switch (verb) {
            case LOGIN -> ask("status", object());
            case PLACE -> place("create_order", arguments);
            case EDIT -> place("edit_order", arguments);
            case CANCEL -> cancel(VenueClient.argument(arguments, "orderId"));
            case CANCEL_ALL -> ask("cancel_all_orders", RestClient.filters(arguments));
            case SUBSCRIBE -> ask("subscribe", JSON.createArrayNode().add(VenueClient.argument(arguments, "channel")));
            case NEXT_EVENT -> new Outcome(true, 0, nextEvent(), "", signed);
            case CANCEL_BY_CLIENT_ID, CANCEL_BATCH, OPEN_ORDERS, ORDER -> VenueClient.super.perform(verb, arguments);
        };
    }

    @Override
    public void close() {
        session.close();
    }

    private Outcome place(String operation, Map<String, String> arguments) {
        OrderMessages messages = new OrderMessages(config);
        ObjectNode order = messages.order(arguments);
        String id = messages.orderId(order);
        if (operation.equals("edit_order")) {
            order.put("order_id", VenueClient.argument(arguments, "orderId"));
        }
        Outcome outcome = ask(operation, order);
        return outcome.accepted() ? outcome.of(id) : outcome;
    }

    private SocketClient login(ObjectNode data) {
        Outcome answer = ask("auth", data, null);
        if (!answer.accepted()) {
            close();
            throw new IllegalStateException("Login refused: " + answer.error());
        }
        return this;
    }

    private Outcome ask(String operation, JsonNode data) {
        return ask(operation, data, messageSigner);
    }

    /** Sends a request and waits for its answer. */
    private Outcome ask(String operation, JsonNode data, @Nullable Signer signer) {
        long id = ++lastId;
        ObjectNode request = object().put("id", id).put("op", operation).set("data", data);
        if (signer != null) {
            // What is signed is the text of the member as it goes out: the same tree prints the same text.
            request.set("auth", toJson(signer.sign("ws", operation, data.toString())));
        }
        session.send(request.toString());
        String frame = session.receive();
        while (read(frame).has("channel")) {
            events.add(frame);
            frame = session.receive();
        }
        if (read(frame).path("id").asLong() != id) {
            throw new IllegalStateException("Not the answer to request " + id + ": " + frame);
        }
        String error = read(frame).path("error").asText();
        return new Outcome(error.isEmpty(), 0, frame, error, signed);
    }

    private String nextEvent() {
        String kept = events.poll();
        return kept == null ? session.receive() : kept;
    }

    private static ObjectNode toJson(Signer.Proof proof) {
        return object().put("timestamp", proof.timestamp())
                .put("signature", proof.signature())
                .put("key", proof.key());
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("Not an answer: " + text, notJson);
        }
    }
}
