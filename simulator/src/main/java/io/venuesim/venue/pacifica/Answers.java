package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request.Transport;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Errors.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The venue's envelopes: members in the order of its captures. */
final class Answers {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Switches switches;

    Answers(Switches switches) {
        this.switches = switches;
    }

    Reply.Http rest(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed
                ? failed(failed.failure())
                : done(data(outcome, Transport.REST), Json.object());
    }

    /** A success, with members behind the usual four. */
    static Reply.Http done(@Nullable JsonNode data, ObjectNode more) {
        ObjectNode body = Json.object().put("success", true);
        body.set("data", data);
        body.putNull("error").putNull("code");
        return Reply.http(200, JSON, Json.write(body.setAll(more)));
    }

    Reply.Http failed(Failure failure) {
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
    static Reply.Http malformed(Malformed malformed) {
        return Reply.http(400, TEXT, "Json deserialize error: " + malformed.text());
    }

    /** [official SDK] the class of error; [assumed] its wording. */
    static Reply.Http malformedQuery(String text) {
        return Reply.http(400, TEXT, "Query deserialize error: " + text);
    }

    /** What an action of a batch came to, one item each. */
    static ObjectNode results(List<Outcome> outcomes, Transport transport) {
        ObjectNode data = Json.object();
        ArrayNode items = data.putArray("results");
        outcomes.forEach(outcome -> items.add(transport == Transport.REST ? item(outcome) : frameItem(outcome)));
        return data;
    }

    /** [official docs] the members of a new order's item; [assumed] that the others have them too. */
    private static ObjectNode item(Outcome outcome) {
        String error =
                outcome instanceof Outcome.Failed failed ? failed.failure().text() : null;
        String orderId = outcome instanceof Outcome.Placed placed ? placed.orderId() : null;
        return Json.object()
                .put("success", error == null)
                .put("order_id", OrderJson.number(orderId))
                .put("error", error);
    }

    /** [official docs] absent members are left out. */
    private static ObjectNode frameItem(Outcome outcome) {
        ObjectNode item = Json.object().put("success", !(outcome instanceof Outcome.Failed));
        if (outcome instanceof Outcome.Failed failed) {
            return item.put("error", failed.failure().text());
        }
        if (outcome instanceof Outcome.Placed placed) {
            return named(item, placed.orderId(), placed.clientId(), placed.symbol());
        }
        return outcome instanceof Outcome.Cancelled cancelled
                ? named(item, cancelled.orderId(), cancelled.clientId(), cancelled.symbol())
                : item;
    }

    private static ObjectNode named(
            ObjectNode item, @Nullable String orderId, @Nullable String clientId, String symbol) {
        if (orderId != null) {
            item.put("order_id", OrderJson.number(orderId));
        }
        if (clientId != null) {
            item.put("client_order_id", clientId);
        }
        return item.put("symbol", symbol);
    }

    /** What a success tells, on each transport. */
    static @Nullable JsonNode data(Outcome outcome, Transport transport) {
        if (outcome instanceof Outcome.Told told) {
            return told.data();
        }
        boolean rest = transport == Transport.REST;
        if (outcome instanceof Outcome.Placed placed) {
            return rest
                    ? Json.object().put("order_id", OrderJson.number(placed.orderId()))
                    : echo(placed.orderId(), placed.clientId(), placed.symbol());
        }
        // [third-party client] ccxt and blackcube: data is null after a cancel over REST
        return !rest && outcome instanceof Outcome.Cancelled cancelled
                ? echo(cancelled.orderId(), cancelled.clientId(), cancelled.symbol())
                : null;
    }

    /** [seed] of a cancel the identifier that the client sent, null for the other. */
    private static ObjectNode echo(@Nullable String orderId, @Nullable String clientId, String symbol) {
        return Json.object()
                .put("I", clientId)
                .put("i", OrderJson.number(orderId))
                .put("s", symbol);
    }
}
