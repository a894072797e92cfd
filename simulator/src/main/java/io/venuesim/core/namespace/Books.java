package io.venuesim.core.namespace;

import io.venuesim.core.order.OrderBook;
import java.util.HashMap;
import java.util.Map;

/** How the books of a namespace stood at one moment. */
public final class Books {
    private final Map<String, OrderBook> byVenue = new HashMap<>();

    Books(Map<String, World> worlds) {
        worlds.forEach((venue, world) -> byVenue.put(venue, world.book().asItStands()));
    }

    /** The world with its book as it stood then; as it is if it was not there. */
    public World in(World world) {
        return world.showing(byVenue.getOrDefault(world.venue(), world.book()));
    }
}
