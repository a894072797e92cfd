package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Updates.Trade;
import io.venuesim.venue.pacifica.Updates.Update;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who listens to what in one world, and what they are told. */
final class Streams {
    private final World world;
    private final Switches switches;
    private final AccountJson accounts;
    private final Map<Subscription, Set<Channel>> listeners = new ConcurrentHashMap<>();

    private Streams(World world, Switches switches) {
        this.world = world;
        this.switches = switches;
        this.accounts = new AccountJson(switches);
    }

    static Streams of(World world, Switches switches) {
        return world.memory(Streams.class, () -> new Streams(world, switches));
    }

    /** Tells a connection from now on; and at once how things stand, where the channel does that. */
    void add(Subscription subscription, Channel channel) {
        // In one step, or the last listener's leaving could take this one along.
        listeners.compute(subscription, (any, known) -> {
            Set<Channel> channels = known == null ? ConcurrentHashMap.newKeySet() : known;
            channels.add(channel);
            return channels;
        });
        JsonNode snapshot = snapshot(subscription);
        if (snapshot != null) {
            channel.push(frame(subscription.source(), snapshot));
        }
    }

    void remove(Subscription subscription, Channel channel) {
        listeners.computeIfPresent(subscription, (any, channels) -> {
            channels.remove(channel);
            return channels.isEmpty() ? null : channels;
        });
    }

    /** Null for a channel that only tells of changes. */
    private @Nullable JsonNode snapshot(Subscription subscription) {
        return switch (subscription.source()) {
            case "account_orders" -> orders(subscription.subject());
            case "account_positions" -> AccountJson.positions(world, subscription.subject());
            case "account_info" -> accounts.info(world, subscription.subject());
            case "book" -> MarketJson.book(world, subscription.subject());
            case "prices" -> MarketJson.prices(world, switches);
            default -> null;
        };
    }

    /** Tells of an event of an order, whoever listens to its account or its market. */
    void tell(Update update) {
        Order order = update.order();
        String account = order.account();
        Trade trade = update.trade();
        push("account_order_updates", account, () -> list(OrderJson.update(update, lastPrice(order))));
        push("account_orders", account, () -> orders(account));
        if (trade != null) {
            push("account_trades", account, () -> list(AccountJson.trade(update, trade)));
            push("account_positions", account, () -> AccountJson.positions(world, account));
            push("trades", order.market(), () -> list(AccountJson.publicTrade(update, trade)));
        }
        push("account_info", account, () -> accounts.info(world, account));
        push("book", order.market(), () -> MarketJson.book(world, order.market()));
    }

    void leverage(String account, Settings.Margin margin) {
        push(
                "account_leverage",
                account,
                () -> Json.object()
                        .put("u", account)
                        .put("s", margin.symbol())
                        .put("l", Integer.toString(margin.leverage()))
                        .put("t", OrderJson.millis(margin.updatedAt())));
    }

    void margin(String account, Settings.Margin margin) {
        push(
                "account_margin",
                account,
                () -> Json.object()
                        .put("u", account)
                        .put("s", margin.symbol())
                        .put("i", margin.isolated())
                        .put("t", OrderJson.millis(margin.updatedAt())));
    }

    private void push(String source, String subject, Supplier<JsonNode> data) {
        Set<Channel> channels = listeners.get(new Subscription(source, subject));
        if (channels != null) {
            String frame = frame(source, data.get());
            channels.forEach(channel -> channel.push(frame));
        }
    }

    private String frame(String source, JsonNode data) {
        ObjectNode frame = Json.object().put("channel", source);
        frame.set("data", data);
        // [official docs] the sample of the state channel ends with the sequence it is as of
        return Json.write(
                source.equals("account_orders")
                        ? frame.put("li", Updates.of(world).latest())
                        : frame);
    }

    private ArrayNode orders(String account) {
        ArrayNode all = Json.object().putArray("all");
        Working.of(world).of(account).forEach(order -> all.add(OrderJson.state(order)));
        return all;
    }

    private @Nullable BigDecimal lastPrice(Order order) {
        List<Update> history = Updates.of(world).of(order.id());
        return history.stream()
                .map(Update::trade)
                .filter(trade -> trade != null)
                .reduce((earlier, later) -> later)
                .map(trade -> trade.execution().price())
                .orElse(null);
    }

    private static ArrayNode list(ObjectNode only) {
        return Json.object().putArray("all").add(only);
    }
}
