package io.venuesim.client.pacifica;

import static io.venuesim.client.VenueClient.argument;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Verb;
import java.math.BigInteger;
import java.util.Map;

/** What a caller wants, as the venue's signed messages. */
final class Wishes {

    /**
     * A signed message.
     *
     * @param path of REST, below the version
     * @param name of the WebSocket's operation
     */
    record Wish(String path, String name, ObjectNode body) {}

    private final ClientConfig config;
    private final Signer signer;
    private final HandWritten batches;
    private final boolean byAgent;

    Wishes(ClientConfig config, boolean byAgent) {
        this.config = config;
        this.signer = new Signer(config);
        this.batches = new HandWritten(config);
        this.byAgent = byAgent;
    }

    Wish of(Verb verb, Map<String, String> wanted) {
        return switch (verb) {
            case PLACE -> place(wanted);
            case EDIT -> {
                ObjectNode message = named(wanted).put("price", argument(wanted, "price"));
                yield wish("orders/edit", "edit_order", decimals(message, wanted, "quantity", "amount"));
            }
            case CANCEL ->
                wanted.containsKey("stop")
                        ? wish("orders/stop/cancel", "cancel_stop_order", named(wanted))
                        : wish("orders/cancel", "cancel_order", named(wanted));
            case CANCEL_BY_CLIENT_ID ->
                wish(
                        "orders/cancel",
                        "cancel_order",
                        market(wanted).put("client_order_id", argument(wanted, "clientId")));
            case CANCEL_BATCH -> cancelBatch(wanted);
            case CANCEL_ALL -> {
                ObjectNode message = Signer.JSON
                        .createObjectNode()
                        .put("all_symbols", !wanted.containsKey("market"))
                        .put("exclude_reduce_only", Boolean.parseBoolean(wanted.get("excludeReduceOnly")));
                if (wanted.containsKey("market")) {
                    message.put("symbol", wanted.get("market"));
                }
                yield wish("orders/cancel_all", "cancel_all_orders", message);
            }
            case LOGIN, OPEN_ORDERS, ORDER, SUBSCRIBE, NEXT_EVENT ->
                throw new UnsupportedOperationException("Nothing is signed to " + verb.word());
        };
    }

    private Wish place(Map<String, String> wanted) {
        ObjectNode message = market(wanted)
                .put("side", wanted.getOrDefault("side", "buy").equals("buy") ? "bid" : "ask")
                .put("reduce_only", Boolean.parseBoolean(wanted.get("reduceOnly")));
        if (wanted.containsKey("stopPrice")) {
            ObjectNode stop = message.putObject("stop_order").put("stop_price", wanted.get("stopPrice"));
            decimals(decimals(stop, wanted, "price", "limit_price"), wanted, "quantity", "amount");
            return wish("orders/stop/create", "create_stop_order", withClientId(message, stop, wanted));
        }
        message.put("amount", argument(wanted, "quantity"));
        if (wanted.getOrDefault("type", "limit").equals("market")) {
            message.put("slippage_percent", wanted.getOrDefault("slippage", "0.5"));
            return wish("orders/create_market", "create_market_order", withClientId(message, message, wanted));
        }
        message.put("price", argument(wanted, "price")).put("tif", tif(wanted.getOrDefault("timeInForce", "gtc")));
        return wish("orders/create", "create_order", withClientId(message, message, wanted));
    }

    private static String tif(String word) {
        return switch (word) {
            case "gtc" -> "GTC";
            case "ioc" -> "IOC";
            case "post_only" -> "ALO";
            case "tob" -> "TOB";
            default -> throw new UnsupportedOperationException("The venue has no time in force " + word);
        };
    }

    private Wish cancelBatch(Map<String, String> wanted) {
        ObjectNode batch = Signer.JSON.createObjectNode();
        ArrayNode actions = batch.putArray("actions");
        for (String id : argument(wanted, "orderIds").split("\\s*,\\s*", -1)) {
            HandWritten.add(actions, "Cancel", agent(market(wanted).put("order_id", new BigInteger(id))));
        }
        return new Wish("orders/batch", "batch_orders", batches.batch(batch));
    }

    private Wish wish(String path, String name, ObjectNode message) {
        return new Wish(path, name, signer.sign(name, agent(message)));
    }

    private ObjectNode agent(ObjectNode message) {
        return byAgent ? message.put("agent_wallet", config.credential("agentWallet")) : message;
    }

    private ObjectNode named(Map<String, String> wanted) {
        ObjectNode message = market(wanted);
        return wanted.containsKey("clientId")
                ? message.put("client_order_id", wanted.get("clientId"))
                : message.put("order_id", new BigInteger(argument(wanted, "orderId")));
    }

    private ObjectNode market(Map<String, String> wanted) {
        String known = config.extras().getOrDefault("market", "BTC");
        return Signer.JSON.createObjectNode().put("symbol", wanted.getOrDefault("market", known));
    }

    private static ObjectNode withClientId(ObjectNode message, ObjectNode holder, Map<String, String> wanted) {
        if (wanted.containsKey("clientId")) {
            holder.put("client_order_id", wanted.get("clientId"));
        }
        return message;
    }

    private static ObjectNode decimals(ObjectNode message, Map<String, String> wanted, String name, String member) {
        return wanted.containsKey(name) ? message.put(member, wanted.get(name)) : message;
    }
}
