package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.venue.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The signatures and tokens of {@code vectors/tanx.json}. */
final class TanxVectors {
    static final JsonNode ALL = read();
    static final String ADDRESS = ALL.at("/account/eth_address").asText();
    static final String ACCESS = ALL.at("/jwt/access/token").asText();
    static final String REFRESH = ALL.at("/jwt/refresh/token").asText();

    static List<JsonNode> list(String name) {
        return StreamSupport.stream(ALL.path(name).spliterator(), false).toList();
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(TanxVectors.class.getResourceAsStream("/vectors/tanx.json"))) {
            return Json.read(in.readAllBytes()).orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private TanxVectors() {}
}
