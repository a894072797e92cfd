package io.venuesim.junit;

import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Journal;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.journal.SequenceDiagram;
import io.venuesim.junit.OpenVenues.Since;
import java.util.List;

/** Goes along with the failure of a test, for whoever reads it: what went over the wire, and how to have it again. */
final class WhatHappened extends Exception {
    private static final long serialVersionUID = 1L;

    /** How many of the latest entries are drawn. */
    private static final int DRAWN = 100;

    private WhatHappened(String message) {
        super(message, null, false, false);
    }

    static WhatHappened at(OpenVenues open, Since since) {
        StringBuilder text = new StringBuilder("at the venues, while this test ran\n");
        draw(open.venues().journal(), since.own(), text);
        if (!open.strays().equals(open.venues().journal()) && open.strays().latest() > since.strays()) {
            text.append("Meanwhile, with a key that no test has:\n");
            draw(open.strays(), since.strays(), text);
        }
        long seed = open.venues().seed();
        text.append("The seed was ")
                .append(seed)
                .append(": -Dvenuesim.seed=")
                .append(seed)
                .append(" repeats it.");
        return new WhatHappened(text.toString());
    }

    private static void draw(Journal journal, long after, StringBuilder text) {
        List<Entry> entries = journal.entries(JournalFilter.ALL.after(after));
        int left = Math.max(0, entries.size() - DRAWN);
        if (left > 0) {
            text.append("(").append(left).append(" entries, then)\n");
        }
        text.append(SequenceDiagram.forConsole(entries.subList(left, entries.size())));
    }
}
