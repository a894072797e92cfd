package io.venuesim.venue.aevo;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Market maker protection of one world: once the orders under it trade more than a limit within an interval, an asset is
 * frozen for a while. [effect assumed: what it means elsewhere]
 */
final class Mmp {

    /**
     * What an account wants for an asset.
     *
     * @param interval over how long trades are counted
     * @param frozen how long it stays frozen; zero until it is reset
     * @param limit amount that may trade within the interval
     */
    record Settings(Duration interval, Duration frozen, BigDecimal limit) {}

    private record Key(String account, String asset) {}

    private record Trade(Instant at, BigDecimal amount) {}

    private static final class Guard {
        private final Settings settings;
        private final Deque<Trade> trades = new ArrayDeque<>();
        private @Nullable Instant triggered;

        Guard(Settings settings) {
            this.settings = settings;
        }
    }

    private final World world;
    private final Map<Key, Guard> guards = new HashMap<>();

    private Mmp(World world) {
        this.world = world;
    }

    static Mmp of(World world) {
        return world.memory(Mmp.class, () -> new Mmp(world));
    }

    /** What has triggered stays so: only time or a reset ends that. */
    synchronized void set(String account, String asset, Settings settings) {
        Guard guard = new Guard(settings);
        Guard old = guards.put(new Key(account, asset), guard);
        if (old != null && isFrozen(old)) {
            guard.triggered = old.triggered;
        }
    }

    synchronized Optional<Settings> settings(String account, String asset) {
        return Optional.ofNullable(guards.get(new Key(account, asset))).map(guard -> guard.settings);
    }

    synchronized boolean isFrozen(String account, String asset) {
        Guard guard = guards.get(new Key(account, asset));
        return guard != null && isFrozen(guard);
    }

    synchronized void reset(String account, String asset) {
        Guard guard = guards.get(new Key(account, asset));
        if (guard != null) {
            guard.triggered = null;
            guard.trades.clear();
        }
    }

    /** Counts a trade of an order under protection; true if it is the one that triggers. */
    synchronized boolean count(Order order, String asset, BigDecimal amount) {
        Guard guard = guards.get(new Key(order.account(), asset));
        if (guard == null || isFrozen(guard)) {
            return false;
        }
        Instant now = world.clock().now();
        guard.trades.add(new Trade(now, amount));
        guard.trades.removeIf(
                trade -> trade.at().plus(guard.settings.interval()).isBefore(now));
        BigDecimal sum = guard.trades.stream().map(Trade::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(guard.settings.limit()) < 0) {
            return false;
        }
        guard.triggered = now;
        guard.trades.clear();
        return true;
    }

    private boolean isFrozen(Guard guard) {
        Instant since = guard.triggered;
        Duration frozen = guard.settings.frozen();
        return since != null
                && (frozen.isZero() || since.plus(frozen).isAfter(world.clock().now()));
    }
}
