package io.venuesim.core.namespace;

import io.venuesim.core.clock.Ids;
import io.venuesim.core.clock.SimClock;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultPlan;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.journal.Journal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One isolated world: accounts and books of every venue, a clock, faults, a journal and a seed. */
public final class Namespace implements AutoCloseable {
    private final String name;
    private final Ids ids;
    private final SimClock clock = new SimClock();
    private final Journal journal;
    private final FaultPlan faults = new FaultPlan(this::witness);
    private final Namespaces.Blueprint blueprint;
    private final Map<String, World> worlds = new ConcurrentHashMap<>();

    Namespace(String name, long seed, Namespaces.Blueprint blueprint) {
        this(name, new Ids(seed, name), blueprint);
    }

    private Namespace(String name, Ids ids, Namespaces.Blueprint blueprint) {
        this.name = name;
        this.ids = ids;
        this.journal = new Journal(blueprint.journalCapacity());
        this.blueprint = blueprint;
    }

    /** One venue of this namespace as it is, on a clock that stands still, with an empty journal and no faults. */
    Namespace copy(String venue) {
        Namespace copy = new Namespace(name, ids.aside(), blueprint);
        copy.clock.stopAt(clock.now());
        World world = world(venue).copy(copy);
        copy.worlds.put(venue, world);
        blueprint.connect().accept(world);
        return copy;
    }

    public String name() {
        return name;
    }

    public Ids ids() {
        return ids;
    }

    public SimClock clock() {
        return clock;
    }

    public Journal journal() {
        return journal;
    }

    public FaultPlan faults() {
        return faults;
    }

    /** This namespace's part of a venue. */
    public World world(String venue) {
        World world = worlds.get(venue);
        if (world == null) {
            throw new IllegalArgumentException(
                    "Namespace " + name + " has no venue " + venue + "; it has " + worlds.keySet());
        }
        return world;
    }

    public Collection<World> worlds() {
        return List.copyOf(worlds.values());
    }

    /** Back to the start: the same seed, the same accounts, empty books, no faults, an empty journal, system time. */
    public synchronized void reset() {
        clock.clearTimers();
        clock.followSystem();
        faults.restart();
        ids.restart();
        open(List.copyOf(worlds.keySet()));
        journal.clear();
    }

    void open(List<String> venues) {
        for (String venue : venues.stream().sorted().toList()) {
            World fresh = new World(this, venue);
            blueprint.furnish().accept(fresh);
            blueprint.connect().accept(fresh);
            World old = worlds.put(venue, fresh);
            if (old != null) {
                old.replaced();
            }
        }
    }

    /** What a rule remembers of the moment at which it is made: one that lags behind, how the books stand. */
    private @Nullable Object witness(FaultRule rule) {
        return rule.fault() instanceof Fault.Lag ? new Books(worlds) : null;
    }

    @Override
    public void close() {
        worlds.values().forEach(World::replaced);
        clock.close();
    }
}
