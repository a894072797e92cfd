package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Json;
import io.venuesim.venue.RawMembers;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket request.
 *
 * @param id text of the JSON value to echo; null if there is none, or it is {@code null}
 * @param op empty if it is missing, or no string
 * @param data a missing node if there is none
 * @param dataText text of the {@code data} member as sent, which is what an HMAC covers; empty if there is none
 * @param auth the HMAC of this one message; null if there is none
 */
record Frame(@Nullable String id, Optional<String> op, JsonNode data, String dataText, Optional<JsonNode> auth) {

    /** Empty if it is no JSON object. Members that nobody knows are ignored. */
    static Optional<Frame> read(Request message) {
        return Json.readObject(message.body()).map(frame -> {
            Map<String, String> raw = RawMembers.of(message.text());
            String id = raw.getOrDefault("id", "null");
            return new Frame(
                    id.equals("null") ? null : id,
                    Optional.ofNullable(frame.path("op").textValue()),
                    frame.path("data"),
                    raw.getOrDefault("data", ""),
                    Optional.ofNullable(frame.get("auth")).filter(auth -> !auth.isNull()));
        });
    }

    /** The order that this member of {@code data} names; empty if it names none, or in the wrong way. */
    Optional<String> orderId(String member) {
        return Optional.ofNullable(data.path(member).textValue()).flatMap(Messages::orderId);
    }

    /** The answer in the venue's words. */
    Reply answer(Result result, World world) {
        if (result instanceof Result.Done done) {
            return reply("\"data\":" + Json.write(done.value()));
        }
        if (result instanceof Result.Throttled throttled) {
            // The one answer with a status of its own. [official docs]
            return Reply.frame("{" + idMember() + "\"status\":\"error\",\"timestamp\":\"" + Messages.now(world)
                    + "\",\"error\":\"" + Code.RATE_LIMIT_EXCEEDED + "\",\"data\":{\"retry_after\":\""
                    + throttled.retryAfter() + "\"}}");
        }
        return refuse(((Result.Refused) result).code());
    }

    Reply refuse(Code code) {
        return reply("\"error\":\"" + code + "\"");
    }

    /** The answer to a frame that could not be read, and so has no id. */
    static Reply refuseUnread(Code code) {
        return new Frame(null, Optional.empty(), MissingNode.getInstance(), "", Optional.empty()).refuse(code);
    }

    private Reply reply(String member) {
        return Reply.frame("{" + idMember() + member + "}");
    }

    private String idMember() {
        return id == null ? "" : "\"id\":" + id + ",";
    }
}
