package io.venuesim.client.deltadefi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;

/** Proves what somebody wrote by hand: adds the API key, and a witness to each transaction that has none. */
final class Handwritten {
    private static final String HEADER = "X-API-KEY: ";

    private final ClientConfig config;

    Handwritten(ClientConfig config) {
        this.config = config;
    }

    String request(String request) {
        int blank = request.indexOf("\n\n");
        String head = blank < 0 ? request : request.substring(0, blank);
        String body = blank < 0 ? "" : "\n\n" + sign(request.substring(blank + 2));
        return head + "\n" + HEADER + config.credential("apiKey") + body;
    }

    private String sign(String body) {
        if (!(Api.read(body) instanceof ObjectNode message)) {
            return body;
        }
        OperationKey key = new OperationKey(config.credential("operationKey"));
        if (message.path("signed_tx").isTextual()) {
            message.put("signed_tx", key.sign(message.path("signed_tx").asText()));
        }
        if (message.path("signed_txs").isArray()) {
            ArrayNode signed = message.arrayNode();
            for (JsonNode one : message.path("signed_txs")) {
                signed.add(key.sign(one.asText()));
            }
            message.set("signed_txs", signed);
        }
        return message.toString();
    }
}
