package io.venuesim.replay;

import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The journal of one namespace, to be played once more.
 *
 * @param namespace its name
 * @param seed where its ids and keys came from
 * @param entries oldest first, and all of them: what was dropped or filtered out can't happen again
 */
public record Recording(String namespace, long seed, List<Entry> entries) {
    private static final Duration MARGIN = Duration.ofSeconds(5);

    public Recording {
        entries = List.copyOf(entries);
        long expected = 1;
        for (Entry entry : entries) {
            if (entry.stamp().number() != expected) {
                throw new IllegalArgumentException("The journal has no entry " + expected
                        + ": one that is to be played again is whole, from its first entry on");
            }
            expected++;
        }
    }

    /** How many requests and messages came in. */
    public long requests() {
        return entries.stream()
                .filter(entry -> entry.kind() == Entry.Kind.RECEIVED)
                .count();
    }

    /** The first so many entries. */
    Recording until(int end) {
        return new Recording(namespace, seed, entries.subList(0, end));
    }

    /** True if time went by itself: then answers that tell the time can't be the same once more. */
    boolean timeWentBy() {
        Map<Long, Instant> begun = new HashMap<>();
        Set<Long> delayed = new HashSet<>();
        for (Entry entry : entries) {
            long exchange = entry.stamp().cause().exchange();
            Instant at = entry.stamp().at();
            switch (entry.kind()) {
                case FAULT -> delayed.add(exchange);
                case VERIFIED -> {
                    if (exchange > 0 && !delayed.contains(exchange) && !at.equals(begun.getOrDefault(exchange, at))) {
                        return true;
                    }
                }
                case CONNECTION, RECEIVED, APPLIED, SENT -> {}
            }
            begun.putIfAbsent(exchange, at);
        }
        return false;
    }

    /** True if it was recorded around this moment. */
    boolean covers(Instant moment) {
        return !entries.isEmpty()
                && moment.isAfter(stamp(0).at().minus(MARGIN))
                && moment.isBefore(stamp(entries.size() - 1).at().plus(MARGIN));
    }

    private Stamp stamp(int index) {
        return entries.get(index).stamp();
    }
}
