package io.venuesim.control;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Journal;
import io.venuesim.core.journal.Occurrence;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.venue.Reply;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/**
 * How much happened, for Prometheus. The counts of a namespace go when it does.
 *
 * <p>Counted in the journal and written here: a metrics library would be on the class path of every test that embeds the
 * simulator, for nine names that only a sandbox shows.
 */
final class MetricsResource {
    private static final Comparator<Occurrence> BY_NAME = Comparator.comparing(Occurrence::venue)
            .thenComparing(Occurrence::what)
            .thenComparing(Occurrence::outcome);

    static Reply get(Call call) {
        VenueSimulator simulator = call.simulator();
        PrometheusText text = new PrometheusText();
        counts(text, simulator, Entry.Kind.RECEIVED, "received_total", "Requests and messages that came in.", "", "");
        counts(
                text,
                simulator,
                Entry.Kind.VERIFIED,
                "verifications_total",
                "Credentials and signatures that were checked.",
                "",
                "verdict");
        counts(
                text,
                simulator,
                Entry.Kind.APPLIED,
                "order_changes_total",
                "Changes of orders, by the state that they led to; an ended, cancelled one is a cancel that was done.",
                "change",
                "state");
        counts(text, simulator, Entry.Kind.FAULT, "faults_struck_total", "Faults that struck.", "moment", "");
        counts(
                text,
                simulator,
                Entry.Kind.SENT,
                "sent_total",
                "Replies, frames and pushed events that went out; replies by HTTP status.",
                "kind",
                "status");
        text.family("venuesim_open_web_sockets", "gauge", "WebSockets of clients that are open.");
        for (RunningVenue venue : simulator.venues()) {
            text.sample(venue.openWebSockets(), Map.of("venue", venue.id()));
        }
        journals(text, simulator);
        Runtime runtime = Runtime.getRuntime();
        text.family("jvm_memory_used_bytes", "gauge", "Memory in use.")
                .sample(runtime.totalMemory() - runtime.freeMemory(), Map.of("area", "heap"));
        text.family("jvm_memory_max_bytes", "gauge", "Memory that may be used.")
                .sample(runtime.maxMemory(), Map.of("area", "heap"));
        return Reply.http(200, PrometheusText.CONTENT_TYPE, text.toString());
    }

    private static void counts(
            PrometheusText text,
            VenueSimulator simulator,
            Entry.Kind kind,
            String name,
            String help,
            String what,
            String outcome) {
        text.family("venuesim_" + name, "counter", help);
        for (Namespace namespace : simulator.namespaces().all()) {
            namespace.journal().occurrences().entrySet().stream()
                    .filter(count -> count.getKey().kind() == kind)
                    .sorted(Map.Entry.comparingByKey(BY_NAME))
                    .forEach(count -> text.sample(
                            count.getValue(),
                            PrometheusText.labels(
                                    "namespace",
                                    namespace.name(),
                                    "venue",
                                    count.getKey().venue(),
                                    what,
                                    lower(count.getKey().what()),
                                    outcome,
                                    lower(count.getKey().outcome()))));
        }
    }

    private static String lower(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    private static void journals(PrometheusText text, VenueSimulator simulator) {
        text.family("venuesim_journal_entries", "gauge", "Entries that the journal holds.");
        each(text, simulator, Journal::size);
        text.family(
                "venuesim_journal_dropped_entries",
                "gauge",
                "Entries lost to the journal's bound since it was cleared.");
        each(text, simulator, Journal::dropped);
    }

    private interface Figure {
        long of(Journal journal);
    }

    private static void each(PrometheusText text, VenueSimulator simulator, Figure figure) {
        simulator
                .namespaces()
                .all()
                .forEach(namespace ->
                        text.sample(figure.of(namespace.journal()), Map.of("namespace", namespace.name())));
    }

    private MetricsResource() {}
}
