package io.venuesim.venue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The members of a JSON object with the exact text of their values, blanks and escapes as sent: what a signature over
 * part of a message covers, and what an answer echoes.
 */
public final class RawMembers {
    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * The value of each member, from its first character to its last; of a repeated member the last.
     *
     * @param object text that {@link Json#readObject} reads
     * @throws IllegalArgumentException if it is no JSON object
     */
    public static Map<String, String> of(String object) {
        try (JsonParser parser = FACTORY.createParser(object)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            Map<String, String> members = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                long start = parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                long end = parser.currentLocation().getCharOffset();
                members.put(name, object.substring(Math.toIntExact(start), Math.toIntExact(end)));
            }
            return members;
        } catch (IOException notJson) {
            throw new IllegalArgumentException("not a JSON object", notJson);
        }
    }

    private RawMembers() {}
}
