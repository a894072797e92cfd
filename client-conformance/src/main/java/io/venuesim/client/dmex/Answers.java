package io.venuesim.client.dmex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.venuesim.client.Outcome;

/** Reads an answer, a frame or a body: {@code success} tells how it went, {@code error} why not. */
final class Answers {
    private static final JsonMapper JSON = new JsonMapper();

    static Outcome read(int status, String answer) {
        try {
            JsonNode read = JSON.readTree(answer);
            boolean success = read.path("success").asBoolean(false);
            String error = success ? "" : read.path("error").asText(answer);
            return new Outcome(success, status, answer, error, OrderSigner.SIGNED);
        } catch (JsonProcessingException notJson) {
            return new Outcome(false, status, answer, answer, OrderSigner.SIGNED);
        }
    }

    private Answers() {}
}
