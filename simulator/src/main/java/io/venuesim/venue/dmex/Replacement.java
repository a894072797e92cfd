package io.venuesim.venue.dmex;

import io.venuesim.core.account.Account;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderBook;
import java.util.Optional;

/**
 * The order that a new one takes the place of. Nothing is signed for its cancel: the new order's signature stands for
 * both [official docs]; what may be replaced, and in which order it is looked at, is [assumed].
 */
sealed interface Replacement {
    /** Thirty-two bytes of zero name no order [official docs]. */
    String ZERO = "0x" + "0".repeat(64);

    /** The new order replaces nothing. */
    record None() implements Replacement {}

    /** This open order of the same user. */
    record Leaving(Order order) implements Replacement {}

    /** There is no such order that could be replaced. */
    record Refused(Errors why) implements Replacement {}

    /** Finds the order that a {@code replace_hash} names; one that is malformed names an unknown order. */
    static Replacement find(String replaceHash, Account owner, OrderBook book) {
        Optional<OrderHash> hash = OrderHash.parse(replaceHash);
        if (replaceHash.isEmpty()
                || hash.map(OrderHash::id).filter(ZERO::equals).isPresent()) {
            return new None();
        }
        Optional<Order> found = hash.flatMap(one -> book.find(one.id()));
        if (found.isEmpty()) {
            return new Refused(Errors.REPLACED_NOT_FOUND);
        }
        Order order = found.get();
        if (!order.account().equals(owner.id())) {
            return new Refused(Errors.INVALID_SIGNATURE);
        }
        return order.state().isWorking() ? new Leaving(order) : new Refused(Errors.REPLACED_NOT_OPEN);
    }
}
