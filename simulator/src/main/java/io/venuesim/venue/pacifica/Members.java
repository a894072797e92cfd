package io.venuesim.venue.pacifica;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, read by type and as strictly as serde does: no number for a text, no text for a
 * number, no member twice. An optional member that is null counts as absent.
 */
final class Members {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    // [assumed] no sign and no exponent; the digits that fit into 96 bits
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,28}(\\.[0-9]{1,28})?");

    private final byte[] text;
    private final ObjectNode node;
    private final Layout layout;

    private Members(byte[] text, ObjectNode node, Layout layout) {
        this.text = text;
        this.node = node;
        this.layout = layout;
    }

    /** Reads a text that must be one JSON object. */
    static Members of(byte[] text) throws Malformed {
        JsonNode root = Json.read(text)
                .filter(read -> isPlainUtf8(text))
                .orElseThrow(() -> new Malformed("expected value at line 1 column 1"));
        if (root instanceof ObjectNode object) {
            return new Members(text, object, Layout.of(text));
        }
        throw new Malformed("invalid type: " + Malformed.kind(root) + ", expected struct at line 1 column 1");
    }

    ObjectNode node() {
        return node;
    }

    /** False if it is null too. */
    boolean has(String name) throws Malformed {
        return !isAbsent(name);
    }

    boolean isObject(String name) {
        return node.path(name).isObject();
    }

    Members object(String name) throws Malformed {
        if (required(name) instanceof ObjectNode inside) {
            return new Members(text, inside, layout.member(name));
        }
        throw wrong(name, "struct");
    }

    /** The elements of an array of objects. */
    List<Members> objects(String name) throws Malformed {
        if (!required(name).isArray()) {
            throw wrong(name, "a sequence");
        }
        List<Members> objects = new ArrayList<>();
        List<Layout> places = layout.member(name).elements();
        for (int i = 0; i < places.size(); i++) {
            if (!(node.get(name).get(i) instanceof ObjectNode element)) {
                throw new Malformed("invalid type: "
                        + Malformed.kind(node.get(name).path(i)) + ", expected struct" + at(places.get(i)));
            }
            objects.add(new Members(text, element, places.get(i)));
        }
        return objects;
    }

    String text(String name) throws Malformed {
        if (!required(name).isTextual()) {
            throw wrong(name, "a string");
        }
        return node.get(name).textValue();
    }

    @Nullable
    String optionalText(String name) throws Malformed {
        return isAbsent(name) ? null : text(name);
    }

    /** A UUID with its four hyphens, in lower case. */
    String uuid(String name) throws Malformed {
        String value = text(name);
        if (!isUuid(value)) {
            throw new Malformed("UUID parsing failed: expected 36 characters with hyphens" + at(layout.member(name)));
        }
        return value.toLowerCase(Locale.ROOT);
    }

    boolean bool(String name) throws Malformed {
        if (!required(name).isBoolean()) {
            throw wrong(name, "a boolean");
        }
        return node.get(name).booleanValue();
    }

    /** A decimal with the digits that were sent, as a text or, where a client is careless, as a number. */
    String decimal(String name) throws Malformed {
        JsonNode value = required(name);
        Layout place = layout.member(name);
        if (!value.isTextual() && !value.isNumber()) {
            throw wrong(name, "a decimal");
        }
        String digits = value.isTextual()
                ? value.textValue()
                : new String(text, place.start(), place.end() - place.start(), UTF_8);
        if (!DECIMAL.matcher(digits).matches()) {
            throw new Malformed("invalid value: " + Malformed.kind(value) + ", expected a decimal" + at(place));
        }
        return digits;
    }

    /** One of a few words, written exactly like this. */
    String variant(String name, List<String> known) throws Malformed {
        String word = text(name);
        if (!known.contains(word)) {
            throw new Malformed("unknown variant `" + word + "`, expected "
                    + (known.size() == 1 ? "" : "one of ") + "`" + String.join("`, `", known) + "`"
                    + at(layout.member(name)));
        }
        return word;
    }

    BigInteger u64(String name) throws Malformed {
        return unsigned(name, 64);
    }

    BigInteger u32(String name) throws Malformed {
        return unsigned(name, 32);
    }

    static boolean isUuid(String value) {
        return UUID.matcher(value).matches();
    }

    private BigInteger unsigned(String name, int bits) throws Malformed {
        JsonNode value = required(name);
        if (!value.isIntegralNumber()) {
            throw wrong(name, "u" + bits);
        }
        BigInteger number = value.bigIntegerValue();
        if (number.signum() < 0 || number.bitLength() > bits) {
            throw new Malformed(
                    "invalid value: " + Malformed.kind(value) + ", expected u" + bits + at(layout.member(name)));
        }
        return number;
    }

    private boolean isAbsent(String name) throws Malformed {
        refuseTwice(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull();
    }

    private JsonNode required(String name) throws Malformed {
        refuseTwice(name);
        JsonNode value = node.get(name);
        if (value == null) {
            throw new Malformed("missing field `" + name + "`" + at(layout));
        }
        return value;
    }

    private void refuseTwice(String name) throws Malformed {
        if (layout.repeats(name)) {
            throw new Malformed("duplicate field `" + name + "`" + at(layout.member(name)));
        }
    }

    private Malformed wrong(String name, String expected) {
        return new Malformed("invalid type: " + Malformed.kind(node.path(name)) + ", expected " + expected
                + at(layout.member(name)));
    }

    private String at(Layout place) {
        return Layout.place(text, place.end());
    }

    /** A JSON library may also take UTF-16 and a byte order mark; serde takes neither. */
    private static boolean isPlainUtf8(byte[] text) {
        for (byte one : text) {
            if (one == 0) {
                return false;
            }
        }
        return text[0] != (byte) 0xEF;
    }
}
