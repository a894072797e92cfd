package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.crypto.Hex;
import java.util.Optional;

/**
 * An order's id: 32 bytes that the client computed; what of, is not public, so they stand for themselves.
 *
 * @param text as it was sent
 * @param id {@code 0x} and 64 lower-case hex digits
 */
record OrderHash(String text, String id) {

    /**
     * Reads exactly 64 digits of any case, with {@code 0x}, {@code 0X} or nothing before them, as Python's {@code
     * hexstr} does; short hashes are not padded and nothing is trimmed [assumed].
     */
    static Optional<OrderHash> parse(String text) {
        boolean prefixed = text.startsWith("0x") || text.startsWith("0X");
        return Hex.decode(prefixed ? text.substring(2) : text)
                .filter(bytes -> bytes.length == 32)
                .map(bytes -> new OrderHash(text, Hex.encode0x(bytes)));
    }

    /** Reads a JSON text; empty for anything else. */
    static Optional<OrderHash> read(JsonNode node) {
        return node.isTextual() ? parse(node.textValue()) : Optional.empty();
    }

    byte[] bytes() {
        return Hex.decode0x(id).orElseThrow();
    }
}
