package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;

/** What goes well, in the venue's envelope. */
final class Answers {

    static Reply success(String message, JsonNode payload) {
        return Reply.http(200, Messages.JSON, Json.write(envelope(message, payload)));
    }

    /** A login has its tokens beside the payload. */
    static Reply success(String message, JsonNode payload, ObjectNode token) {
        ObjectNode body = envelope(message, payload);
        body.set("token", token);
        return Reply.http(200, Messages.JSON, Json.write(body));
    }

    static ObjectNode envelope(String message, JsonNode payload) {
        ObjectNode body = Json.object().put("status", "success").put("message", message);
        body.set("payload", payload);
        return body;
    }

    private Answers() {}
}
