package io.venuesim.control;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which journal entries a call asks for. */
final class JournalQuery {
    private static final List<String> FILTERS =
            List.of("namespace", "venue", "account", "order", "connection", "exchange", "kind", "after");

    static final Set<String> LIST = with("limit");
    static final Set<String> AWAIT = with("timeoutMillis");
    static final Set<String> STREAM = Set.copyOf(FILTERS);

    static Predicate<Entry> of(Call call) {
        JournalFilter filter = JournalFilter.ALL;
        Optional<RunningVenue> venue = call.query("venue").map(call::venue);
        if (venue.isPresent()) {
            filter = filter.venue(venue.get().id());
        }
        filter = call.query("order").map(filter::order).orElse(filter);
        filter = number(call, "connection").map(filter::connection).orElse(filter);
        filter = number(call, "exchange").map(filter::exchange).orElse(filter);
        filter = number(call, "after").map(filter::after).orElse(filter);
        filter = call.query("kind")
                .map(kind -> Values.constant("kind", kind, EnumSet.allOf(Entry.Kind.class)))
                .map(filter::kind)
                .orElse(filter);
        Predicate<Entry> rest = filter;
        List<RunningVenue> venues = venue.map(List::of).orElseGet(call::venues);
        return call.query("account")
                .map(account -> rest.and(ofAccount(account, venues)))
                .orElse(rest);
    }

    /** By id or by label; an id that nobody has is looked for too, because a stranger may have claimed it. */
    private static Predicate<Entry> ofAccount(String idOrLabel, List<RunningVenue> venues) {
        Set<String> ids = new HashSet<>(Set.of(idOrLabel));
        venues.stream()
                .flatMap(venue -> venue.accounts().stream())
                .filter(account -> account.label().equals(idOrLabel))
                .map(TestAccount::id)
                .forEach(ids::add);
        return entry -> {
            String account = entry.stamp().account();
            return account != null && ids.contains(account);
        };
    }

    private static Optional<Long> number(Call call, String name) {
        return call.number(name, 0, Long.MAX_VALUE);
    }

    private static Set<String> with(String more) {
        Set<String> names = new HashSet<>(FILTERS);
        names.add(more);
        return Set.copyOf(names);
    }

    private JournalQuery() {}
}
