package io.venuesim.venue.deltadefi;

import io.venuesim.core.namespace.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bucket of tokens for each account of one world, filled again by the namespace's clock [assumed]. */
final class RateLimit implements World.Copyable {

    private record Bucket(double tokens, Instant at) {}

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Override
    public RateLimit copy() {
        RateLimit copy = new RateLimit();
        copy.buckets.putAll(buckets);
        return copy;
    }

    static RateLimit of(World world) {
        return world.memory(RateLimit.class, RateLimit::new);
    }

    /** True if the account has one more call left, which is then spent. */
    boolean admits(String account, long perSecond, Instant now) {
        boolean[] admitted = {false};
        buckets.compute(account, (any, old) -> {
            Bucket bucket = old == null ? new Bucket(perSecond, now) : old;
            double seconds = Math.max(0, Duration.between(bucket.at(), now).toMillis() / 1000.0);
            double tokens = Math.min((double) perSecond, bucket.tokens() + seconds * perSecond);
            admitted[0] = tokens >= 1;
            return new Bucket(admitted[0] ? tokens - 1 : tokens, now);
        });
        return admitted[0];
    }
}
