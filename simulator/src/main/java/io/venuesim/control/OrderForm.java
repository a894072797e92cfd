package io.venuesim.control;

import io.venuesim.RunningVenue;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.core.order.TimeInForce;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What a caller says of an order that it wants on the book. */
final class OrderForm {
    static final List<String> MEMBERS = List.of(
            "side",
            "type",
            "quantity",
            "price",
            "stopPrice",
            "market",
            "account",
            "id",
            "clientId",
            "state",
            "reduceOnly",
            "timeInForce",
            "parentId",
            "attributes");
    /** An order starts in one of these; the others are reached by what happens to it. */
    private static final EnumSet<OrderState> STARTS =
            EnumSet.of(OrderState.DRAFT, OrderState.PENDING, OrderState.UNTRIGGERED, OrderState.OPEN);

    static Order place(Body body, RunningVenue venue) {
        NewOrder order = priced(body);
        body.text("market").ifPresent(order::market);
        body.text("account")
                .ifPresent(name ->
                        order.account(AccountsResource.named(venue, name).id()));
        body.text("id").ifPresent(order::id);
        body.text("clientId").ifPresent(order::clientId);
        body.flag("reduceOnly").ifPresent(order::reduceOnly);
        body.choice("timeInForce", EnumSet.allOf(TimeInForce.class)).ifPresent(order::timeInForce);
        body.choice("state", STARTS).ifPresent(state -> order.state(legal(state, order)));
        body.text("parentId").ifPresent(parent -> order.parentId(existing(parent, venue)));
        body.texts("attributes").forEach(order::attribute);
        return body.use(() -> venue.place(order));
    }

    private static NewOrder priced(Body body) {
        Side side = body.choice("side", EnumSet.allOf(Side.class)).orElseThrow(() -> Body.missing("side"));
        BigDecimal quantity = body.neededAmount("quantity");
        Optional<BigDecimal> price = body.amount("price");
        Optional<BigDecimal> stopPrice = body.amount("stopPrice");
        OrderType type = body.choice("type", EnumSet.allOf(OrderType.class)).orElse(OrderType.LIMIT);
        boolean limit = type == OrderType.LIMIT || type == OrderType.STOP_LIMIT;
        if (limit && price.isEmpty()) {
            throw Body.missing("price");
        }
        if (!limit && price.isPresent()) {
            throw Problem.bad("price", "An order of type market has no price", "leave it out, or use the type limit");
        }
        if (type.isStop() && stopPrice.isEmpty()) {
            throw Body.missing("stopPrice");
        }
        NewOrder order = body.use(
                () -> limit ? NewOrder.limit(side, quantity, price.orElseThrow()) : NewOrder.market(side, quantity));
        return stopPrice.map(order::stopPrice).orElse(order);
    }

    private static OrderState legal(OrderState state, NewOrder order) {
        if (state == OrderState.UNTRIGGERED && !order.type().isStop()) {
            throw Problem.bad("state", "Only a stop order waits for a trigger", "give a stopPrice, or another state");
        }
        return state;
    }

    private static String existing(String parent, RunningVenue venue) {
        if (venue.orders().stream().noneMatch(order -> order.id().equals(parent))) {
            throw Problem.bad(
                    "parentId",
                    "There is no order " + parent + " at " + venue.id(),
                    Problem.known(venue.orders().stream().map(Order::id).toList()));
        }
        return parent;
    }

    private OrderForm() {}
}
