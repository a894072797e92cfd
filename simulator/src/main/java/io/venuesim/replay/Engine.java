package io.venuesim.replay;

import io.venuesim.RunningVenue;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.core.order.TimeInForce;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Does once more what a test has told the venue's engine to do. */
final class Engine {

    /**
     * Does it.
     *
     * @throws IllegalArgumentException if it can't be done, or comes out otherwise; the message says how
     */
    static void redo(RunningVenue venue, Entry.Applied applied) {
        String id = String.valueOf(applied.stamp().order());
        switch (applied.event()) {
            case "placed" -> place(venue, applied, id);
            case "advanced" -> venue.advance(id, applied.to());
            case "traded" -> venue.fill(id, term(applied, "quantity"), term(applied, "price"));
            case "ended" -> end(venue, applied, id);
            default -> throw new IllegalArgumentException("nobody but a client can have it " + applied.event());
        }
    }

    private static void place(RunningVenue venue, Entry.Applied applied, String id) {
        Order placed = venue.place(order(applied));
        if (!placed.id().equals(id)) {
            throw new IllegalArgumentException("the order is " + placed.id()
                    + " now: the test has chosen its id, or seed, accounts or switches are not the same");
        }
    }

    private static NewOrder order(Entry.Applied applied) {
        Map<String, String> terms = applied.terms();
        Side side = constant(Side.class, term(applied, "side"));
        OrderType type = constant(OrderType.class, term(applied, "type"));
        BigDecimal quantity = new BigDecimal(term(applied, "quantity"));
        NewOrder order = type == OrderType.LIMIT || type == OrderType.STOP_LIMIT
                ? NewOrder.limit(side, quantity, new BigDecimal(term(applied, "price")))
                : NewOrder.market(side, quantity);
        if (terms.containsKey("stopPrice")) {
            order.stopPrice(new BigDecimal(term(applied, "stopPrice")));
        }
        if (applied.stamp().account() != null) {
            order.account(applied.stamp().account());
        }
        order.market(term(applied, "market"));
        order.state(applied.to());
        order.reduceOnly(terms.containsKey("reduceOnly"));
        if (terms.containsKey("timeInForce")) {
            order.timeInForce(constant(TimeInForce.class, term(applied, "timeInForce")));
        }
        if (terms.containsKey("clientId")) {
            order.clientId(term(applied, "clientId"));
        }
        if (terms.containsKey("parentId")) {
            order.parentId(term(applied, "parentId"));
        }
        return order;
    }

    private static void end(RunningVenue venue, Entry.Applied applied, String id) {
        if (applied.to() == OrderState.EXPIRED) {
            venue.expire(id);
        } else if (applied.to() == OrderState.REJECTED) {
            venue.reject(id);
        } else {
            venue.cancel(id, constant(CancelReason.class, term(applied, "reason")));
        }
    }

    private static String term(Entry.Applied applied, String name) {
        String value = applied.terms().get(name);
        if (value == null) {
            throw new IllegalArgumentException("the journal does not tell the " + name);
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private Engine() {}
}
