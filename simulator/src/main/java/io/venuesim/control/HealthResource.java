package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;

/** Whether it is up, for those who start and stop it. */
final class HealthResource {

    static Reply get(Call call) {
        ObjectNode body = Json.object().put("status", "up");
        call.simulator().venues().forEach(venue -> body.withArray("venues").add(venue.id()));
        return Answer.ok(body);
    }

    private HealthResource() {}
}
