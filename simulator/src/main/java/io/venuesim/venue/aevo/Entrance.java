package io.venuesim.venue.aevo;

import io.venuesim.core.namespace.World;
import io.venuesim.venue.Exchange;
import java.util.List;
import java.util.Optional;

/** Finds the world that a request belongs to. */
final class Entrance {

    /** The first of the keys that somebody has tells, else the order; a stranger's request stays where it is. */
    static void enter(Exchange exchange, String operation, List<String> keys, Optional<String> orderId) {
        Optional<Holder> holder = keys.stream()
                .flatMap(key -> Holder.of(exchange.namespaces(), key).stream())
                .findFirst();
        Optional<World> world = holder.map(Holder::world)
                .or(() -> orderId.flatMap(id -> exchange.namespaces().byOrder(AevoVenue.ID, id)));
        world.ifPresent(known -> exchange.enter(
                known, operation, holder.map(who -> who.account().id()).orElse(null), orderId.orElse(null)));
    }

    private Entrance() {}
}
