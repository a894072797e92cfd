package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request.Transport;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Errors.Failure;
import org.jspecify.annotations.Nullable;

/** The frames that the venue answers with: members in the order of its captures. */
final class Frames {
    private final Switches switches;

    Frames(Switches switches) {
        this.switches = switches;
    }

    /** [official docs]. */
    static Reply pong() {
        return Reply.frame("{\"channel\":\"pong\"}");
    }

    /** [official docs] a subscription's parameters come back as they were sent. */
    static Reply acknowledged(String method, JsonNode params) {
        ObjectNode frame = Json.object().put("channel", method);
        frame.set("data", params);
        return Reply.frame(Json.write(frame));
    }

    /**
     * The answer to a trading message.
     *
     * @param limit the rate limit's state, null if it is not shown
     */
    Reply answer(String id, String type, Outcome outcome, long now, @Nullable ObjectNode limit) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed(id, type, failed.failure(), now, limit);
        }
        ObjectNode frame = Json.object().put("code", 200);
        frame.set("data", Answers.data(outcome, Transport.WEB_SOCKET));
        frame.put("id", id).put("t", now).put("type", type);
        return Reply.frame(Json.write(limited(frame, limit)));
    }

    private Reply failed(String id, String type, Failure failure, long now, @Nullable ObjectNode limit) {
        ObjectNode frame = Json.object();
        if (!switches.get(Quirks.ERRORS_WITHOUT_ID)) {
            frame.put("id", id).put("type", type);
        }
        return Reply.frame(Json.write(limited(error(frame, failure.frameCode(), failure.text(), now), limit)));
    }

    /** [third-party client] captures of 2026: neither id nor type. */
    static Reply nameless(int code, String text, long now) {
        return Reply.frame(Json.write(error(Json.object(), code, text, now)));
    }

    /** [third-party client] capture of February 2026. */
    static Reply malformed(long now) {
        return nameless(400, "Error parsing request", now);
    }

    /** [third-party client] capture of September 2026. */
    static Reply invalidSubscription(long now) {
        return nameless(400, "Invalid subscription parameters.", now);
    }

    /** [third-party client]. */
    static Reply symbolNotFound() {
        return Reply.frame("{\"error\":\"Symbol not found\"}");
    }

    private static ObjectNode error(ObjectNode head, int code, String text, long now) {
        return head.put("code", code).put("err", text).put("t", now);
    }

    private static ObjectNode limited(ObjectNode frame, @Nullable ObjectNode limit) {
        if (limit != null) {
            frame.set("rl", limit);
        }
        return frame;
    }
}
