package io.venuesim.core.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much text an entry holds, in characters. */
final class Length {

    static long of(Entry entry) {
        long stamp = length(entry.stamp().account()) + length(entry.stamp().order());
        return stamp
                + switch (entry.kind()) {
                    case CONNECTION -> length(((Entry.Connection) entry).detail());
                    case RECEIVED -> received((Entry.Received) entry);
                    case VERIFIED -> length(((Entry.Verified) entry).facts());
                    case APPLIED -> length(((Entry.Applied) entry).terms());
                    case FAULT -> length(((Entry.Faulted) entry).fault().toString());
                    case SENT -> sent((Entry.Sent) entry);
                };
    }

    private static long received(Entry.Received entry) {
        return length(entry.operation())
                + length(entry.headers())
                + length(entry.body().text());
    }

    private static long sent(Entry.Sent entry) {
        return length(entry.headers()) + length(entry.body().text());
    }

    private static long length(Map<String, String> texts) {
        return texts.values().stream().mapToLong(Length::length).sum();
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private Length() {}
}
