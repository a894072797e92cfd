package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, read by type and as strictly as serde does: no number for a text, no text for a
 * number, no member twice. An optional member that is null counts as absent.
 */
final class Members {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

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

    /** Refuses any of these members that stands here twice. */
    Members once(String... names) throws Malformed {
        for (String name : names) {
            if (layout.repeats(name)) {
                throw new Malformed("duplicate field `" + name + "`" + at(layout.member(name)));
            }
        }
        return this;
    }

    boolean isObject(String name) {
        return node.path(name).isObject();
    }

    Members object(String name) throws Malformed {
        Layout inside = required(name).isObject() ? layout.member(name).inside() : null;
        if (inside == null) {
            throw wrong(name, "struct");
        }
        return new Members(text, (ObjectNode) node.get(name), inside);
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
    @Nullable
    String optionalUuid(String name) throws Malformed {
        String value = optionalText(name);
        if (value != null && !isUuid(value)) {
            throw new Malformed("UUID parsing failed: expected 36 characters with hyphens" + at(layout.member(name)));
        }
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }

    BigInteger u64(String name) throws Malformed {
        return unsigned(name, 64);
    }

    @Nullable
    BigInteger optionalU64(String name) throws Malformed {
        return isAbsent(name) ? null : unsigned(name, 64);
    }

    @Nullable
    BigInteger optionalU32(String name) throws Malformed {
        return isAbsent(name) ? null : unsigned(name, 32);
    }

    static boolean isUuid(String value) {
        return UUID.matcher(value).matches();
    }

    Malformed unknownVariant(String name, String expected) {
        return new Malformed("unknown variant `" + node.path(name).asText() + "`, expected `" + expected + "`"
                + at(layout.member(name)));
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

    private boolean isAbsent(String name) {
        return Optional.ofNullable(node.get(name))
                .filter(value -> !value.isNull())
                .isEmpty();
    }

    private JsonNode required(String name) throws Malformed {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new Malformed("missing field `" + name + "`" + Layout.place(text, layout.end()));
        }
        return value;
    }

    private Malformed wrong(String name, String expected) {
        return new Malformed("invalid type: " + Malformed.kind(node.path(name)) + ", expected " + expected
                + at(layout.member(name)));
    }

    private String at(Layout.Member member) {
        return Layout.place(text, member.end());
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
