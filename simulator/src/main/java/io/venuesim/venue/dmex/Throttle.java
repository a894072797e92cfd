package io.venuesim.venue.dmex;

import io.venuesim.core.namespace.World;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Routes;
import io.venuesim.venue.Switches;
import java.util.HashMap;
import java.util.Map;

/** How often one IP address may ask: no source knows of a limit, so there is none unless a switch sets it. */
final class Throttle {

    /** What was counted in the second that runs, by address. */
    private static final class Second {
        private final Map<String, Long> counts = new HashMap<>();
        private long epoch;

        synchronized long count(long second, String address) {
            if (second != epoch) {
                epoch = second;
                counts.clear();
            }
            return counts.merge(address, 1L, Long::sum);
        }
    }

    private final Switches switches;
    private final Envelope envelope;

    Throttle(Switches switches, Envelope envelope) {
        this.switches = switches;
        this.envelope = envelope;
    }

    /** Counts one request; it is asked before anybody knows which namespace it belongs to. */
    boolean isExceeded(Exchange exchange) {
        long most = switches.get(Quirks.REQUESTS_PER_SECOND);
        if (most == 0) {
            return false;
        }
        World world = exchange.world();
        long second = Math.floorDiv(world.clock().millis(), 1000);
        String address = exchange.request().remoteAddress();
        return world.memory(Second.class, Second::new).count(second, address) > most;
    }

    /** The same handler, where nobody asks too often. */
    Routes.RestHandler over(Routes.RestHandler handler) {
        return exchange -> isExceeded(exchange) ? tooMany(exchange) : handler.handle(exchange);
    }

    private Reply tooMany(Exchange exchange) {
        return exchange.request().path().startsWith(LegacyRest.BASE)
                ? envelope.legacy(Errors.TOO_MANY_REQUESTS)
                : envelope.body(Errors.TOO_MANY_REQUESTS);
    }
}
