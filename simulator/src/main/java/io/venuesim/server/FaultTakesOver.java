package io.venuesim.server;

import io.venuesim.core.fault.ArmedFault;

/** Ends a handler before it did anything, because a fault decides what happens now. */
final class FaultTakesOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ArmedFault fault;

    FaultTakesOver(ArmedFault fault) {
        super("A fault takes over", null, false, false);
        this.fault = fault;
    }

    ArmedFault fault() {
        return fault;
    }
}
