package io.venuesim.core.journal;

import java.util.HashMap;
import java.util.Map;

/** Counts what was appended; guarded by the journal's lock. */
final class Tally {
    private final Map<Occurrence, Long> counts = new HashMap<>();

    void add(Entry entry) {
        counts.merge(Occurrence.of(entry), 1L, Long::sum);
    }

    Map<Occurrence, Long> counts() {
        return Map.copyOf(counts);
    }
}
