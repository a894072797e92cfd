package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The golden signatures, made with five libraries that are not ours. */
final class Vectors {
    private static final ObjectNode FILE = read();

    /** Those of the current API, V1 to V17; the others, L1 to L5, are of the generation before it. */
    static List<JsonNode> current() {
        return startingWith("V");
    }

    static JsonNode get(String id) {
        return startingWith(id + "-").get(0);
    }

    private static List<JsonNode> startingWith(String id) {
        List<JsonNode> found = new ArrayList<>();
        FILE.path("vectors").forEach(vector -> {
            if (vector.path("id").asText().startsWith(id)) {
                found.add(vector);
            }
        });
        return found;
    }

    static String privateKey(String name) {
        return FILE.at("/keys/" + name + "/private_key").asText();
    }

    static String address(String name) {
        return FILE.at("/keys/" + name + "/address").asText();
    }

    /** The members that a cancel has, wherever the vector keeps them. */
    static ObjectNode cancel(String orderHash, JsonNode signature) {
        ObjectNode data = Json.object().put("order_hash", orderHash);
        data.set("v", signature.path("v"));
        data.set("r", signature.path("r"));
        data.set("s", signature.path("s"));
        return data;
    }

    /** Everything in a vector that has v, r and s: itself and its forms, by name, with the order hash. */
    static Map<String, ObjectNode> signatures(JsonNode vector) {
        String own = vector.path("order_hash").asText();
        Map<String, ObjectNode> found = new TreeMap<>();
        if (vector.has("v")) {
            found.put("itself", cancel(own, vector));
        }
        for (String name : List.of("js_cancel_data", "python_cancel_data", "web3_4_16_fields", "web3_1_10_4_fields")) {
            if (vector.has(name)) {
                found.put(name, cancel(own, vector.path(name)));
            }
        }
        if (vector.has("cancel_message")) {
            JsonNode data = vector.at("/cancel_message/data");
            found.put("cancel_message", cancel(data.path("order_hash").asText(), data));
        }
        if (vector.has("create_message")) {
            JsonNode data = vector.at("/create_message/data");
            found.put("create_message", cancel(data.path("hash").asText(), data));
        }
        for (JsonNode form : vector.path("forms")) {
            ObjectNode whole = cancel(own, vector);
            whole.set("v", form.path("v"));
            found.put("v " + form.path("v"), whole);
        }
        int number = 0;
        for (JsonNode one : vector.path("cases")) {
            found.put("case " + number++, cancel(own, one));
        }
        return found;
    }

    /** The signature that a vector has under this name. */
    static ObjectNode signature(JsonNode vector, String name) {
        return Objects.requireNonNull(signatures(vector).get(name), name);
    }

    private static ObjectNode read() {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/dmex.json"))) {
            return Json.readObject(in.readAllBytes()).orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Vectors() {}
}
