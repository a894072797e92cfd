package io.venuesim.venue.tanx;

import io.venuesim.core.namespace.World;
import io.venuesim.venue.Switches;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** So many private requests in so many seconds for each user, counted as Django REST framework does it; off by default. */
final class Throttle {

    /** When each user's latest requests came, in one world. */
    private static final class History {
        private final Map<String, ArrayDeque<Long>> requests = new HashMap<>();
    }

    private final Switches switches;

    Throttle(Switches switches) {
        this.switches = switches;
    }

    /** Lets a request through, or tells after how many whole seconds the next one will be; a refused one does not count. */
    long waitFor(String user, World world) {
        long most = switches.get(Quirks.THROTTLE_REQUESTS);
        if (most == 0) {
            return 0;
        }
        long now = world.clock().millis();
        long period = 1000 * switches.get(Quirks.THROTTLE_SECONDS);
        History history = world.memory(History.class, History::new);
        synchronized (history) {
            ArrayDeque<Long> mine = history.requests.computeIfAbsent(user, any -> new ArrayDeque<>());
            mine.removeIf(at -> at <= now - period);
            if (mine.size() < most) {
                mine.addLast(now);
                return 0;
            }
            return Math.max(1, (mine.getFirst() + period - now + 999) / 1000);
        }
    }
}
