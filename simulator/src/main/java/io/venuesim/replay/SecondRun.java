package io.venuesim.replay;

import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Journal;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.Cause;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The journal that is being written, beside the one that was recorded: exchange by exchange, connection by connection. */
final class SecondRun {
    private final Journal journal;
    private final Duration patience;
    private final Map<Long, Long> exchanges = new HashMap<>(Map.of(0L, 0L));
    private final Map<Long, Long> connections = new HashMap<>(Map.of(0L, 0L));
    private final Map<Place, Integer> reached = new HashMap<>();

    /** What entries are counted by: those of one exchange, or those that no exchange caused of one order or connection. */
    private record Place(
            Entry.Kind kind,
            String venue,
            long exchange,
            long connection,
            @Nullable String order,
            String event) {
        static Place of(Entry recorded) {
            long exchange = recorded.stamp().cause().exchange();
            boolean alone = exchange == 0;
            boolean applied = recorded instanceof Entry.Applied;
            return new Place(
                    recorded.kind(),
                    recorded.stamp().venue(),
                    exchange,
                    alone && !applied ? recorded.stamp().cause().connection() : 0,
                    alone && applied ? recorded.stamp().order() : null,
                    alone && recorded instanceof Entry.Applied one ? one.event() : "");
        }
    }

    SecondRun(Journal journal, Duration patience) {
        this.journal = journal;
        this.patience = patience;
    }

    /** Where the journal ends now. */
    long end() {
        return journal.latest();
    }

    /** Takes what came in after this number for the exchange that was recorded; false if nothing comes. */
    boolean pairExchange(Entry recorded, long after) {
        Optional<Cause> came = next(recorded, Entry.Kind.RECEIVED, after);
        came.ifPresent(cause -> exchanges.put(recorded.stamp().cause().exchange(), cause.exchange()));
        return came.isPresent();
    }

    /** Takes the connection that was opened after this number for the one that was recorded. */
    void pairConnection(Entry recorded, long after) {
        next(recorded, Entry.Kind.CONNECTION, after)
                .ifPresent(cause -> connections.put(recorded.stamp().cause().connection(), cause.connection()));
        reached.merge(Place.of(recorded), 1, Integer::sum);
    }

    private Optional<Cause> next(Entry recorded, Entry.Kind kind, long after) {
        JournalFilter filter =
                JournalFilter.ALL.venue(recorded.stamp().venue()).kind(kind).after(after);
        return await(filter, patience).map(entry -> entry.stamp().cause());
    }

    /** Number of the exchange that stands for a recorded one; empty if that has not come in. */
    Optional<Long> exchange(long recorded) {
        return Optional.ofNullable(exchanges.get(recorded));
    }

    /** Number of the connection that stands for a recorded one; empty if that was not opened. */
    Optional<Long> connection(long recorded) {
        return Optional.ofNullable(connections.get(recorded));
    }

    /** Counts an entry as due, and tells whether it is there by now. */
    boolean isDue(Entry recorded) {
        reached.merge(Place.of(recorded), 1, Integer::sum);
        return isThere(recorded, Duration.ZERO);
    }

    /** Whether the latest one that is due comes in this time. */
    boolean isThere(Entry recorded, Duration time) {
        Place place = Place.of(recorded);
        if (exchange(place.exchange()).isEmpty()) {
            return false;
        }
        int due = reached.getOrDefault(place, 0);
        Predicate<Entry> counted = counted(place);
        while (true) {
            List<Entry> there = journal.entries(counted);
            if (there.size() >= due) {
                return true;
            }
            long last =
                    there.isEmpty() ? 0 : there.get(there.size() - 1).stamp().number();
            if (await(counted.and(entry -> entry.stamp().number() > last), time).isEmpty()) {
                return false;
            }
        }
    }

    private Predicate<Entry> counted(Place place) {
        JournalFilter filter = JournalFilter.ALL.venue(place.venue()).kind(place.kind());
        if (place.exchange() > 0) {
            return filter.exchange(exchange(place.exchange()).orElseThrow());
        }
        JournalFilter alone = filter.exchange(0);
        if (place.kind() == Entry.Kind.APPLIED) {
            return entry -> alone.test(entry)
                    && Objects.equals(entry.stamp().order(), place.order())
                    && ((Entry.Applied) entry).event().equals(place.event());
        }
        return connection(place.connection())
                .<Predicate<Entry>>map(alone::connection)
                .orElse(alone);
    }

    private Optional<Entry> await(Predicate<Entry> filter, Duration time) {
        try {
            return journal.await(filter, time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
