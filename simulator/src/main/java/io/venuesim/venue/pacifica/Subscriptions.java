package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What one connection listens to, and where. */
final class Subscriptions {
    private final Map<Subscription, World> all = new ConcurrentHashMap<>();

    static Subscriptions of(Channel channel) {
        return channel.session(Subscriptions.class, Subscriptions::new);
    }

    Reply subscribe(Exchange exchange, Switches switches, JsonNode params) {
        Subscription wanted = Subscription.read(params).orElse(null);
        if (wanted == null) {
            return Frames.invalidSubscription(exchange.world().clock().millis());
        }
        if (wanted.hasNoMarket()) {
            return Frames.symbolNotFound();
        }
        World world = world(exchange, wanted);
        if (!all.containsKey(wanted) && count(wanted.source()) >= switches.get(Quirks.MAX_SUBSCRIPTIONS)) {
            return Frames.nameless(
                    Errors.RATE_LIMITED.frameCode(),
                    Errors.RATE_LIMITED.text(),
                    world.clock().millis());
        }
        all.put(wanted, world);
        Streams.of(world, switches).add(wanted, exchange.channel());
        return Frames.acknowledged("subscribe", params);
    }

    /** [assumed] what was not subscribed is acknowledged too. */
    Reply unsubscribe(Exchange exchange, Switches switches, JsonNode params) {
        Subscription wanted = Subscription.read(params).orElse(null);
        if (wanted == null) {
            return Frames.invalidSubscription(exchange.world().clock().millis());
        }
        World world = all.remove(wanted);
        if (world != null) {
            Streams.of(world, switches).remove(wanted, exchange.channel());
        }
        return Frames.acknowledged("unsubscribe", params);
    }

    /** The connection is gone. */
    void end(Channel channel, Switches switches) {
        all.forEach((subscription, world) -> Streams.of(world, switches).remove(subscription, channel));
        all.clear();
    }

    private long count(String source) {
        return all.keySet().stream().filter(one -> one.source().equals(source)).count();
    }

    /** An account's is the one that knows it; a market's that of the connection's accounts, or of its config key. */
    private World world(Exchange exchange, Subscription wanted) {
        Optional<World> known = wanted.isOfAccount()
                ? exchange.namespaces().byAccount(PacificaVenue.ID, wanted.subject())
                : all.values().stream().findFirst().or(() -> Desk.byConfigKey(exchange));
        World world = known.orElseGet(exchange::world);
        String account = wanted.isOfAccount() ? wanted.subject() : null;
        exchange.enter(world, "subscribe " + wanted.source(), account, null);
        exchange.channel().settle(world);
        return world;
    }
}
