package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Switches;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is wrapped in: {@code success}, and {@code data} or the error. Those are the least certain bytes of
 * this venue, so their names and texts are switches.
 */
final class Envelope {
    private static final String SAME = "*";

    private final Switches switches;

    Envelope(Switches switches) {
        this.switches = switches;
    }

    /**
     * The start of a frame: which op it answers, and the id if the client sent one: [assumed], the official envelope has
     * no request id.
     */
    ObjectNode frame(ObjectNode message, @Nullable String op) {
        ObjectNode frame = Json.object();
        if (op != null) {
            frame.put(switches.get(Quirks.OP_KEY), switches.get(Quirks.REPLY_OP).replace(SAME, op));
        }
        if (message.has("id")) {
            frame.set("id", message.get("id"));
        }
        return frame;
    }

    /** Adds the members that both transports share: [official docs] of a REST success, [assumed] of the others. */
    ObjectNode wrap(Answer answer, ObjectNode into) {
        if (answer instanceof Answer.Success success) {
            return into.put("success", true).set("data", success.data());
        }
        return into.put("success", false).put(switches.get(Quirks.ERROR_KEY), text((Errors) answer));
    }

    Reply body(Answer answer) {
        return Reply.http(status(answer), "application/json", Json.write(wrap(answer, Json.object())));
    }

    /** [official docs] what is no secret comes without an envelope. */
    Reply bare(JsonNode data) {
        return Reply.http(200, "application/json", Json.write(data));
    }

    /** [official SDK] the older generation: {@code data}, or a list of {@code errors}. */
    Reply legacy(Answer answer) {
        ObjectNode body = Json.object();
        if (answer instanceof Answer.Success success) {
            body.set("data", success.data());
        } else {
            body.putArray("errors").addObject().put("message", text((Errors) answer));
        }
        return Reply.http(status(answer), "application/json", Json.write(body));
    }

    /** The simulator itself failed. */
    Reply failure(Exchange exchange) {
        return exchange.request().transport() == Request.Transport.WEB_SOCKET
                ? Reply.frame(Json.write(wrap(Errors.INTERNAL, Json.object())))
                : body(Errors.INTERNAL);
    }

    private String text(Errors error) {
        return Quirks.text(error, switches);
    }

    private static int status(Answer answer) {
        return answer instanceof Errors error ? error.status() : 200;
    }
}
