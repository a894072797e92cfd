package io.venuesim.client.pacifica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.WebSocketSession;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Cancels by a {@code cancel_order} message over {@code /ws}. */
final class PacificaSocketClient implements VenueClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebSocketSession session;
    private final CancelMessages messages;
    private final String signed;

    PacificaSocketClient(URI webSocketUrl, CancelMessages messages, String signed) {
        this.session = new WebSocketSession(webSocketUrl);
        this.messages = messages;
        this.signed = signed;
    }

    @Override
    public Outcome cancel(String orderId) {
        return send(messages.byId(orderId));
    }

    @Override
    public Outcome cancelByClientId(String clientId) {
        return send(messages.byClientId(clientId));
    }

    private Outcome send(Map<String, Object> cancel) {
        String id = UUID.randomUUID().toString();
        session.send(CancelMessages.write(Map.of("id", id, "params", Map.of("cancel_order", cancel))));
        for (; ; ) {
            String frame = session.receive();
            if (isAnswer(frame, id)) {
                return outcome(frame);
            }
        }
    }

    /** Its own answer; or a failure without an id, which may well be of this message; or the end of the connection. */
    private static boolean isAnswer(String frame, String id) {
        JsonNode answer = read(frame);
        return answer.has("id") ? answer.path("id").asText().equals(id) : !answer.has("channel");
    }

    private Outcome outcome(String frame) {
        JsonNode answer = read(frame);
        boolean accepted = answer.path("code").asInt() == 200;
        String error = answer.isMissingNode()
                ? frame
                : answer.path("code").asText() + " " + answer.path("err").asText();
        return new Outcome(accepted, 0, frame, accepted ? "" : error, signed);
    }

    private static JsonNode read(String frame) {
        try {
            return JSON.readTree(frame);
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
