package io.venuesim.core.journal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was expected in a journal did not happen; the message tells what came nearest, and shows everything that did. */
public final class NoSuchEntry extends AssertionError {
    private static final long serialVersionUID = 1L;

    /** How many of the latest entries are shown. */
    private static final int SHOWN = 200;

    private NoSuchEntry(String message) {
        super(message);
    }

    static NoSuchEntry of(JournalFilter filter, List<Entry> entries) {
        Optional<Entry> nearest = entries.stream()
                .min(Comparator.comparingInt(entry -> filter.misses(entry).size()));
        List<Entry> shown = entries.subList(Math.max(0, entries.size() - SHOWN), entries.size());
        return new NoSuchEntry("There is no such entry: " + filter + "\n"
                + nearest.map(entry -> "The nearest is number " + entry.stamp().number() + ": "
                                + String.join("; ", filter.misses(entry)) + "\n")
                        .orElse("")
                + SequenceDiagram.forConsole(shown));
    }
}
