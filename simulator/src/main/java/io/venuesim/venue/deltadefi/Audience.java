package io.venuesim.venue.deltadefi;

import io.venuesim.core.namespace.World;
import io.venuesim.venue.Channel;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who listens in one world: connections by what they are about, an account or a kind of market stream. */
final class Audience {
    private final Map<String, Set<Channel>> byTopic = new ConcurrentHashMap<>();

    static Audience of(World world) {
        return world.memory(Audience.class, Audience::new);
    }

    Set<Channel> of(String topic) {
        return byTopic.getOrDefault(topic, Set.of());
    }

    void join(String topic, Channel channel) {
        byTopic.computeIfAbsent(topic, any -> ConcurrentHashMap.newKeySet()).add(channel);
    }

    void leave(Channel channel) {
        byTopic.values().forEach(channels -> channels.remove(channel));
    }
}
