package io.venuesim.client.pacifica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.venuesim.client.ClientConfig;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Builds signed cancels: the members go flat into the body, and sorted under {@code data} into the signed text. */
final class CancelMessages {
    private static final long EXPIRY_WINDOW = 5000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> identity = new LinkedHashMap<>();
    private final SigningKey key;
    private final String market;
    private final InstantSource clock;

    CancelMessages(ClientConfig config, boolean byAgent) {
        identity.put("account", config.credential("account"));
        if (byAgent) {
            identity.put("agent_wallet", config.credential("agentWallet"));
        }
        key = new SigningKey(config.credential(byAgent ? "agentKey" : "privateKey"));
        market = config.extras().getOrDefault("market", "BTC");
        clock = config.clock();
    }

    Map<String, Object> byId(String orderId) {
        return signed(Map.of("symbol", market, "order_id", new BigInteger(orderId)));
    }

    Map<String, Object> byClientId(String clientId) {
        return signed(Map.of("symbol", market, "client_order_id", clientId));
    }

    private Map<String, Object> signed(Map<String, Object> payload) {
        long timestamp = clock.millis();
        Map<String, Object> text = new TreeMap<>();
        text.put("timestamp", timestamp);
        text.put("expiry_window", EXPIRY_WINDOW);
        text.put("type", "cancel_order");
        text.put("data", new TreeMap<>(payload));

        Map<String, Object> body = new LinkedHashMap<>(identity);
        body.put("signature", key.sign(write(text)));
        body.put("timestamp", timestamp);
        body.put("expiry_window", EXPIRY_WINDOW);
        body.putAll(payload);
        return body;
    }

    static String write(Map<String, Object> message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A message did not print", impossible);
        }
    }
}
