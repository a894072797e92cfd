package io.venuesim.venue.tanx;

import io.venuesim.core.namespace.World;
import io.venuesim.venue.Channel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The open connections of one world. */
final class Audience {
    private final Set<Channel> channels = ConcurrentHashMap.newKeySet();

    static Audience of(World world) {
        return world.memory(Audience.class, Audience::new);
    }

    void join(Channel channel) {
        channels.add(channel);
    }

    void leave(Channel channel) {
        channels.remove(channel);
    }

    static Subscriptions subscriptions(Channel channel) {
        return channel.session(Subscriptions.class, Subscriptions::new);
    }

    /** Sends a frame to everybody who listens to a public stream. */
    void tell(String stream, String frame) {
        tell(stream, any -> true, frame);
    }

    /** Sends a frame to the connections of an account that listen to a private stream. */
    void tell(String stream, String account, String frame) {
        tell(stream, subscriptions -> subscriptions.isOf(account), frame);
    }

    private void tell(String stream, Predicate<Subscriptions> whom, String frame) {
        for (Channel channel : channels) {
            Subscriptions subscriptions = subscriptions(channel);
            if (whom.test(subscriptions) && subscriptions.has(stream)) {
                channel.push(frame);
            }
        }
    }
}
