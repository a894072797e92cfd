package io.venuesim.client.dmex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Signs what somebody wrote by hand: fills in the hash where it is missing, and adds the signature over it. */
final class Handwritten {
    private static final JsonMapper JSON = new JsonMapper();

    private final OrderSigner signer;

    Handwritten(OrderSigner signer) {
        this.signer = signer;
    }

    String request(String request) {
        int blank = request.indexOf("\n\n");
        if (blank < 0) {
            throw new IllegalArgumentException("The request has no body to sign");
        }
        return request.substring(0, blank + 2) + sign(read(request.substring(blank + 2)));
    }

    String frame(String frame) {
        ObjectNode message = read(frame);
        sign(object(message.path("data")));
        return message.toString();
    }

    private ObjectNode sign(ObjectNode message) {
        if (message.has("order") && message.has("contract")) {
            sign(object(message.path("order")));
            return message;
        }
        return signer.sign(hash(message), message);
    }

    /** The hash that is there, or the one of what else is there. */
    private static String hash(ObjectNode message) {
        boolean legacy = message.has("contract_address");
        if (legacy && !message.has("amount")) {
            return hash(message, "cancel_hash", Hashes.legacyCancel(message));
        }
        if (legacy) {
            return hash(message, "order_hash", Hashes.legacyOrder(message));
        }
        return message.has("order_hash")
                ? message.path("order_hash").asText()
                : hash(message, "hash", message.has("hash") ? "" : Hashes.order(message));
    }

    private static String hash(ObjectNode message, String name, String made) {
        if (!message.has(name)) {
            message.put(name, made);
        }
        return message.path(name).asText();
    }

    private static ObjectNode read(String json) {
        try {
            return object(JSON.readTree(json));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("No JSON: " + json, notJson);
        }
    }

    private static ObjectNode object(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            throw new IllegalArgumentException("No JSON object: " + node);
        }
        return object;
    }
}
