package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Errors.Failure;

/** The venue's envelopes: members in the order of its captures. */
final class Answers {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Switches switches;

    Answers(Switches switches) {
        this.switches = switches;
    }

    /** [third-party client] ccxt and blackcube: data is null. */
    static Reply done() {
        ObjectNode body = Json.object().put("success", true);
        body.putNull("data").putNull("error").putNull("code");
        return Reply.http(200, JSON, Json.write(body));
    }

    Reply failed(Failure failure) {
        boolean old = switches.get(Quirks.ERROR_PROFILE) == Quirks.Profile.A;
        if (old && failure.bare() != null) {
            return Reply.http(failure.status(), TEXT, failure.bare());
        }
        ObjectNode body = Json.object().put("success", false);
        body.putNull("data").put("error", failure.text()).put("code", failure.code());
        if (!old) {
            body.put("error_id", failure.errorId());
        }
        return Reply.http(failure.status(), JSON, Json.write(body));
    }

    /** [official SDK] the class of error; [assumed] its wording, that of a common Rust web framework. */
    static Reply malformed(Malformed malformed) {
        return Reply.http(400, TEXT, "Json deserialize error: " + malformed.text());
    }

    /** [official docs]. */
    static Reply pong() {
        return Reply.frame("{\"channel\":\"pong\"}");
    }

    static Reply doneFrame(String id, String type, ObjectNode data, long now) {
        ObjectNode frame = Json.object().put("code", 200);
        frame.set("data", data);
        return Reply.frame(Json.write(frame.put("id", id).put("t", now).put("type", type)));
    }

    Reply failedFrame(String id, String type, Failure failure, long now) {
        ObjectNode frame = Json.object();
        if (!switches.get(Quirks.ERRORS_WITHOUT_ID)) {
            frame.put("id", id).put("type", type);
        }
        return frame(frame, failure.frameCode(), failure.text(), now);
    }

    /** [third-party client] capture of February 2026: neither id nor type. */
    static Reply malformedFrame(long now) {
        return frame(Json.object(), 400, "Error parsing request", now);
    }

    static Reply brokenFrame(long now) {
        return frame(Json.object(), Errors.INTERNAL.frameCode(), Errors.INTERNAL.text(), now);
    }

    private static Reply frame(ObjectNode head, int code, String text, long now) {
        return Reply.frame(Json.write(head.put("code", code).put("err", text).put("t", now)));
    }
}
