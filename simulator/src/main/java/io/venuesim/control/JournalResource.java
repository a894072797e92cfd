package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Journal;
import io.venuesim.core.journal.SequenceDiagram;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** What happened in a namespace; secrets were removed before it was written. */
final class JournalResource {
    private static final long PATIENCE = 5_000;
    private static final long MOST_PATIENCE = 60_000;

    /** How many entries of a list are looked into. */
    private static final int MOST_EXPLAINED = 200;

    static Reply list(Call call) {
        Journal journal = call.namespace().journal();
        ObjectNode body = Json.object();
        ArrayNode entries = body.putArray("entries");
        List<Entry> shown = shown(call);
        for (int i = 0; i < shown.size(); i++) {
            // The latest ones are what people look for; a flood of refusals must not keep them waiting.
            boolean late = i >= shown.size() - MOST_EXPLAINED;
            entries.add(late ? EntryJson.explained(shown.get(i)) : EntryJson.of(shown.get(i)));
        }
        body.put("dropped", journal.dropped())
                .put("latest", journal.latest())
                .put("namespace", call.namespace().name())
                .put("seed", Answer.text(call.namespace().ids().seed()));
        // All that run: what one of them draws, the others do not.
        ArrayNode venues = body.putArray("venues");
        call.venues().forEach(venue -> venues.add(venue.id()));
        return Answer.ok(body);
    }

    /** A hash of what the same filters list; equal for two runs that are the same. */
    static Reply digest(Call call) {
        Journal journal = call.namespace().journal();
        return Answer.ok(Json.object()
                .put("digest", journal.digest(JournalQuery.of(call)))
                .put("dropped", journal.dropped()));
    }

    /** The same as a picture, for whoever looks at a test that failed. */
    static Reply diagram(Call call) {
        return Reply.http(200, "text/plain; charset=utf-8", SequenceDiagram.of(shown(call)));
    }

    private static List<Entry> shown(Call call) {
        long limit = call.number("limit", 0, Integer.MAX_VALUE).orElse(Long.MAX_VALUE);
        return call.namespace().journal().entries(JournalQuery.of(call)).stream()
                .limit(limit)
                .toList();
    }

    /** Answers when there is such an entry; no thread waits for it. */
    static Reply await(Call call) {
        long timeout = call.number("timeoutMillis", 0, MOST_PATIENCE).orElse(PATIENCE);
        Journal journal = call.namespace().journal();
        return new Reply.Later(journal.first(JournalQuery.of(call))
                .orTimeout(timeout, TimeUnit.MILLISECONDS)
                .handleAsync((entry, late) -> late == null ? found(entry) : tooLate(timeout, journal)));
    }

    /** Every entry that matches, from now on or after the number that is given. */
    static Reply stream(Call call) {
        Journal journal = call.namespace().journal();
        AtomicLong seen = new AtomicLong(call.query("after").isPresent() ? 0 : journal.latest());
        Predicate<Entry> wanted = JournalQuery.of(call);
        return new Reply.Events(
                () -> journal.first(wanted.and(entry -> entry.stamp().number() > seen.get()))
                        .thenApply(entry -> {
                            seen.set(entry.stamp().number());
                            return Json.write(EntryJson.of(entry));
                        }));
    }

    static Reply clear(Call call) {
        call.namespace().journal().clear();
        return Answer.done();
    }

    private static Reply found(Entry entry) {
        return Answer.ok(EntryJson.explained(entry));
    }

    private static Reply tooLate(long timeout, Journal journal) {
        return new Problem(
                        408,
                        "No such entry within " + timeout + " ms",
                        "timeoutMillis",
                        "the latest entry is number " + journal.latest() + "; GET /journal shows them all")
                .reply();
    }

    private JournalResource() {}
}
