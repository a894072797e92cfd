package io.venuesim.client.aevo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;
import java.math.BigDecimal;
import org.web3j.utils.Numeric;

/** Signs orders with the account's signing key; an order's id is the hash of what was signed. */
final class OrderSigner {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String signingKey;
    private final String network;

    OrderSigner(ClientConfig config) {
        signingKey = config.credential("signingKey");
        network = config.credentials().getOrDefault("network", "testnet");
    }

    /** Adds the signature to an order as it goes over the wire. */
    void sign(ObjectNode order) {
        order.put("signature", typed(order).sign(signingKey));
    }

    String orderId(ObjectNode order) {
        return Numeric.toHexString(typed(order).digest());
    }

    private TypedData typed(ObjectNode order) {
        ObjectNode message = JSON.createObjectNode()
                .put("maker", order.path("maker").asText())
                .put("isBuy", order.path("is_buy").asBoolean())
                .put("limitPrice", order.path("limit_price").asText())
                .put("amount", order.path("amount").asText())
                .put("salt", order.path("salt").asText())
                .put("instrument", order.path("instrument").asText())
                .put("timestamp", order.path("timestamp").asText());
        if (!order.has("builder_id")) {
            return new TypedData(TypedData.ORDER, message, network);
        }
        String rate = order.path("builder_fee_rate").asText("0");
        message.put("builderId", order.path("builder_id").asText())
                .put(
                        "builderFeeRate",
                        new BigDecimal(rate).movePointRight(6).toBigInteger().toString());
        return new TypedData(TypedData.BUILDER_ORDER, message, network);
    }
}
