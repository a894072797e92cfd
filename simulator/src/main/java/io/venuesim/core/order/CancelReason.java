package io.venuesim.core.order;

/** Why an order was cancelled; a venue words it in its own way, or not at all. */
public enum CancelReason {
    /** Its owner, or a delegate of the owner, asked for it. */
    USER,
    /** A new order took its place. */
    REPLACED,
    /** The order it hangs on was cancelled. */
    PARENT,
    /** The connection it was made over was closed. */
    DISCONNECT,
    /** The venue itself: expiry, maintenance, suspicion. */
    SYSTEM,
    /** The price moved too far between placing and matching. */
    SLIPPAGE,
    /** The venue lost track of the order and dropped it. */
    MISMATCH
}
