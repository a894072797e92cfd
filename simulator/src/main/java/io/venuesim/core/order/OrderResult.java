package io.venuesim.core.order;

import org.jspecify.annotations.Nullable;

/** How placing, replacing, trading or ending one order came out. */
public sealed interface OrderResult {

    /** Done; the order as it is now. */
    record Done(Order order) implements OrderResult {}

    /**
     * Refused, and nothing was changed.
     *
     * @param order the order that stood in the way, or null if there is none
     */
    record Refused(Reject reason, @Nullable Order order) implements OrderResult {}
}
