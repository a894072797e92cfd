package io.venuesim.venue.aevo;

import io.venuesim.core.namespace.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the venue remembers of a connection: who logged in, what it subscribed to, which worlds it was busy in. */
final class Session {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Set<Subscription> subscriptions = new LinkedHashSet<>();
    private final Set<World> worlds = new LinkedHashSet<>();
    private final Deque<Instant> pings = new ArrayDeque<>();
    private volatile @Nullable String key;

    /**
     * One channel of a connection.
     *
     * @param account whose events it gets; null for a public channel
     */
    record Subscription(String channel, @Nullable String account) {}

    /** The API key of the last good login. */
    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** A login on a connection that had one takes its place. [assumed] */
    void login(String apiKey) {
        key = apiKey;
    }

    synchronized void wasIn(World world) {
        worlds.add(world);
    }

    synchronized List<World> worlds() {
        return List.copyOf(worlds);
    }

    synchronized void subscribe(Subscription subscription) {
        subscriptions.add(subscription);
    }

    synchronized void unsubscribe(String channel) {
        subscriptions.removeIf(one -> one.channel().equals(channel));
    }

    /** The names, in the order of subscription. */
    synchronized List<String> channels() {
        return subscriptions.stream().map(Subscription::channel).distinct().toList();
    }

    synchronized boolean gets(String channel, String account) {
        return subscriptions.contains(new Subscription(channel, account));
    }

    /** Counts a ping; true if there were more than the limit within a minute. */
    synchronized boolean pingsTooOften(Instant now, long limit) {
        pings.add(now);
        pings.removeIf(ping -> !ping.isAfter(now.minus(MINUTE)));
        return pings.size() > limit;
    }
}
