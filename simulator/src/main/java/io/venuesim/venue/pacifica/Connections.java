package io.venuesim.venue.pacifica;

import io.venuesim.venue.Channel;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open WebSocket connections of each address. */
final class Connections {
    private final Map<String, Set<Long>> open = new ConcurrentHashMap<>();

    int of(String address) {
        return open.getOrDefault(address, Set.of()).size();
    }

    void opened(Channel channel) {
        open.computeIfAbsent(channel.upgrade().remoteAddress(), any -> ConcurrentHashMap.newKeySet())
                .add(channel.number());
    }

    void closed(Channel channel) {
        open.getOrDefault(channel.upgrade().remoteAddress(), Set.of()).remove(channel.number());
    }
}
