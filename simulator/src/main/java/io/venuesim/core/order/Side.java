package io.venuesim.core.order;

/** Which side of the book an order is on. */
public enum Side {
    BUY,
    SELL
}
