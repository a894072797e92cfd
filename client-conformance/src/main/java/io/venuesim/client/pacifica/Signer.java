package io.venuesim.client.pacifica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;
import java.util.Set;

/**
 * Signs operations: the members go flat into the body, and sorted under {@code data} into the signed text.
 *
 * <p>What a message has already stays: a timestamp, a window, another account; with an {@code agent_wallet} the agent
 * signs.
 */
final class Signer {
    private static final long EXPIRY_WINDOW = 5000;
    private static final Set<String> HEADER =
            Set.of("account", "agent_wallet", "signature", "timestamp", "expiry_window");
    private static final Set<String> ABOUT_AGENTS = Set.of(
            "bind_agent_wallet",
            "revoke_agent_wallet",
            "add_agent_whitelisted_ip",
            "remove_agent_whitelisted_ip",
            "set_agent_ip_whitelist_enabled");

    /** Numbers keep their digits. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final JsonMapper SORTED = JSON.rebuild()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final ClientConfig config;

    Signer(ClientConfig config) {
        this.config = config;
    }

    /** The operation's members with all that proves whose they are. */
    ObjectNode sign(String type, ObjectNode message) {
        boolean aboutAgents = ABOUT_AGENTS.contains(type);
        long timestamp = message.path("timestamp").asLong(config.clock().millis());
        long window = message.path("expiry_window").asLong(EXPIRY_WINDOW);
        ObjectNode payload = message.deepCopy();
        HEADER.stream()
                .filter(name -> !(aboutAgents && name.equals("agent_wallet")))
                .forEach(payload::remove);

        ObjectNode text = JSON.createObjectNode();
        text.put("timestamp", timestamp).put("expiry_window", window).put("type", type);
        text.set("data", signed(payload));
        boolean byAgent = !aboutAgents && message.path("agent_wallet").isTextual();
        SigningKey key = new SigningKey(config.credential(byAgent ? "agentKey" : "privateKey"));

        ObjectNode body = JSON.createObjectNode();
        body.put("account", message.path("account").asText(config.credential("account")));
        if (message.has("agent_wallet")) {
            body.set("agent_wallet", message.get("agent_wallet"));
        }
        body.put("signature", key.sign(write(SORTED, text)));
        body.put("timestamp", timestamp).put("expiry_window", window);
        return body.setAll(payload);
    }

    /** A member that is null is sent and not signed. */
    private static ObjectNode signed(ObjectNode payload) {
        ObjectNode signed = payload.deepCopy();
        signed.removeIf(JsonNode::isNull);
        return signed;
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }

    static String write(JsonNode message) {
        return write(JSON, message);
    }

    private static String write(JsonMapper mapper, JsonNode message) {
        try {
            return mapper.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A message did not print", impossible);
        }
    }
}
