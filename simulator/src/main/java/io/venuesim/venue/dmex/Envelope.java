package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Switches;

/** What both transports wrap an answer in: {@code success}, and {@code data} or the error. */
final class Envelope {
    private final Switches switches;

    Envelope(Switches switches) {
        this.switches = switches;
    }

    /** Adds the members that both transports share: [official docs] of a REST success, [assumed] of the others. */
    ObjectNode wrap(Answer answer, ObjectNode into) {
        if (answer instanceof Answer.Success success) {
            return into.put("success", true).set("data", success.data());
        }
        Errors error = (Errors) answer;
        return into.put("success", false).put(switches.get(Quirks.ERROR_KEY), error.text());
    }

    Reply body(Answer answer) {
        int status = answer instanceof Errors error ? error.status() : 200;
        return Reply.http(status, "application/json", Json.write(wrap(answer, Json.object())));
    }

    /** The simulator itself failed. */
    Reply failure(Exchange exchange) {
        return exchange.request().transport() == Request.Transport.WEB_SOCKET
                ? Reply.frame(Json.write(wrap(Errors.INTERNAL, Json.object())))
                : body(Errors.INTERNAL);
    }
}
