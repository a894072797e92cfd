package io.venuesim.server;

import io.venuesim.core.fault.Fault;

/** Ends a handler before it did anything, because a fault decides what happens now. */
final class FaultTakesOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    FaultTakesOver(Fault fault) {
        super("A fault takes over", null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
