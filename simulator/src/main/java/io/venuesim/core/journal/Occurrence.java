package io.venuesim.core.journal;

/**
 * A kind of thing that happens at a venue.
 *
 * @param what more closely: the change of an order, the moment of a fault, {@code reply}, {@code frame} or {@code push} of
 *     what was sent, {@code opened} or {@code closed}; empty where the kind says it all
 * @param outcome the state of an order, {@code accepted} or {@code refused}, the HTTP status of a reply; else empty
 */
public record Occurrence(String venue, Entry.Kind kind, String what, String outcome) {

    static Occurrence of(Entry entry) {
        String venue = entry.stamp().venue();
        Entry.Kind kind = entry.kind();
        return switch (kind) {
            case CONNECTION -> new Occurrence(venue, kind, ((Entry.Connection) entry).event(), "");
            case RECEIVED -> new Occurrence(venue, kind, "", "");
            case VERIFIED ->
                new Occurrence(venue, kind, "", ((Entry.Verified) entry).accepted() ? "accepted" : "refused");
            case APPLIED -> applied(venue, (Entry.Applied) entry);
            case FAULT ->
                new Occurrence(venue, kind, ((Entry.Faulted) entry).moment().name(), "");
            case SENT -> sent(venue, (Entry.Sent) entry);
        };
    }

    private static Occurrence applied(String venue, Entry.Applied entry) {
        return new Occurrence(
                venue, Entry.Kind.APPLIED, entry.event(), entry.to().name());
    }

    private static Occurrence sent(String venue, Entry.Sent entry) {
        String status = entry.status() == 0 ? "" : Integer.toString(entry.status());
        return new Occurrence(venue, Entry.Kind.SENT, entry.operation(), status);
    }
}
