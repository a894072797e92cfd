package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The JSON text that Pacifica's clients sign: members sorted by name at every depth, no blanks, and strings escaped as
 * Rust's serde_json does, that is only where JSON demands it.
 *
 * <p>Numbers keep the digits of their literal if the nodes come from a mapper with
 * {@code DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS} enabled and
 * {@code JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES} disabled (Jackson strips by default); a literal with an
 * exponent is written out. Binary floating point has lost its literal and is refused.
 */
public final class CanonicalJson {
    private static final int LONGEST_PLAIN = 1000;

    private CanonicalJson() {}

    /**
     * The UTF-8 bytes of the canonical text. A lone surrogate becomes {@code ?}.
     *
     * @throws IllegalArgumentException if a node is a double, a float, or no JSON value
     */
    public static byte[] of(JsonNode node) {
        StringBuilder out = new StringBuilder(256);
        write(node, out);
        return out.toString().getBytes(UTF_8);
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node, out);
            case ARRAY -> array(node, out);
            case STRING -> string(node.textValue(), out);
            case NUMBER -> out.append(number(node));
            case BOOLEAN, NULL -> out.append(node.asText());
            default -> throw new IllegalArgumentException("no JSON value: " + node.getNodeType());
        }
    }

    private static void object(JsonNode node, StringBuilder out) {
        List<String> names = new ArrayList<>(node.size());
        node.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        out.append('{');
        String separator = "";
        for (String name : names) {
            out.append(separator);
            string(name, out);
            out.append(':');
            write(node.required(name), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void array(JsonNode node, StringBuilder out) {
        out.append('[');
        for (Iterator<JsonNode> elements = node.elements(); elements.hasNext(); ) {
            write(elements.next(), out);
            if (elements.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static String number(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.asText();
        }
        if (!node.isBigDecimal()) {
            throw new IllegalArgumentException("binary floating point; use USE_BIG_DECIMAL_FOR_FLOATS");
        }
        BigDecimal value = node.decimalValue();
        // 1e999999999 is a short literal and a gigabyte of plain digits.
        return Math.abs((long) value.scale()) <= LONGEST_PLAIN
                ? value.toPlainString()
                : value.toString().toLowerCase(Locale.ROOT);
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(Hex.encode(new byte[] {(byte) c}));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
