package io.venuesim.server;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers connections and exchanges across all venues of one simulator. */
public final class Counters {
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong exchanges = new AtomicLong();

    long nextConnection() {
        return connections.incrementAndGet();
    }

    long nextExchange() {
        return exchanges.incrementAndGet();
    }
}
