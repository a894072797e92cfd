package io.venuesim.core.order;

/** Something that happened to an order, told once, in the order in which it happened. */
public sealed interface OrderEvent {

    /** The order as it is now. */
    Order order();

    /** Who asked for it. */
    Cause cause();

    /** New: on the book, or in the state it starts with. */
    record Placed(Order order, Cause cause) implements OrderEvent {}

    /** Reached the book: a draft was submitted, a pending order was accepted, a stop was triggered. */
    record Advanced(Order before, Order order, Cause cause) implements OrderEvent {}

    /** Still the same order, with another price, size or attribute. */
    record Amended(Order before, Order order, Cause cause) implements OrderEvent {}

    /** Traded, in part or to the end. */
    record Traded(Order before, Order order, Execution execution, Cause cause) implements OrderEvent {}

    /** A cancel was accepted that takes effect later. */
    record CancelQueued(Order before, Order order, Cause cause) implements OrderEvent {}

    /** Ended without being filled: cancelled, expired or rejected, as its state tells. */
    record Ended(Order before, Order order, Cause cause) implements OrderEvent {}
}
