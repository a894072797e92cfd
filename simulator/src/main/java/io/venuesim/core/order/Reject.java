package io.venuesim.core.order;

/**
 * Why the book would not do what it was asked: the fact, not its wording.
 *
 * <p>Each venue maps every constant to its own status, code and text with a {@code switch} expression that has no
 * default, so that a new constant does not compile until every venue has answered it.
 */
public enum Reject {
    UNKNOWN_ORDER,
    /** The order exists, and belongs to somebody else. */
    FOREIGN_ORDER,
    /** A draft or pending order: known, and not on the book yet. */
    NOT_YET_OPEN,
    ALREADY_FILLED,
    ALREADY_CANCELLED,
    ALREADY_EXPIRED,
    ALREADY_REJECTED,
    /** A list or a filter matched no working order. */
    NOTHING_TO_CANCEL,
    DUPLICATE_ORDER_ID,
    DUPLICATE_CLIENT_ID,
    /** An execution larger than what is left of the order, or a size that is not larger than what was executed. */
    OVERFILL,
    /** The order is working, and not in the state that this asks for: a trigger on an order that is no stop. */
    WRONG_STATE
}
