package io.venuesim.control;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One call, and the part of the simulator that it is about. */
record Call(VenueSimulator simulator, Request request) {

    /** Answers one call. */
    @FunctionalInterface
    interface Action {
        Reply answer(Call call);
    }

    /** The namespace that the query names, else the default one. */
    Namespace namespace() {
        return namespace(query("namespace").orElse(Namespaces.DEFAULT));
    }

    Namespace namespace(String name) {
        Namespaces all = simulator.namespaces();
        return all.get(name)
                .orElseThrow(() -> Problem.unknown(
                        "namespace",
                        "There is no namespace " + name,
                        all.all().stream().map(Namespace::name).toList()));
    }

    /** The venue that the path names, as the namespace sees it. */
    RunningVenue venue() {
        return venue(path("venue"));
    }

    RunningVenue venue(String id) {
        return venues().stream()
                .filter(venue -> venue.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.unknown(
                        "venue",
                        "There is no venue " + id,
                        venues().stream().map(RunningVenue::id).toList()));
    }

    /** All venues, as the namespace sees them. */
    List<RunningVenue> venues() {
        Namespace namespace = namespace();
        return simulator.venues().stream().map(venue -> venue.in(namespace)).toList();
    }

    String path(String name) {
        return request.pathParameter(name);
    }

    Optional<String> query(String name) {
        List<String> values = request.queries(name);
        if (values.size() > 1) {
            throw Problem.bad(name, name + " is given more than once", "give it once");
        }
        return values.stream().findFirst();
    }

    /** A whole number of the query, within these bounds. */
    Optional<Long> number(String name, long least, long most) {
        return query(name).map(text -> Values.whole(name, text, least, most));
    }

    /** Refuses a query that has other parameters than these: a misspelt one would be lost. */
    void allow(Set<String> queries) {
        for (String name : request.queryNames()) {
            if (!queries.contains(name)) {
                throw Problem.bad(
                        name, "This call has no query parameter " + name, Problem.known(new TreeSet<>(queries)));
            }
        }
    }
}
