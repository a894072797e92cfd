package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import io.venuesim.venue.aevo.Quirks.CancelAllEvents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the venue pushes: every change of an order on {@code orders}, every trade on {@code fills}. [official docs] */
final class Streams {

    /** The connections that were ever busy in one world and are open. */
    private static final class Audience {
        private final Set<Channel> channels = ConcurrentHashMap.newKeySet();
    }

    /** Orders of one step that are told of together. */
    private static final ThreadLocal<@Nullable List<Order>> TOGETHER = new ThreadLocal<>();

    private final Switches switches;
    private final OrderJson json;
    private final FillJson fills;
    private final MmpCalls mmp;

    Streams(Switches switches, OrderJson json, FillJson fills, MmpCalls mmp) {
        this.switches = switches;
        this.json = json;
        this.fills = fills;
        this.mmp = mmp;
    }

    void open(World world) {
        world.book().listen(event -> told(world, event));
    }

    static void join(World world, Channel channel) {
        audience(world).channels.add(channel);
    }

    static void leave(World world, Channel channel) {
        audience(world).channels.remove(channel);
    }

    /** Takes a step whose orders are told of in one message for each account, not in one each. */
    <T> T together(World world, Supplier<T> step) {
        if (switches.get(Quirks.CANCEL_ALL_EVENTS) == CancelAllEvents.ONE_EACH) {
            return step.get();
        }
        List<Order> orders = new ArrayList<>();
        TOGETHER.set(orders);
        try {
            return step.get();
        } finally {
            TOGETHER.remove();
            Map<String, List<Order>> byAccount = new LinkedHashMap<>();
            orders.forEach(order -> byAccount
                    .computeIfAbsent(order.account(), any -> new ArrayList<>())
                    .add(order));
            byAccount.values().forEach(some -> push(world, some));
        }
    }

    private void told(World world, OrderEvent event) {
        if (isVisible(event)) {
            List<Order> collected = TOGETHER.get();
            if (collected == null) {
                push(world, List.of(event.order()));
            } else {
                collected.add(event.order());
            }
        }
        if (event instanceof OrderEvent.Traded traded) {
            Execution execution = traded.execution();
            push(world, traded.order().account(), Channels.FILLS, fills.data(world, traded.order(), execution));
            mmp.traded(world, traded.order(), execution.quantity(), traded.cause());
        }
    }

    private boolean isVisible(OrderEvent event) {
        OrderState state = event.order().state();
        return switch (state) {
            case DRAFT, PENDING -> false;
            case OPEN, PARTIALLY_FILLED, FILLED, CANCELLED -> !(event instanceof OrderEvent.CancelQueued);
            case UNTRIGGERED, EXPIRED, REJECTED ->
                switches.get(Quirks.REST_ONLY_STATES) && !(event instanceof OrderEvent.CancelQueued);
        };
    }

    private void push(World world, List<Order> orders) {
        ObjectNode data = Json.object().put("timestamp", Messages.now(world));
        ArrayNode list = data.putArray(Channels.ORDERS);
        orders.forEach(order -> list.add(json.event(order)));
        push(world, orders.get(0).account(), Channels.ORDERS, data);
    }

    private void push(World world, String account, String name, ObjectNode data) {
        List<Channel> listeners = audience(world).channels.stream()
                .filter(channel -> session(channel).gets(name, account))
                .toList();
        if (listeners.isEmpty()) {
            return;
        }
        ObjectNode message = Json.object().put("channel", name);
        message.set("data", data);
        if (switches.get(Quirks.WRITE_TIMESTAMPS)) {
            message.put("write_ts", Messages.now(world));
        }
        String text = Json.write(message);
        listeners.forEach(channel -> channel.push(text));
    }

    static Session session(Channel channel) {
        return channel.session(Session.class, Session::new);
    }

    private static Audience audience(World world) {
        return world.memory(Audience.class, Audience::new);
    }
}
