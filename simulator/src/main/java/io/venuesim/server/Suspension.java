package io.venuesim.server;

import io.venuesim.core.namespace.World;
import java.util.concurrent.atomic.AtomicBoolean;

/** An exchange that waits without a thread. If its world ends meanwhile, its client is cut off, not left waiting. */
final class Suspension {
    private final World world;
    private final AtomicBoolean over = new AtomicBoolean();

    private Suspension(World world) {
        this.world = world;
    }

    static Suspension of(LiveExchange exchange, Line line) {
        Suspension suspension = new Suspension(exchange.world());
        suspension.world.whenReplaced(suspension, () -> suspension.once(line::reset));
        return suspension;
    }

    /** Goes on with this step, unless the world has ended. */
    void end(Runnable step) {
        world.forget(this);
        once(step);
    }

    private void once(Runnable step) {
        if (over.compareAndSet(false, true)) {
            step.run();
        }
    }
}
