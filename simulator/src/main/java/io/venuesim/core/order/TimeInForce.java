package io.venuesim.core.order;

/** How long an order may rest. */
public enum TimeInForce {
    /** Rests until cancelled. */
    GTC,
    /** Takes what it finds at once; the rest is dropped. */
    IOC,
    /** Trades whole and at once, or not at all. */
    FOK,
    /** Only ever rests; refused or dropped if it would take. */
    POST_ONLY
}
