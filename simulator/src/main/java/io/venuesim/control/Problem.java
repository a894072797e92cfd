package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Ends a call with an error for the caller: what is wrong, which field, and what to do about it. */
final class Problem extends RuntimeException {
    private static final int LISTED = 40;

    private final int status;
    private final @Nullable String field;
    private final @Nullable String hint;

    Problem(int status, String error, @Nullable String field, @Nullable String hint) {
        super(error, null, false, false);
        this.status = status;
        this.field = field;
        this.hint = hint;
    }

    /** Something that was given can't be used. */
    static Problem bad(@Nullable String field, String error, String hint) {
        return new Problem(400, error, field, hint);
    }

    /** A path or a query names something that is not there. */
    static Problem unknown(String field, String error, Collection<String> known) {
        return new Problem(404, error, field, known(known));
    }

    /** The known names, as a hint. */
    static String known(Collection<String> names) {
        if (names.isEmpty()) {
            return "there is none";
        }
        String listed = String.join(", ", names.stream().limit(LISTED).toList());
        return "known: " + listed + (names.size() > LISTED ? " and " + (names.size() - LISTED) + " more" : "");
    }

    @Nullable
    String field() {
        return field;
    }

    @Nullable
    String hint() {
        return hint;
    }

    Reply.Http reply() {
        ObjectNode body = Json.object();
        body.put("error", getMessage()).put("field", field).put("hint", hint);
        Reply.Http reply = Answer.json(status, body);
        return status == 401 ? reply.with("WWW-Authenticate", "Bearer") : reply;
    }
}
