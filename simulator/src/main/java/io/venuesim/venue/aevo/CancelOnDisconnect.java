package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.Cause;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cancels what was created through a WebSocket when it is closed, for accounts that want it. [official docs] */
final class CancelOnDisconnect {

    /** What the accounts of one world want. */
    private static final class Wishes {
        private final Map<String, Boolean> byAccount = new ConcurrentHashMap<>();
    }

    private final Switches switches;
    private final Errors errors;
    private final Streams streams;

    CancelOnDisconnect(Switches switches, Errors errors, Streams streams) {
        this.switches = switches;
        this.errors = errors;
        this.streams = streams;
    }

    /** {@code GET /account/cancel-on-disconnect}. */
    Result look(Call call) {
        return new Result.Done(Json.object()
                .put("enabled", isWanted(call.world(), call.account().id())));
    }

    /** {@code POST /account/cancel-on-disconnect}. */
    Result set(Call call) {
        Fields fields = new Fields(call.input().orElse(MissingNode.getInstance()));
        boolean enabled = fields.flag("enabled");
        if (!fields.areGood()) {
            return Result.refused(errors.malformed());
        }
        wishes(call.world()).byAccount.put(call.account().id(), enabled);
        return AccountCalls.done();
    }

    /** Whoever closed it, and however. [assumed] */
    void closed(World world, long connection) {
        CancelRequest hanging =
                CancelRequest.all(order -> order.connection() == connection && isWanted(world, order.account()));
        streams.together(
                world,
                () -> world.book().cancel(hanging, Actor.ENGINE, CancelReason.DISCONNECT, new Cause(connection, 0)));
    }

    private boolean isWanted(World world, String account) {
        return wishes(world).byAccount.getOrDefault(account, switches.get(OrderQuirks.CANCEL_ON_DISCONNECT));
    }

    private static Wishes wishes(World world) {
        return world.memory(Wishes.class, Wishes::new);
    }
}
