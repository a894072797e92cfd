package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.core.order.TimeInForce;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order as DMEX writes it: neither its signature nor what it replaced is returned. */
final class OrderJson {
    private static final BigInteger GREATEST_EXACT_DOUBLE = BigInteger.ONE.shiftLeft(53);

    /** The answer to a cancel [assumed]: the order as it is listed, after the other name of its hash. */
    static ObjectNode cancelled(Order order, World world) {
        return addListed(order, world, Json.object().put("order_hash", hash(order)));
    }

    /** The members that {@code GET /api/orders} has, in its order [official docs, REST]. */
    static ObjectNode listed(Order order, World world) {
        return addListed(order, world, Json.object());
    }

    private static ObjectNode addListed(Order order, World world, ObjectNode to) {
        Map<String, String> own = order.attributes();
        OrderType type = order.type();
        to.put("hash", hash(order))
                .put("user_address", own.getOrDefault("user_address", order.account()))
                .put("base_token", own.get("base_token"))
                .put("asset", order.market())
                .put("amount", Integers.scale(order.quantity()))
                .put("price", scaled(order.price(), own.get("price")))
                .put("side", order.side() == Side.BUY);
        addNonce(new BigInteger(own.getOrDefault("nonce", "0")), to);
        return to.put("leverage", own.get("leverage"))
                .put("closing_order", order.reduceOnly())
                .put("remaining_amount", Integers.scale(order.remaining()))
                .put("closed", order.state().isTerminal())
                .put("stop", type.isStop())
                .put("stop_price", scaled(order.stopPrice(), own.get("stop_price")))
                // [assumed] the documentation does not say what it means
                .put("stopped", TriggeredStops.contains(world, order))
                .put("is_market", type == OrderType.MARKET || type == OrderType.STOP_MARKET)
                .put("post_only", order.timeInForce() == TimeInForce.POST_ONLY)
                .put("decimals", new BigInteger(own.getOrDefault("decimals", "2")))
                .put("amount_dec", new BigInteger(own.getOrDefault("amount_dec", "4")))
                .put("margin_currency_symbol", own.get("margin_currency_symbol"))
                .put(
                        "created_at",
                        order.createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** As it was sent when the order was made. */
    private static String hash(Order order) {
        return order.attributes().getOrDefault("hash", order.id());
    }

    /** [assumed] A number where every JSON reader can hold it exactly, else text. */
    private static void addNonce(BigInteger nonce, ObjectNode to) {
        if (nonce.compareTo(GREATEST_EXACT_DOUBLE) <= 0) {
            to.put("nonce", nonce);
        } else {
            to.put("nonce", nonce.toString());
        }
    }

    /** Of a market order the book keeps no price, and of another one no trigger: what was sent is in its attributes. */
    private static String scaled(@Nullable BigDecimal value, @Nullable String sent) {
        return value == null ? (sent == null ? "0" : sent) : Integers.scale(value);
    }

    private OrderJson() {}
}
