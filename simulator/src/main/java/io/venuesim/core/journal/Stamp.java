package io.venuesim.core.journal;

import io.venuesim.core.order.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where an entry belongs.
 *
 * @param number place in the journal, 1 for the first; 0 until it was appended
 * @param at the namespace's time
 * @param venue id of the venue
 * @param cause the connection and exchange it came from
 * @param account whose it is, null while nobody is known
 * @param order which order it is about, null if none
 */
public record Stamp(
        long number,
        Instant at,
        String venue,
        Cause cause,
        @Nullable String account,
        @Nullable String order) {

    /** A stamp that gets its number when its entry is appended. */
    public static Stamp of(Instant at, String venue, Cause cause, @Nullable String account, @Nullable String order) {
        return new Stamp(0, at, venue, cause, account, order);
    }

    Stamp numbered(long newNumber) {
        return new Stamp(newNumber, at, venue, cause, account, order);
    }
}
