package io.venuesim.client.dmex;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import io.venuesim.client.WebSocketSession;
import java.net.URI;
import java.util.Map;

/** Places and cancels over the WebSocket, as both official examples do: the next frame is taken for the answer. */
final class SocketClient implements VenueClient {
    private static final JsonMapper JSON = new JsonMapper();

    private final WebSocketSession session;
    private final OrderMessages messages;

    SocketClient(URI url, OrderMessages messages) {
        this.session = new WebSocketSession(url);
        this.messages = messages;
    }

    @Override
    public Outcome cancel(String orderId) {
        return ask("cancel_order", messages.cancel(orderId));
    }

    @Override
    public Outcome perform(Verb verb, Map<String, String> arguments) {
        return switch (verb) {
            case PLACE -> place(messages.place(arguments, ""));
            // There is no edit: the new order carries the hash of the one it replaces.
            case EDIT -> place(messages.place(arguments, VenueClient.argument(arguments, "orderId")));
            case CANCEL -> cancel(VenueClient.argument(arguments, "orderId"));
            case NEXT_EVENT -> new Outcome(true, 0, session.receive(), "", "");
            case LOGIN, CANCEL_BY_CLIENT_ID, CANCEL_BATCH, CANCEL_ALL, OPEN_ORDERS, ORDER, SUBSCRIBE ->
                throw new UnsupportedOperationException("DMEX has no " + verb.word() + " over its WebSocket");
        };
    }

    private Outcome place(ObjectNode order) {
        Outcome outcome = ask("create_order", order);
        return outcome.accepted() ? outcome.of(order.path("hash").asText()) : outcome;
    }

    private Outcome ask(String op, ObjectNode data) {
        ObjectNode message = JSON.createObjectNode().put("op", op);
        message.set("data", data);
        session.send(message.toString());
        return Answers.read(0, session.receive());
    }

    @Override
    public void close() {
        session.close();
    }
}
