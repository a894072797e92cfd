package io.venuesim.core.journal;

import java.util.Locale;

/** What an entry tells, in words; where it belongs and what may explain it is not among them. */
public final class EntryText {

    /** As long as it is, on as many lines as the bytes have that it tells of. */
    public static String of(Entry entry) {
        return switch (entry.kind()) {
            case CONNECTION -> connection((Entry.Connection) entry);
            case RECEIVED -> received((Entry.Received) entry);
            case VERIFIED -> verified((Entry.Verified) entry);
            case APPLIED -> applied((Entry.Applied) entry);
            case FAULT -> "fault " + word(((Entry.Faulted) entry).moment()) + ": " + ((Entry.Faulted) entry).fault();
            case SENT -> sent((Entry.Sent) entry);
        };
    }

    private static String connection(Entry.Connection entry) {
        return "connection " + entry.stamp().cause().connection() + " " + entry.event() + " " + entry.detail();
    }

    private static String received(Entry.Received entry) {
        String body = entry.body().text();
        return entry.operation().equals("frame") ? body : entry.operation() + (body.isEmpty() ? "" : " " + body);
    }

    private static String verified(Entry.Verified entry) {
        return (entry.accepted() ? "accepted: " : "refused: ")
                + entry.scheme()
                + (entry.reason() == null ? "" : ", " + entry.reason());
    }

    private static String applied(Entry.Applied entry) {
        String from = entry.from() == null ? "" : word(entry.from()) + " to ";
        return "order " + entry.stamp().order() + ": " + entry.event() + ", " + from + word(entry.to())
                + ", executed " + entry.executed().toPlainString() + ", remaining "
                + entry.remaining().toPlainString();
    }

    private static String sent(Entry.Sent entry) {
        return (entry.status() == 0 ? "" : entry.status() + " ") + entry.body().text();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private EntryText() {}
}
