package io.venuesim.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Hmac;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The right text was covered by an HMAC-SHA256 in hex, made or written otherwise. */
public final class HmacForms {
    static final Mistake UPPER_CASE = new Mistake(
            "hmac-in-upper-case", "The HMAC is right, in upper-case hex.", "Write it in lower-case hex digits.");

    static final Mistake WITH_0X =
            new Mistake("hmac-with-0x", "The HMAC is right, with 0x in front of it.", "Write the hex digits alone.");

    static final Mistake BASE64 = new Mistake(
            "hmac-in-base64",
            "The HMAC is right, in base64.",
            "Write it in lower-case hex: digest('hex'), hexdigest().");

    static final Mistake SECRET_DECODED = new Mistake(
            "secret-decoded-from-hex",
            "The secret was decoded from hex before it was used as the key.",
            "Use the text of the secret as it is, its UTF-8 bytes, although it looks like hex.");

    static final Mistake SHA512 =
            new Mistake("hmac-sha512", "HMAC-SHA512 was used in the place of HMAC-SHA256.", "Use HMAC-SHA256.");

    static final Mistake SWAPPED = new Mistake(
            "key-and-message-swapped",
            "The text was used as the key, and the secret as the message.",
            "The secret is the key of the HMAC; some libraries take the message first.");

    private HmacForms() {}

    /**
     * What may be wrong about the HMAC of a text.
     *
     * @param secret as the client has it
     * @param text what is to be covered
     * @param received what the client sent
     */
    public static Stream<Trial> of(String secret, byte[] text, String received) {
        byte[] key = secret.getBytes(UTF_8);
        String expected = Hex.encode(Hmac.sha256(key, text));
        return Stream.of(
                new Trial(UPPER_CASE, () -> received.toLowerCase(Locale.ROOT).equals(expected)),
                new Trial(WITH_0X, () -> received.equalsIgnoreCase("0x" + expected)),
                new Trial(BASE64, () -> isBase64(received, expected)),
                new Trial(SECRET_DECODED, decoded(secret, text, received)),
                new Trial(SHA512, () -> received.equals(Hex.encode(Hmac.sha512(key, text)))),
                new Trial(SWAPPED, () -> received.equals(Hex.encode(Hmac.sha256(text, key)))));
    }

    /** True if this is the HMAC of the text, in lower-case hex. */
    public static boolean isOf(String secret, byte[] text, String received) {
        return received.equals(Hex.encode(Hmac.sha256(secret.getBytes(UTF_8), text)));
    }

    private static BooleanSupplier decoded(String secret, byte[] text, String received) {
        Optional<byte[]> key = Hex.decode(secret);
        return () -> key.map(bytes -> received.equals(Hex.encode(Hmac.sha256(bytes, text))))
                .orElse(false);
    }

    private static boolean isBase64(String received, String expected) {
        try {
            byte[] code = Base64.getDecoder().decode(received.replace('-', '+').replace('_', '/'));
            return Arrays.equals(code, Hex.decode(expected).orElseThrow());
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
