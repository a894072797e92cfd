package io.venuesim.server;

import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Stamp;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Cause;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How a journal has what a venue pushes, whether somebody is at the other end or not. */
final class Pushes {

    static void journal(World world, Cause cause, String text, Redactor redactor) {
        world.namespace()
                .journal()
                .append(
                        Stamp.of(world.clock().now(), world.venue(), cause, null, null),
                        stamp -> new Entry.Sent(
                                stamp, "push", 0, Map.of(), redactor.body(text.getBytes(StandardCharsets.UTF_8))));
    }

    private Pushes() {}
}
