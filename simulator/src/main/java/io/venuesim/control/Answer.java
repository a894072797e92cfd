package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How answers are written: JSON objects, decimals as text, names of constants in lower case. */
final class Answer {

    static Reply.Http ok(ObjectNode body) {
        return json(200, body);
    }

    static Reply.Http created(ObjectNode body) {
        return json(201, body);
    }

    /** Done, and nothing to tell. */
    static Reply.Http done() {
        return Reply.empty(204);
    }

    static Reply.Http json(int status, ObjectNode body) {
        return Reply.http(status, "application/json", Json.write(body));
    }

    static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    static @Nullable String text(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private Answer() {}
}
