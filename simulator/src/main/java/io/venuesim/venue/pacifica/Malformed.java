package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.venue.Json;

/** A message without the shape that the venue reads; the text is worded as Rust's serde_json words it. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final String text;

    Malformed(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    String text() {
        return text;
    }

    /** What a value is, the way serde tells of the unexpected. */
    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string " + Json.write(value);
            case NUMBER -> (value.isIntegralNumber() ? "integer `" : "floating point `") + value.asText() + "`";
            case BOOLEAN -> "boolean `" + value.asText() + "`";
            case OBJECT -> "map";
            case ARRAY -> "sequence";
            case NULL, BINARY, MISSING, POJO -> "null";
        };
    }
}
