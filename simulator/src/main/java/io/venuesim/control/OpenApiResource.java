package io.venuesim.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.venuesim.venue.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of this API, kept by hand beside it and held to it by a test. */
final class OpenApiResource {
    private static final String FILE = "openapi.yaml";

    static Reply get(Call call) {
        return Reply.http(200, "application/json", document().toString());
    }

    static JsonNode document() {
        try (InputStream yaml = Objects.requireNonNull(OpenApiResource.class.getResourceAsStream(FILE), FILE)) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException("The description in the jar can't be read", broken);
        }
    }

    private OpenApiResource() {}
}
