package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/**
 * JSON Web Tokens with HMAC-SHA256 and nothing else. There is no clock here: {@code exp} and the other claims are the
 * caller's affair.
 */
public final class Jwt {
    // PyJWT and SimpleJWT wrote typ before alg.
    private static final String HEADER = encode("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(US_ASCII));
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Jwt() {}

    /** What {@link #open} found. */
    public sealed interface Opened {
        /**
         * A token that was made with the secret.
         *
         * @param payloadJson a JSON object, as it stands in the token
         */
        record Valid(String payloadJson) implements Opened {}

        /** A token that says nothing. */
        record Refused(Reason why) implements Opened {}
    }

    /** Why a token was refused; a token with several faults has the first of these. */
    public enum Reason {
        /** Not three parts of strict unpadded base64url, of which the first two hold JSON objects. */
        MALFORMED,
        /** The header's {@code alg} is not {@code HS256}; {@code none} is among these. */
        WRONG_ALGORITHM,
        /** Made with another secret, or changed since. */
        BAD_MAC
    }

    /** A token with the header {@code {"typ":"JWT","alg":"HS256"}} and the payload as given, byte for byte. */
    public static String issue(String payloadJson, byte[] secret) {
        String signed = HEADER + "." + encode(payloadJson.getBytes(UTF_8));
        return signed + "." + encode(Hmac.sha256(secret, signed.getBytes(US_ASCII)));
    }

    /** Checks a token. The code is compared in constant time. */
    public static Opened open(String token, byte[] secret) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return new Opened.Refused(Reason.MALFORMED);
        }
        Optional<JsonNode> header = decode(parts[0]).flatMap(Jwt::object);
        Optional<byte[]> payload = decode(parts[1]).filter(it -> object(it).isPresent());
        Optional<byte[]> mac = decode(parts[2]);
        if (header.isEmpty() || payload.isEmpty() || mac.isEmpty()) {
            return new Opened.Refused(Reason.MALFORMED);
        }
        JsonNode algorithm = header.get().path("alg");
        if (!algorithm.isTextual() || !algorithm.textValue().equals("HS256")) {
            return new Opened.Refused(Reason.WRONG_ALGORITHM);
        }
        byte[] signed = token.substring(0, token.lastIndexOf('.')).getBytes(US_ASCII);
        if (!Hmac.equal(Hmac.sha256(secret, signed), mac.get())) {
            return new Opened.Refused(Reason.BAD_MAC);
        }
        return new Opened.Valid(new String(payload.get(), UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // The JDK's decoder takes padding and stray trailing bits.
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> object(byte[] json) {
        try {
            return Optional.of(JSON.readTree(json)).filter(JsonNode::isObject);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
