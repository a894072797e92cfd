package io.venuesim.core.order;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a cancel came out; a refusal is a normal result. */
public sealed interface CancelResult {

    /**
     * Done, before this result was handed out.
     *
     * @param orders the orders that were asked for, as they are now; never empty
     * @param children orders that went with them because they hang on one of them
     */
    record Cancelled(List<Order> orders, List<Order> children) implements CancelResult {
        public Cancelled {
            orders = List.copyOf(orders);
            children = List.copyOf(children);
        }

        /** The first, which is the only one when a single order was asked for. */
        public Order order() {
            return orders.get(0);
        }
    }

    /**
     * Accepted, with effect later on the clock, if the order is still working then.
     *
     * @param orders the orders as they were when the cancel was accepted; never empty
     */
    record Queued(List<Order> orders) implements CancelResult {
        public Queued {
            orders = List.copyOf(orders);
        }

        /** The first, which is the only one when a single order was asked for. */
        public Order order() {
            return orders.get(0);
        }
    }

    /**
     * Refused.
     *
     * @param order the order as it is, or null if there is none
     */
    record Refused(Reject reason, @Nullable Order order) implements CancelResult {

        /** Refused because of the state that the order is in. */
        static Refused because(Order order) {
            return new Refused(
                    switch (order.state()) {
                        case DRAFT, PENDING -> Reject.NOT_YET_OPEN;
                        case FILLED -> Reject.ALREADY_FILLED;
                        case CANCELLED -> Reject.ALREADY_CANCELLED;
                        case EXPIRED -> Reject.ALREADY_EXPIRED;
                        case REJECTED -> Reject.ALREADY_REJECTED;
                        case UNTRIGGERED, OPEN, PARTIALLY_FILLED -> Reject.WRONG_STATE;
                    },
                    order);
        }

        /** The order that stood in the way, if one was found. */
        public Optional<Order> found() {
            return Optional.ofNullable(order);
        }
    }
}
