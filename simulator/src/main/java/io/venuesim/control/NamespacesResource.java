package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.VenueSimulator;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Isolated worlds, each with keys of its own. */
final class NamespacesResource {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final AtomicLong unnamed = new AtomicLong();

    static Reply list(Call call) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("namespaces");
        call.simulator().namespaces().all().forEach(namespace -> list.add(brief(namespace)));
        return Answer.ok(body);
    }

    Reply create(Call call) {
        Body body = Body.of(call.request(), "name", "seed");
        Namespaces all = call.simulator().namespaces();
        String name = body.text("name").orElseGet(() -> freeName(all));
        return Answer.created(show(call.simulator(), create(name, body, all)));
    }

    static Namespace create(String name, Body body, Namespaces all) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.bad(
                    "name", "name can't be " + name, "give 1 to 64 letters, digits, dots, underscores and hyphens");
        }
        if (all.get(name).isPresent()) {
            throw Problem.bad("name", "There is a namespace " + name + " already", "choose another, or delete it");
        }
        Optional<Long> seed = body.text("seed").map(NamespacesResource::seed);
        return body.use(() -> all.create(name, seed));
    }

    static Reply delete(Call call) {
        Namespace namespace = call.namespace(call.path("namespace"));
        if (namespace.name().equals(Namespaces.DEFAULT)) {
            throw Problem.bad("namespace", "The default namespace stays", "reset it instead: POST /reset");
        }
        call.simulator().namespaces().remove(namespace.name());
        return Answer.done();
    }

    /** A namespace with its accounts at every venue. */
    static ObjectNode show(VenueSimulator simulator, Namespace namespace) {
        ObjectNode shown = brief(namespace);
        ArrayNode venues = shown.putArray("venues");
        simulator.venues().forEach(venue -> {
            ObjectNode one = venues.addObject().put("id", venue.id());
            one.set("accounts", AccountsResource.all(venue.in(namespace)));
        });
        return shown;
    }

    private static ObjectNode brief(Namespace namespace) {
        // As a text: many JSON readers would lose digits of a number this long.
        return Json.object()
                .put("name", namespace.name())
                .put("seed", Long.toString(namespace.ids().seed()));
    }

    private String freeName(Namespaces all) {
        String name;
        do {
            name = "namespace-" + unnamed.incrementAndGet();
        } while (all.get(name).isPresent());
        return name;
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notWhole) {
            throw Problem.bad("seed", "seed can't be " + text, "give a whole number of 64 bits");
        }
    }
}
