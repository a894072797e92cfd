package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.AccountLabels;
import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.script.FaultFile;
import io.venuesim.script.Located;
import io.venuesim.script.Nearest;
import io.venuesim.venue.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What a file puts into a simulator that has just started: namespaces, switches, accounts, orders and faults, with the
 * members that the calls of the control API take, and as strictly.
 */
public final class Scene {
    private static final String VENUE = "venue";

    /** The members of a file that are read here. */
    public static final List<String> MEMBERS = List.of("namespaces", "quirks", "accounts", "orders", "faults");

    private final VenueSimulator simulator;

    private Scene(VenueSimulator simulator) {
        this.simulator = simulator;
    }

    /**
     * Sets it, from top to bottom.
     *
     * @throws io.venuesim.script.ScriptException if something in it can't be used; the message names line and column
     */
    public static void set(Located.Mapping file, VenueSimulator simulator) {
        furnish(file, simulator);
        AccountLabels accounts = new AccountLabels(simulator.venues());
        file.list("faults").forEach(one -> simulator.faults().add(FaultFile.rule(one, accounts)));
    }

    /** The same without faults. */
    public static void furnish(Located.Mapping file, VenueSimulator simulator) {
        Scene scene = new Scene(simulator);
        file.list("namespaces").forEach(scene::namespace);
        Located.Mapping quirks = file.mapping("quirks");
        quirks.values().forEach((venue, values) -> scene.quirks(quirks.where(venue), venue, values));
        file.list("accounts").forEach(one -> scene.use(one, "An account", Scene::account));
        file.list("orders").forEach(one -> scene.use(one, "An order", Scene::order));
    }

    private void namespace(Located name) {
        located(
                new Located.Mapping(name.where(), Map.of(), Map.of()),
                () -> NamespacesResource.create(
                        name.asText("A namespace"), Body.of(Json.object(), List.of()), simulator.namespaces()));
    }

    private void quirks(Located.Where where, String id, Located values) {
        RunningVenue venue = venue(where, id);
        Located.Mapping members = values.asMapping(id);
        located(members, () -> QuirksResource.set(Body.of(json(members), QuirksResource.known(venue)), venue));
    }

    private static void account(ObjectNode members, RunningVenue venue) {
        AccountsResource.create(
                Body.of(
                        members,
                        members.properties().stream().map(Map.Entry::getKey).toList()),
                venue);
    }

    private static void order(ObjectNode members, RunningVenue venue) {
        OrderForm.place(Body.of(members, OrderForm.MEMBERS), venue);
    }

    private void use(Located one, String what, BiConsumer<ObjectNode, RunningVenue> step) {
        Located.Mapping members = one.asMapping(what);
        Located id = members.values().get(VENUE);
        if (id == null) {
            throw members.where().wrong(what + " is of no venue", "give venue, one of " + ids());
        }
        RunningVenue venue = venue(members.where(VENUE), id.asText(VENUE));
        Map<String, Located> others = new LinkedHashMap<>(members.values());
        others.remove(VENUE);
        located(members, () -> step.accept(json(new Located.Mapping(members.where(), others, members.names())), venue));
    }

    private RunningVenue venue(Located.Where where, String id) {
        return simulator.venues().stream()
                .filter(venue -> venue.id().equals(id))
                .findFirst()
                .orElseThrow(() -> where.wrong("There is no venue " + id, Nearest.hint(id, ids())));
    }

    private List<String> ids() {
        return simulator.venues().stream().map(RunningVenue::id).toList();
    }

    /** A problem with a member becomes one with its place in the file. */
    private static void located(Located.Mapping members, Runnable step) {
        try {
            step.run();
        } catch (Problem problem) {
            String hint = problem.hint();
            throw members.where(problem.field())
                    .wrong(String.valueOf(problem.getMessage()), hint == null ? "see the control API" : hint);
        }
    }

    private static ObjectNode json(Located.Mapping mapping) {
        ObjectNode members = Json.object();
        mapping.values().forEach((name, value) -> {
            if (value instanceof Located.Mapping inner) {
                members.set(name, json(inner));
                return;
            }
            String text = value.asText(name);
            if (text.equals("true") || text.equals("false")) {
                members.put(name, Boolean.parseBoolean(text));
            } else {
                members.put(name, text);
            }
        });
        return members;
    }
}
