package io.venuesim.core.namespace;

import io.venuesim.core.clock.Ids;
import io.venuesim.core.clock.SimClock;
import io.venuesim.core.fault.FaultPlan;
import io.venuesim.core.journal.Journal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** One isolated world: accounts and books of every venue, a clock, faults, a journal and a seed. */
public final class Namespace implements AutoCloseable {
    private final String name;
    private final Ids ids;
    private final SimClock clock = new SimClock();
    private final Journal journal;
    private final FaultPlan faults = new FaultPlan();
    private final Consumer<World> furnish;
    private final Map<String, World> worlds = new ConcurrentHashMap<>();

    Namespace(String name, long seed, int journalCapacity, Consumer<World> furnish) {
        this.name = name;
        this.ids = new Ids(seed, name);
        this.journal = new Journal(journalCapacity);
        this.furnish = furnish;
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
        faults.clear();
        ids.restart();
        open(List.copyOf(worlds.keySet()));
        journal.clear();
    }

    void open(List<String> venues) {
        for (String venue : venues.stream().sorted().toList()) {
            World fresh = new World(this, venue);
            furnish.accept(fresh);
            World old = worlds.put(venue, fresh);
            if (old != null) {
                old.replaced();
            }
        }
    }

    @Override
    public void close() {
        worlds.values().forEach(World::replaced);
        clock.close();
    }
}
