package io.venuesim.venue.pacifica;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.crypto.CanonicalJson;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that a client may have signed.
 *
 * @param text the canonical JSON
 * @param bytes the same in UTF-8, behind a header if a hardware wallet signed
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Preimage(String text, byte[] bytes) {
    private static final byte[] OFF_CHAIN = "\u00ffsolana offchain".getBytes(ISO_8859_1);
    private static final byte[] APPLICATION_DOMAIN = new byte[32];

    /** Milliseconds that a message without a window is valid. */
    static final BigInteger STANDARD_WINDOW = BigInteger.valueOf(30_000); // [official docs]

    /** All that this message's signature may cover, the likeliest first; more than one only where sources are silent. */
    static List<Preimage> of(Signed signed, byte[] signer, Switches switches) {
        List<Preimage> all = new ArrayList<>();
        for (ObjectNode whole : wholes(signed, switches)) {
            byte[] bytes = CanonicalJson.of(whole);
            all.addAll(new Preimage(new String(bytes, UTF_8), bytes).by(signed.proof(), signer, switches));
        }
        return all;
    }

    /** A text as it is. */
    static Preimage of(String text) {
        return new Preimage(text, text.getBytes(UTF_8));
    }

    /** The same as this kind of signer signs it: a hardware wallet puts a header before it. */
    List<Preimage> by(Signed.Proof proof, byte[] signer, Switches switches) {
        return proof.hardware() ? behindHeaders(signer, switches.get(Quirks.HARDWARE_HEADER)) : List.of(this);
    }

    /** What is signed, its members in no order; more than one only where sources are silent. */
    static List<ObjectNode> wholes(Signed signed, Switches switches) {
        ObjectNode data = switches.get(Quirks.VERIFICATION) == Quirks.Rebuild.RAW ? signed.rest() : signed.payload();
        ObjectNode absent = Json.object().put("timestamp", signed.timestamp()).put("type", signed.type());
        absent.set("data", data);
        if (signed.expiryWindow() != null) {
            return List.of(absent.put("expiry_window", signed.expiryWindow()));
        }
        ObjectNode standard = absent.deepCopy().put("expiry_window", STANDARD_WINDOW);
        ObjectNode asNull = absent.deepCopy().putNull("expiry_window");
        return switch (switches.get(Quirks.OMITTED_EXPIRY_WINDOW)) {
            case ABSENT -> List.of(absent);
            case DEFAULT -> List.of(standard);
            case ABSENT_OR_DEFAULT -> List.of(absent, standard);
            case ABSENT_DEFAULT_OR_NULL -> List.of(absent, standard, asNull);
        };
    }

    /** The same behind each header that may be meant. */
    List<Preimage> behindHeaders(byte[] signer, Quirks.Header layout) {
        List<Preimage> headed = new ArrayList<>();
        if (layout != Quirks.Header.LONG) {
            headed.add(behind(new byte[] {0, 0})); // version, format
        }
        if (layout != Quirks.Header.SHORT) {
            // version, application domain, format, one signer, the signer
            headed.add(behind(new byte[] {0}, APPLICATION_DOMAIN, new byte[] {0, 1}, signer));
        }
        return headed;
    }

    private Preimage behind(byte[]... header) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(OFF_CHAIN);
        for (byte[] part : header) {
            out.writeBytes(part);
        }
        out.write(bytes.length); // u16, little endian
        out.write(bytes.length >> 8);
        out.writeBytes(bytes);
        return new Preimage(text, out.toByteArray());
    }
}
