package io.venuesim.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the JSON libraries of several languages write one and the same value, members in their own order. */
public enum JsonStyle {
    /** {@code JSON.stringify}, serde_json. */
    COMPACT(",", ":", 0, false, ""),
    /** {@code json.dumps} with its defaults. */
    PYTHON(", ", ": ", 0, true, ""),
    /** {@code json.dumps} with {@code separators=(",", ":")}. */
    PYTHON_COMPACT(",", ":", 0, true, ""),
    /** A blank after the colon only. */
    BLANK_AFTER_COLON(",", ": ", 0, false, ""),
    /** A blank after the comma only. */
    BLANK_AFTER_COMMA(", ", ":", 0, false, ""),
    /** {@code JSON.stringify(value, null, 2)}, {@code indent=2}. */
    INDENTED_BY_2(",", ": ", 2, false, ""),
    /** {@code JSON.stringify(value, null, 4)}, {@code indent=4}. */
    INDENTED_BY_4(",", ": ", 4, false, ""),
    /** {@code json_encode} of PHP. */
    SLASHES_ESCAPED(",", ":", 0, true, "/"),
    /** {@code json.Marshal} of Go, Gson. */
    HTML_ESCAPED(",", ":", 0, false, "<>&");

    private static final int LONGEST_PLAIN = 1000;

    private final String comma;
    private final String colon;
    private final int indent;
    private final boolean ascii;
    private final String escaped;

    JsonStyle(String comma, String colon, int indent, boolean ascii, String escaped) {
        this.comma = comma;
        this.colon = colon;
        this.indent = indent;
        this.ascii = ascii;
        this.escaped = escaped;
    }

    /** The text of a value. */
    public String write(JsonNode value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, out);
        return out.toString();
    }

    /** The same value, the members of every object in it sorted by name. */
    public static JsonNode sorted(JsonNode value) {
        if (value instanceof ArrayNode array) {
            ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> sorted.add(sorted(element)));
            return sorted;
        }
        if (!(value instanceof ObjectNode)) {
            return value;
        }
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        List<String> names = new ArrayList<>();
        value.fieldNames().forEachRemaining(names::add);
        names.stream().sorted().forEach(name -> sorted.set(name, sorted(value.get(name))));
        return sorted;
    }

    /** What Python prints for a {@code float}: {@code 1.0}, {@code 1e-05}. */
    public static String pythonFloat(BigDecimal number) {
        int exponent = number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            BigDecimal digits = number.movePointLeft(exponent).stripTrailingZeros();
            return digits.toPlainString()
                    + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
        }
        String plain = number.stripTrailingZeros().toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private void write(JsonNode value, int depth, StringBuilder out) {
        if (value instanceof ObjectNode object) {
            object(object, depth, out);
        } else if (value instanceof ArrayNode array) {
            array(array, depth, out);
        } else if (value.isTextual()) {
            string(value.textValue(), out);
        } else {
            out.append(value.isBigDecimal() ? number(value.decimalValue()) : value.asText());
        }
    }

    /** 1e999999999 is a short literal and a gigabyte of plain digits. */
    private static String number(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LONGEST_PLAIN ? number.toPlainString() : number.toString();
    }

    private void object(ObjectNode object, int depth, StringBuilder out) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            out.append(separator);
            line(depth + 1, out);
            string(member.getKey(), out);
            out.append(colon);
            write(member.getValue(), depth + 1, out);
            separator = comma;
        }
        if (!object.isEmpty()) {
            line(depth, out);
        }
        out.append('}');
    }

    private void array(ArrayNode array, int depth, StringBuilder out) {
        out.append('[');
        for (Iterator<JsonNode> elements = array.elements(); elements.hasNext(); ) {
            line(depth + 1, out);
            write(elements.next(), depth + 1, out);
            out.append(elements.hasNext() ? comma : "");
        }
        if (!array.isEmpty()) {
            line(depth, out);
        }
        out.append(']');
    }

    private void line(int depth, StringBuilder out) {
        if (indent > 0) {
            out.append('\n').append(" ".repeat(depth * indent));
        }
    }

    private void string(String text, StringBuilder out) {
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
                default -> character(c, out);
            }
        }
        out.append('"');
    }

    private void character(char c, StringBuilder out) {
        if (c == '/' && escaped.indexOf(c) >= 0) {
            out.append("\\/");
        } else if (c < ' ' || (ascii && c > '~') || escaped.indexOf(c) >= 0) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
