package io.venuesim.client.pacifica;

import static io.venuesim.client.VenueClient.argument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import io.venuesim.client.WebSocketSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;

/** Trades by messages over {@code /ws}, and listens there. */
final class PacificaSocketClient implements VenueClient {
    private final WebSocketSession session;
    private final ClientConfig config;
    private final Wishes wishes;
    private final String signed;
    private final Deque<String> events = new ArrayDeque<>();

    PacificaSocketClient(ClientConfig config, Wishes wishes, String signed) {
        this.session = new WebSocketSession(config.webSocketUrl());
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
            case PLACE, EDIT, CANCEL, CANCEL_BY_CLIENT_ID, CANCEL_BATCH, CANCEL_ALL -> trade(wishes.of(verb, wanted));
            case SUBSCRIBE -> subscribe(argument(wanted, "channel"));
            case NEXT_EVENT -> new Outcome(true, 0, nextEvent(), "", signed);
            case LOGIN, OPEN_ORDERS, ORDER ->
                throw new UnsupportedOperationException("Over the WebSocket there is no " + verb.word());
        };
    }

    private Outcome trade(Wishes.Wish wish) {
        String id = UUID.randomUUID().toString();
        ObjectNode frame = Signer.JSON.createObjectNode().put("id", id);
        frame.putObject("params").set(wish.name(), wish.body());
        session.send(Signer.write(frame));
        for (; ; ) {
            String answer = receive();
            // its own answer; or a failure without an id, which may well be of this message
            JsonNode read = Signer.read(answer);
            if (!read.has("id") || read.path("id").asText().equals(id)) {
                return outcome(answer, read);
            }
        }
    }

    private Outcome outcome(String frame, JsonNode answer) {
        boolean accepted = answer.path("code").asInt() == 200;
        String error = answer.isMissingNode()
                ? frame
                : answer.path("code").asText() + " " + answer.path("err").asText();
        String orderId = answer.at("/data/i").asText();
        return new Outcome(accepted, 0, frame, accepted ? "" : error, signed, orderId);
    }

    private Outcome subscribe(String channel) {
        ObjectNode request = Signer.JSON.createObjectNode().put("method", "subscribe");
        request.putObject("params").put("source", channel).put("account", config.credential("account"));
        session.send(Signer.write(request));
        String answer = receive();
        boolean accepted = Signer.read(answer).path("channel").asText().equals("subscribe");
        return new Outcome(accepted, 0, answer, accepted ? "" : answer, signed);
    }

    /** The next frame that answers something; what comes in between is kept as an event. */
    private String receive() {
        for (; ; ) {
            String frame = session.receive();
            if (!isEvent(frame)) {
                return frame;
            }
            events.add(frame);
        }
    }

    private String nextEvent() {
        String kept = events.poll();
        if (kept != null) {
            return kept;
        }
        String frame = session.receive();
        return isEvent(frame) ? frame : nextEvent();
    }

    private static boolean isEvent(String frame) {
        String channel = Signer.read(frame).path("channel").asText();
        return !channel.isEmpty() && !channel.equals("subscribe") && !channel.equals("unsubscribe");
    }

    @Override
    public void close() {
        session.close();
    }
}
