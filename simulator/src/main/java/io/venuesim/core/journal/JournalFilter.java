package io.venuesim.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to look at; a null part lets everything through.
 *
 * @param after only entries with a higher number
 */
public record JournalFilter(
        @Nullable String venue,
        @Nullable String account,
        @Nullable String order,
        @Nullable Long connection,
        @Nullable Long exchange,
        Entry.@Nullable Kind kind,
        long after)
        implements Predicate<Entry> {

    /** Everything. */
    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, null, null, 0);

    public JournalFilter venue(String value) {
        return new JournalFilter(value, account, order, connection, exchange, kind, after);
    }

    public JournalFilter account(String value) {
        return new JournalFilter(venue, value, order, connection, exchange, kind, after);
    }

    public JournalFilter order(String value) {
        return new JournalFilter(venue, account, value, connection, exchange, kind, after);
    }

    public JournalFilter connection(long value) {
        return new JournalFilter(venue, account, order, value, exchange, kind, after);
    }

    public JournalFilter exchange(long value) {
        return new JournalFilter(venue, account, order, connection, value, kind, after);
    }

    public JournalFilter kind(Entry.Kind value) {
        return new JournalFilter(venue, account, order, connection, exchange, value, after);
    }

    public JournalFilter after(long value) {
        return new JournalFilter(venue, account, order, connection, exchange, kind, value);
    }

    @Override
    public boolean test(Entry entry) {
        Stamp stamp = entry.stamp();
        return stamp.number() > after
                && (venue == null || venue.equals(stamp.venue()))
                && (account == null || account.equals(stamp.account()))
                && (order == null || order.equals(stamp.order()))
                && (connection == null || connection == stamp.cause().connection())
                && (exchange == null || exchange == stamp.cause().exchange())
                && (kind == null || kind == entry.kind());
    }

    /** What would have to be otherwise for this entry to match, in words; nothing if it matches. */
    public List<String> misses(Entry entry) {
        Stamp stamp = entry.stamp();
        List<String> misses = new ArrayList<>();
        miss(misses, "venue", venue, stamp.venue());
        miss(misses, "account", account, stamp.account());
        miss(misses, "order", order, stamp.order());
        miss(misses, "connection", connection, stamp.cause().connection());
        miss(misses, "exchange", exchange, stamp.cause().exchange());
        miss(misses, "kind", kind, entry.kind());
        if (stamp.number() <= after) {
            misses.add("it is number " + stamp.number() + ", not after " + after);
        }
        return misses;
    }

    private static void miss(List<String> misses, String part, @Nullable Object wanted, @Nullable Object is) {
        if (wanted != null && !wanted.equals(is)) {
            misses.add(part + " is " + (is == null ? "not told" : is) + ", not " + wanted);
        }
    }
}
