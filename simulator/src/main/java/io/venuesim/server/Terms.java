package io.venuesim.server;

import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.core.order.TimeInForce;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a journal tells of an event besides the order's state, under the names that the control API has for it. */
final class Terms {
    private final Map<String, String> terms = new LinkedHashMap<>();

    static Map<String, String> of(OrderEvent event) {
        Terms terms = new Terms();
        if (event instanceof OrderEvent.Placed placed) {
            terms.order(placed.order());
        } else if (event instanceof OrderEvent.Amended amended) {
            terms.order(amended.order());
        } else if (event instanceof OrderEvent.Traded traded) {
            terms.put("quantity", traded.execution().quantity());
            terms.put("price", traded.execution().price());
        } else if (event instanceof OrderEvent.Ended ended) {
            terms.put("reason", ended.order().cancelReason());
        }
        return terms.terms;
    }

    private void order(Order order) {
        put("market", order.market());
        put("side", order.side());
        put("type", order.type());
        put("quantity", order.quantity());
        put("price", order.price());
        put("stopPrice", order.stopPrice());
        put("timeInForce", order.timeInForce() == TimeInForce.GTC ? null : order.timeInForce());
        put("reduceOnly", order.reduceOnly() ? "true" : null);
        put("clientId", order.clientId());
        put("parentId", order.parentId());
    }

    private void put(String name, @Nullable BigDecimal amount) {
        put(name, amount == null ? null : amount.toPlainString());
    }

    private void put(String name, @Nullable Enum<?> constant) {
        put(name, constant == null ? null : constant.name().toLowerCase(Locale.ROOT));
    }

    private void put(String name, @Nullable String text) {
        if (text != null) {
            terms.put(name, text);
        }
    }
}
