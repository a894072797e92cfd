package io.venuesim.core.order;

import java.util.EnumSet;
import java.util.Set;

/** Where an order is in its life; terminal states never change. */
public enum OrderState {
    /** Known to the venue, not yet submitted by its owner. */
    DRAFT,
    /** Submitted, not yet on the book. */
    PENDING,
    /** A stop order whose trigger price was not met yet. */
    UNTRIGGERED,
    /** On the book, nothing executed. */
    OPEN,
    /** On the book, some of it executed. */
    PARTIALLY_FILLED,
    FILLED,
    CANCELLED,
    EXPIRED,
    REJECTED;

    private static final Set<OrderState> TERMINAL = EnumSet.of(FILLED, CANCELLED, EXPIRED, REJECTED);
    private static final Set<OrderState> WORKING = EnumSet.of(UNTRIGGERED, OPEN, PARTIALLY_FILLED);

    /** True if nothing can happen to the order any more. */
    public boolean isTerminal() {
        return TERMINAL.contains(this);
    }

    /** True if the order waits at the venue: resting on the book, or for its trigger. */
    public boolean isWorking() {
        return WORKING.contains(this);
    }
}
