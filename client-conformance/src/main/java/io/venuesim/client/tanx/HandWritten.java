package io.venuesim.client.tanx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;

/** Adds to a request what proves whose it is: the token of a fresh login, and the signature of an order's hash. */
final class HandWritten {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static String sign(ClientConfig config, String request) {
        int blank = request.indexOf("\n\n");
        String head = blank < 0 ? request.strip() : request.substring(0, blank);
        String body = blank < 0 ? "" : request.substring(blank + 2);
        Session session = new Session(config, false);
        if (!session.login().isSuccess()) {
            throw new IllegalStateException(
                    "The login failed: " + session.login().text());
        }
        return head + "\nAuthorization: JWT " + session.accessToken() + "\n\n" + signed(config, body);
    }

    /** A body with a hash and no signature gets one; any other stays as it is, byte for byte. */
    private static String signed(ClientConfig config, String body) {
        if (!body.contains("\"msg_hash\"") || body.contains("\"signature\"")) {
            return body;
        }
        try {
            JsonNode json = MAPPER.readTree(body);
            StarkSigner.Signature signature = StarkSigner.sign(
                    config.credential("starkPrivateKey"), json.path("msg_hash").asText());
            ((ObjectNode) json).putObject("signature").put("r", signature.r()).put("s", signature.s());
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("No JSON to sign: " + body, notJson);
        }
    }

    private HandWritten() {}
}
