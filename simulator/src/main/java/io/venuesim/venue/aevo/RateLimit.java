package io.venuesim.venue.aevo;

import io.venuesim.core.namespace.World;
import io.venuesim.venue.Switches;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A budget of requests for each account, or address where nobody is logged in. [official docs; size assumed] */
final class RateLimit {

    /** When the budget of each will be whole again. */
    private static final class Budgets {
        private final Map<String, Instant> wholeAt = new HashMap<>();
    }

    private final Switches switches;

    RateLimit(Switches switches) {
        this.switches = switches;
    }

    /** Counts a request; empty if it may go on, else how long to wait, and then it was not counted. */
    Optional<Result> spend(World world, String who, String operation) {
        long rate = switches.get(Quirks.RATE_LIMIT);
        if (rate == 0) {
            return Optional.empty();
        }
        Duration one = Duration.ofNanos(Math.max(1, Duration.ofSeconds(1).toNanos() / rate));
        Duration whole = one.multipliedBy(Math.max(1, switches.get(Quirks.RATE_BURST)));
        // What weighs more than the whole budget costs all of it, or it could never be had.
        Duration wanted = one.multipliedBy(weight(operation));
        Duration cost = wanted.compareTo(whole) > 0 ? whole : wanted;
        Instant now = world.clock().now();
        Budgets budgets = world.memory(Budgets.class, Budgets::new);
        synchronized (budgets) {
            Instant wholeAt = budgets.wholeAt.getOrDefault(who, now);
            // In the past, or beyond any debt that can be: the clock was moved.
            Instant from = wholeAt.isBefore(now) || wholeAt.isAfter(now.plus(whole)) ? now : wholeAt;
            Duration tooMuch = Duration.between(now.plus(whole), from.plus(cost));
            if (!tooMuch.isNegative() && !tooMuch.isZero()) {
                return Optional.of(new Result.Throttled(nanoseconds(tooMuch)));
            }
            budgets.wholeAt.put(who, from.plus(cost));
            return Optional.empty();
        }
    }

    private static BigInteger nanoseconds(Duration duration) {
        return BigInteger.valueOf(duration.toNanos());
    }

    /** All that is not listed weighs 1. [official docs] */
    private static int weight(String operation) {
        return switch (operation) {
            case "order" -> 2;
            case "order_history" -> 5;
            default -> 1;
        };
    }
}
