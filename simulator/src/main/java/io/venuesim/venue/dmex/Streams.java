package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Who is told of the orders of an account: every connection that created one. Nobody is, unless a switch is set: that
 * there is a channel for a user is documented, its bytes were not readable.
 */
final class Streams {
    private final Map<String, Set<Channel>> followers = new ConcurrentHashMap<>();

    /** The lists that a connection stands on. */
    private static final class Following {
        private final Queue<Set<Channel>> lists = new ConcurrentLinkedQueue<>();
    }

    static void watch(World world, Switches switches) {
        world.book().listen(event -> {
            if (switches.get(Quirks.PUSH_ORDER_UPDATES)) {
                of(world).push(event.order(), world);
            }
        });
    }

    static Streams of(World world) {
        return world.memory(Streams.class, Streams::new);
    }

    void follow(String account, Channel channel) {
        Set<Channel> list = followers.computeIfAbsent(account, any -> ConcurrentHashMap.newKeySet());
        if (list.add(channel)) {
            following(channel).lists.add(list);
        }
    }

    /** The connection is gone. */
    static void leave(Channel channel) {
        following(channel).lists.forEach(list -> list.remove(channel));
    }

    private static Following following(Channel channel) {
        return channel.session(Following.class, Following::new);
    }

    private void push(Order order, World world) {
        Set<Channel> told = followers.getOrDefault(order.account(), Set.of());
        if (!told.isEmpty()) {
            ObjectNode data = OrderJson.listed(order, world).put("status", status(order));
            String text = Json.write(Json.object().put("op", "order_update").set("data", data));
            told.forEach(channel -> channel.push(text));
        }
    }

    private static String status(Order order) {
        return switch (order.state()) {
            case DRAFT, PENDING, UNTRIGGERED, OPEN -> "open";
            case PARTIALLY_FILLED -> "partially_filled";
            case FILLED -> "filled";
            case CANCELLED, EXPIRED, REJECTED -> "cancelled";
        };
    }
}
