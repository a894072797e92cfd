package io.venuesim.venue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * JSON the way venues read it: one value, nothing after it, strict UTF-8, numbers with all their digits.
 *
 * <p>The only types of Jackson that a venue needs are {@link JsonNode} and {@link ObjectNode}.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final JsonMapper STRICT = MAPPER.rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(64).build());
        STRICT.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(64).build());
    }

    /** Reads one value; of a repeated member the last counts. Empty if it is not JSON. */
    public static Optional<JsonNode> read(byte[] bytes) {
        return read(MAPPER, bytes);
    }

    /** Reads one value; a repeated member makes it unreadable. */
    public static Optional<JsonNode> readStrictly(byte[] bytes) {
        return read(STRICT, bytes);
    }

    /** Reads one object; empty if it is not JSON, or another kind of value. */
    public static Optional<ObjectNode> readObject(byte[] bytes) {
        return read(bytes).filter(JsonNode::isObject).map(ObjectNode.class::cast);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Compact text, members in their own order. */
    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree did not print", impossible);
        }
    }

    private static Optional<JsonNode> read(JsonMapper mapper, byte[] bytes) {
        try {
            // As text: handed bytes, Jackson would take UTF-16 and UTF-32 for JSON too.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode node = mapper.readTree(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        } catch (NumberFormatException beyondBigDecimal) {
            // 1e9999999999 is JSON; Jackson throws what it calls impossible.
            return Optional.empty();
        }
    }

    private Json() {}
}
