package io.venuesim.core.order;

/** How an order is priced and what wakes it. */
public enum OrderType {
    LIMIT,
    MARKET,
    STOP_LIMIT,
    STOP_MARKET;

    /** True if the order waits for a trigger price before it reaches the book. */
    public boolean isStop() {
        return this == STOP_LIMIT || this == STOP_MARKET;
    }
}
