package io.venuesim.client.aevo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;

/** Signs requests and frames that somebody wrote by hand. */
final class HandWritten {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ClientConfig config;
    private final Signer signer;

    HandWritten(ClientConfig config) {
        this.config = config;
        this.signer = new Signer(config);
    }

    /** Adds the headers of an HMAC, and before it the signatures that orders and registrations in the body lack. */
    String request(String request) {
        int blank = request.indexOf("\n\n");
        String head = (blank < 0 ? request : request.substring(0, blank)).strip();
        String body = blank < 0 ? "" : withSignatures(request.substring(blank + 2));
        String[] line = head.split(" ", 3);
        Signer.Proof proof = signer.sign(line[0], line[1].replaceFirst("\\?.*", ""), body);
        return head + "\nAEVO-KEY: " + proof.key() + "\nAEVO-TIMESTAMP: " + proof.timestamp() + "\nAEVO-SIGNATURE: "
                + proof.signature() + "\n\n" + body;
    }

    /** Adds the {@code auth} member, and before it the signature that an order in {@code data} lacks. */
    String frame(String frame) {
        if (!(read(frame) instanceof ObjectNode message)) {
            return frame;
        }
        JsonNode data = message.path("data");
        String text = data.isMissingNode() ? "" : withSignatures(data.toString());
        if (!data.isMissingNode()) {
            message.set("data", read(text));
        }
        Signer.Proof proof = signer.sign("ws", message.path("op").asText(), text);
        message.putObject("auth")
                .put("timestamp", proof.timestamp())
                .put("signature", proof.signature())
                .put("key", proof.key());
        return message.toString();
    }

    /** What has nothing to sign stays as it is, byte for byte. */
    private String withSignatures(String body) {
        if (!(read(body) instanceof ObjectNode message)) {
            return body;
        }
        boolean changed = signIfOrder(message);
        if (message.has("signing_key") && message.has("account") && !message.has("account_signature")) {
            Registration.sign(config, message);
            changed = true;
        }
        for (JsonNode leg : message.path("orders")) {
            changed |= leg instanceof ObjectNode order && signIfOrder(order);
        }
        return changed ? message.toString() : body;
    }

    private boolean signIfOrder(ObjectNode message) {
        boolean unsigned = message.has("limit_price") && !message.has("signature");
        if (unsigned) {
            new OrderSigner(config).sign(message);
        }
        return unsigned;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }
}
