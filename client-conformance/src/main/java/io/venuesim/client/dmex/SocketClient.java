package io.venuesim.client.dmex;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.WebSocketSession;
import java.net.URI;

/** Cancels over the WebSocket, as both official examples do: the next frame is taken for the answer. */
final class SocketClient implements VenueClient {
    private static final JsonMapper JSON = new JsonMapper();

    private final WebSocketSession session;
    private final CancelSigner signer;

    SocketClient(URI url, CancelSigner signer) {
        this.session = new WebSocketSession(url);
        this.signer = signer;
    }

    @Override
    public Outcome cancel(String orderId) {
        ObjectNode message = JSON.createObjectNode().put("op", "cancel_order");
        message.set("data", signer.sign(orderId));
        session.send(message.toString());
        return Answers.read(0, session.receive());
    }

    @Override
    public void close() {
        session.close();
    }
}
