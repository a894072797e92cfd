package io.venuesim.client.aevo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.VenueClient;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;

/** Makes the signed order of what a caller asks for. */
final class OrderMessages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BigInteger MARKET_BUY = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

    private final SecureRandom random = new SecureRandom();
    private final ClientConfig config;
    private final OrderSigner signer;
    private final Markets markets;

    OrderMessages(ClientConfig config) {
        this.config = config;
        this.signer = new OrderSigner(config);
        this.markets = new Markets(config.restUrl());
    }

    /** A complete order with its signature. */
    ObjectNode order(Map<String, String> wanted) {
        boolean buy = wanted.getOrDefault("side", "buy").equalsIgnoreCase("buy");
        boolean market = wanted.getOrDefault("type", "limit").equalsIgnoreCase("market");
        ObjectNode order = JSON.createObjectNode()
                .put("instrument", markets.id(wanted.getOrDefault("market", "ETH-PERP")))
                .put("maker", config.credential("address"))
                .put("is_buy", buy)
                .put("amount", scaled(VenueClient.argument(wanted, "quantity")))
                .put("limit_price", market ? marketPrice(buy) : scaled(VenueClient.argument(wanted, "price")))
                .put("salt", wanted.getOrDefault("salt", new BigInteger(63, random).toString()))
                .put("timestamp", Long.toString(config.clock().instant().getEpochSecond()));
        putTerms(order, wanted);
        signer.sign(order);
        return order;
    }

    /** The id that the venue will give it. */
    String orderId(ObjectNode order) {
        return signer.orderId(order);
    }

    private static void putTerms(ObjectNode order, Map<String, String> wanted) {
        String timeInForce = wanted.getOrDefault("timeInForce", "gtc").toUpperCase(Locale.ROOT);
        if (timeInForce.equals("POST_ONLY")) {
            order.put("post_only", true);
        } else {
            order.put("time_in_force", timeInForce);
        }
        if (Boolean.parseBoolean(wanted.get("reduceOnly"))) {
            order.put("reduce_only", true);
        }
        if (Boolean.parseBoolean(wanted.get("mmp"))) {
            order.put("mmp", true);
        }
        if (wanted.containsKey("stopPrice")) {
            order.put("stop", wanted.getOrDefault("stop", "STOP_LOSS"))
                    .put("trigger", scaled(VenueClient.argument(wanted, "stopPrice")));
        }
        if (wanted.containsKey("parentId")) {
            order.put("parent_order_id", wanted.get("parentId"));
        }
    }

    private static String marketPrice(boolean buy) {
        return buy ? MARKET_BUY.toString() : "0";
    }

    /** A decimal as a whole number of six decimals. */
    private static String scaled(String decimal) {
        return new BigDecimal(decimal).movePointRight(6).toBigIntegerExact().toString();
    }
}
