package io.venuesim.client.dmex;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.VenueClient;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Builds what a client sends, as the documentation has it: integers scaled by 1e8, and the signature at the end. */
final class OrderMessages {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTHING_REPLACED = "0x" + "0".repeat(64);

    private final OrderSigner signer;
    private final InstantSource clock;
    private final AtomicLong lastNonce = new AtomicLong();

    OrderMessages(OrderSigner signer, InstantSource clock) {
        this.signer = signer;
        this.clock = clock;
    }

    /** The flat object that places an order. */
    ObjectNode place(Map<String, String> arguments, String replaced) {
        boolean market = "market".equals(arguments.getOrDefault("type", "limit"));
        String amount = scaled(VenueClient.argument(arguments, "quantity"));
        String stopPrice = scaled(arguments.getOrDefault("stopPrice", "0"));
        ObjectNode order = JSON.createObjectNode()
                .put("user_address", arguments.getOrDefault("owner", signer.address()))
                .put("base_token", "0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174")
                .put("asset", arguments.getOrDefault("market", "btcusd"))
                .put("amount", amount)
                .put("price", scaled(arguments.getOrDefault("price", "0")))
                .put("side", "buy".equals(VenueClient.argument(arguments, "side")))
                .put("nonce", nonce())
                .put("leverage", scaled(arguments.getOrDefault("leverage", "10")))
                .put("closing_order", Boolean.parseBoolean(arguments.getOrDefault("reduceOnly", "false")));
        String hash = Hashes.order(order);
        return signer.sign(hash, order.put("hash", hash))
                .put("remaining_amount", amount)
                .put("closed", false)
                .put("stop", arguments.containsKey("stopPrice"))
                .put("stop_price", stopPrice)
                .put("stopped", false)
                .put("is_market", market)
                .put("post_only", "post_only".equals(arguments.get("timeInForce")))
                .put("decimals", 2)
                .put("amount_dec", 4)
                .put("margin_currency_symbol", "USDC")
                .put("replace_hash", replaced.isEmpty() ? NOTHING_REPLACED : replaced);
    }

    /** What cancels an order. */
    ObjectNode cancel(String orderHash) {
        return signer.sign(orderHash, JSON.createObjectNode().put("order_hash", orderHash));
    }

    String user() {
        return signer.address();
    }

    /** Milliseconds, and never the same twice. */
    private long nonce() {
        return lastNonce.updateAndGet(last -> Math.max(clock.millis(), last + 1));
    }

    private static String scaled(String decimal) {
        return new BigDecimal(decimal).movePointRight(8).toBigIntegerExact().toString();
    }
}
