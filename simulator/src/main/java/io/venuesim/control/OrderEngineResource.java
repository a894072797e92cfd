package io.venuesim.control;

import io.venuesim.RunningVenue;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.Reply;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a venue's engine does to an order by itself. */
final class OrderEngineResource {
    private static final EnumSet<OrderState> STEPS =
            EnumSet.of(OrderState.PENDING, OrderState.UNTRIGGERED, OrderState.OPEN);

    static Reply fill(Call call) {
        Body body = Body.of(call.request(), "quantity", "price");
        BigDecimal quantity = body.neededAmount("quantity");
        Optional<BigDecimal> price = body.amount("price");
        return act(call, (venue, order) -> {
            if (order.state().isWorking() && quantity.compareTo(order.remaining()) > 0) {
                throw Problem.bad("quantity", "quantity is more than remains", "remaining: " + order.remaining());
            }
            BigDecimal paid =
                    price.or(() -> Optional.ofNullable(order.price())).orElseThrow(() -> Body.missing("price"));
            return venue.fill(order.id(), quantity.toPlainString(), paid.toPlainString());
        });
    }

    static Reply expire(Call call) {
        return actPlainly(call, RunningVenue::expire);
    }

    static Reply reject(Call call) {
        return actPlainly(call, RunningVenue::reject);
    }

    static Reply cancel(Call call) {
        CancelReason reason = Body.of(call.request(), "reason")
                .choice("reason", EnumSet.allOf(CancelReason.class))
                .orElse(CancelReason.SYSTEM);
        return act(call, (venue, order) -> venue.cancel(order.id(), reason));
    }

    static Reply advance(Call call) {
        OrderState state =
                Body.of(call.request(), "state").choice("state", STEPS).orElseThrow(() -> Body.missing("state"));
        return act(call, (venue, order) -> venue.advance(order.id(), state));
    }

    private static Reply actPlainly(Call call, BiFunction<RunningVenue, String, Order> step) {
        Body.none(call.request());
        return act(call, (venue, order) -> step.apply(venue, order.id()));
    }

    private static Reply act(Call call, BiFunction<RunningVenue, Order, Order> step) {
        RunningVenue venue = call.venue();
        Order order = OrdersResource.named(call, venue);
        try {
            return Answer.ok(OrdersResource.show(step.apply(venue, order)));
        } catch (IllegalArgumentException refused) {
            Order now = venue.order(order.id());
            String remaining = now.remaining().toPlainString();
            throw Problem.bad(
                    "order",
                    String.valueOf(refused.getMessage()),
                    "the order is " + Answer.text(now.state()) + ", with " + remaining + " remaining");
        }
    }

    private OrderEngineResource() {}
}
