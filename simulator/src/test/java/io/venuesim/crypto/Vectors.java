package io.venuesim.crypto;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.venuesim.crypto.Secp256k1.Signature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/** The golden signatures, made by the venues' own SDKs. */
final class Vectors {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Vectors() {}

    static JsonNode of(String venue) {
        String name = "/vectors/" + venue + ".json";
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(name), name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hex with or without 0x. */
    static byte[] bytes(JsonNode hex) {
        return bytes(hex.asText());
    }

    static byte[] bytes(String hex) {
        return Hex.decode(hex.startsWith("0x") ? hex.substring(2) : hex).orElseThrow();
    }

    static byte[] base58(JsonNode text) {
        return Base58.decode(text.asText()).orElseThrow();
    }

    /** 65 bytes r ‖ s ‖ v with v 0, 1, 27 or 28. */
    static Signature signature(JsonNode hex) {
        byte[] raw = bytes(hex);
        return Signature.of(Arrays.copyOf(raw, 32), Arrays.copyOfRange(raw, 32, 64), raw[64] % 27)
                .orElseThrow();
    }

    /** Members r, s and v of an object; r and s may lack leading zeros. */
    static Signature rsv(JsonNode holder) {
        return Signature.of(
                        Hex.decodeBigEndian(holder.path("r").asText().substring(2), 32)
                                .orElseThrow(),
                        Hex.decodeBigEndian(holder.path("s").asText().substring(2), 32)
                                .orElseThrow(),
                        holder.path("v").asInt() % 27)
                .orElseThrow();
    }

    static byte[] flip(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        return flipped;
    }
}
