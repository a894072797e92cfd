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
        List<Preimage> plain = texts(signed, switches);
        return signed.proof().hardware() ? withHeaders(plain, signer, switches) : plain;
    }

    private static List<Preimage> texts(Signed signed, Switches switches) {
        ObjectNode data = switches.get(Quirks.VERIFICATION) == Quirks.Rebuild.RAW ? signed.rest() : signed.payload();
        ObjectNode whole = Json.object().put("timestamp", signed.timestamp()).put("type", signed.type());
        whole.set("data", data);
        if (signed.expiryWindow() != null) {
            return List.of(text(whole.put("expiry_window", signed.expiryWindow())));
        }
        Preimage absent = text(whole);
        Preimage standard = text(whole.put("expiry_window", STANDARD_WINDOW));
        Preimage asNull = text(whole.putNull("expiry_window"));
        return switch (switches.get(Quirks.OMITTED_EXPIRY_WINDOW)) {
            case ABSENT -> List.of(absent);
            case DEFAULT -> List.of(standard);
            case ABSENT_OR_DEFAULT -> List.of(absent, standard);
            case ABSENT_DEFAULT_OR_NULL -> List.of(absent, standard, asNull);
        };
    }

    private static Preimage text(ObjectNode whole) {
        byte[] bytes = CanonicalJson.of(whole);
        return new Preimage(new String(bytes, UTF_8), bytes);
    }

    private static List<Preimage> withHeaders(List<Preimage> plain, byte[] signer, Switches switches) {
        Quirks.Header layout = switches.get(Quirks.HARDWARE_HEADER);
        List<Preimage> headed = new ArrayList<>();
        for (Preimage one : plain) {
            if (layout != Quirks.Header.LONG) {
                headed.add(one.behind(new byte[] {0, 0})); // version, format
            }
            if (layout != Quirks.Header.SHORT) {
                // version, application domain, format, one signer, the signer
                headed.add(one.behind(new byte[] {0}, APPLICATION_DOMAIN, new byte[] {0, 1}, signer));
            }
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
