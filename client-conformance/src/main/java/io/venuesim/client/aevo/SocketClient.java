package io.venuesim.client.aevo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.WebSocketSession;
import org.jspecify.annotations.Nullable;

/** Cancels with the {@code cancel_order} operation, after a login or with every message signed. */
final class SocketClient implements VenueClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebSocketSession session;
    private final @Nullable Signer messageSigner;
    private final String signed;
    private long lastId;

    private SocketClient(ClientConfig config, @Nullable Signer messageSigner, String signed) {
        this.session = new WebSocketSession(config.webSocketUrl());
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
        return new SocketClient(
                config, new Signer(config), "HMAC-SHA256 over key, timestamp, ws, cancel_order and the data");
    }

    @Override
    public Outcome cancel(String orderId) {
        ObjectNode data = object().put("order_id", orderId);
        String answer = ask("cancel_order", data, messageSigner);
        JsonNode frame = read(answer);
        JsonNode result = frame.path("data");
        boolean accepted = !frame.has("error")
                && result.path("success").asBoolean()
                && result.path("order_id").asText().equalsIgnoreCase(orderId);
        return new Outcome(accepted, 0, answer, frame.path("error").asText(), signed);
    }

    @Override
    public void close() {
        session.close();
    }

    private SocketClient login(ObjectNode data) {
        JsonNode answer = read(ask("auth", data, null));
        if (answer.has("error")) {
            close();
            throw new IllegalStateException(
                    "Login refused: " + answer.path("error").asText());
        }
        return this;
    }

    /** Sends a request and waits for its answer; events in between belong to nobody. */
    private String ask(String operation, ObjectNode data, @Nullable Signer signer) {
        long id = ++lastId;
        ObjectNode request = object().put("id", id).put("op", operation).set("data", data);
        if (signer != null) {
            // What is signed is the text of the member as it goes out: the same tree prints the same text.
            request.set("auth", toJson(signer.sign("ws", operation, data.toString())));
        }
        session.send(request.toString());
        String frame = session.receive();
        while (read(frame).has("channel")) {
            frame = session.receive();
        }
        if (read(frame).path("id").asLong() != id) {
            throw new IllegalStateException("Not the answer to request " + id + ": " + frame);
        }
        return frame;
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
