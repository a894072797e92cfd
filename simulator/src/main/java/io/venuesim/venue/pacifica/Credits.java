package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Credential;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Switches;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The credits of each window of 60 seconds, counted in tenths so that half of one fits: [official docs] by IP, or by
 * API config key. [assumed] a window begins with its first request, and both transports share one pool.
 */
final class Credits implements World.Copyable {
    /** Cost of a cancel, in tenths. */
    static final int CANCEL = 5;

    static final int NORMAL = 10;

    /** [official docs] 3 to 12 without a key, [third-party client] ccxt: 12 for the histories; 3 with one. */
    static final int HEAVY = 120;

    private static final int HEAVY_WITH_KEY = 30;
    private static final long WINDOW = 60_000;

    private record Window(long start, long spent) {}

    /**
     * What is left after a request.
     *
     * @param refused true if it was beyond the quota
     */
    record Balance(long quota, long remaining, long seconds, boolean refused) {

        /** [official docs] the two headers of a REST answer. */
        Reply.Http stamp(Reply.Http reply) {
            return reply.with("ratelimit", "\"credits\";r=" + remaining + ";t=" + seconds)
                    .with("ratelimit-policy", "\"credits\";q=" + quota + ";w=" + WINDOW / 1000);
        }

        /** [official docs] in a WebSocket answer. */
        ObjectNode frame() {
            return Json.object().put("r", remaining).put("q", quota).put("t", seconds);
        }
    }

    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    @Override
    public Credits copy() {
        Credits copy = new Credits();
        copy.windows.putAll(windows);
        return copy;
    }

    /** Takes a request's cost off its pool. */
    static Balance charge(Exchange exchange, Switches switches, int cost) {
        World world = exchange.world();
        Optional<String> key = configKey(exchange.request())
                .filter(one -> world.accounts()
                        .byCredential(Credential.Kind.API_KEY, one)
                        .isPresent());
        long quota = 10 * switches.get(key.isPresent() ? Quirks.CREDITS_WITH_KEY : Quirks.CREDITS);
        int fair = key.isPresent() ? Math.min(cost, HEAVY_WITH_KEY) : cost;
        String pool = key.orElseGet(() -> exchange.request().remoteAddress());
        return world.memory(Credits.class, Credits::new)
                .charge(pool, fair, quota, world.clock().millis());
    }

    private Balance charge(String pool, int cost, long quota, long now) {
        Window window = windows.merge(pool, new Window(now, cost), (old, fresh) -> {
            boolean over = now < old.start() || now >= old.start() + WINDOW;
            return over ? fresh : new Window(old.start(), old.spent() + cost);
        });
        long seconds = (window.start() + WINDOW - now + 999) / 1000;
        return new Balance(quota, Math.max(0, quota - window.spent()), seconds, window.spent() > quota);
    }

    /** [official docs] a header on either transport; [third-party client] perp-cli has it in the URL. */
    static Optional<String> configKey(Request request) {
        return request.header(PacificaVenue.CONFIG_KEY).or(() -> request.query(PacificaVenue.CONFIG_KEY));
    }
}
