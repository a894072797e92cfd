package io.venuesim.venue.pacifica;

import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderBook;
import io.venuesim.core.order.OrderResult;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.TimeInForce;
import io.venuesim.venue.pacifica.Errors.Failure;
import io.venuesim.venue.pacifica.Placements.Edit;
import io.venuesim.venue.pacifica.Placements.Exits;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Edits: [official docs] the original is cancelled, and a new post-only order with a new id takes its place. */
final class Editing {
    private static final Exits NONE = new Exits(null, null);

    private final Limits limits;
    private final Errors errors;

    Editing(Limits limits, Errors errors) {
        this.limits = limits;
        this.errors = errors;
    }

    static @Nullable Failure check(Edit edit) {
        // [official docs] one id, not both; [assumed] the answer
        return (edit.orderId() == null) == (edit.clientId() == null)
                ? Errors.INVALID_PARAMETERS
                : Limits.steps(edit.symbol(), edit.price(), edit.amount(), NONE);
    }

    Outcome edit(Turn turn, Edit edit) {
        OrderBook book = turn.world().book();
        return book.atomically(() -> {
            Order old = find(turn, edit).orElse(null);
            if (old == null) {
                String id = edit.orderId() == null
                        ? String.valueOf(edit.clientId())
                        : edit.orderId().toString();
                return new Outcome.Failed(errors.orderNotFound(turn.address(), id));
            }
            BigDecimal amount = edit.amount() == null ? old.quantity() : edit.amount();
            Optional<Failure> failure = limits.value(turn, edit.symbol(), edit.price(), amount);
            if (failure.isPresent()) {
                return new Outcome.Failed(failure.get());
            }
            Order fresh = replace(turn, edit, old, amount);
            return fresh == null
                    ? new Outcome.Failed(errors.orderNotFound(turn.address(), old.id()))
                    : new Outcome.Placed(fresh.id(), fresh.clientId(), fresh.market());
        });
    }

    /** Null if a fill came in between. */
    private static @Nullable Order replace(Turn turn, Edit edit, Order old, BigDecimal amount) {
        OrderBook book = turn.world().book();
        boolean crosses = Depth.of(turn.world()).crosses(edit.symbol(), old.side(), edit.price());
        NewOrder order = NewOrder.limit(old.side(), amount, edit.price())
                .id(OrderIds.fresh(turn.world()))
                .account(turn.address())
                .market(edit.symbol())
                .reduceOnly(old.reduceOnly())
                .timeInForce(TimeInForce.POST_ONLY)
                .connection(turn.cause().connection())
                .state(crosses ? OrderState.PENDING : OrderState.OPEN);
        String clientId = old.clientId();
        if (clientId != null) {
            order.clientId(clientId);
        }
        if (!(book.replace(old.id(), order, turn.actor(), turn.cause()) instanceof OrderResult.Done done)) {
            return null;
        }
        // [assumed] the original is gone even if the new one would take and is rejected
        return crosses ? Placing.done(book.reject(done.order().id(), turn.cause())) : done.order();
    }

    /** The account's resting order that the edit names. */
    private static Optional<Order> find(Turn turn, Edit edit) {
        OrderBook book = turn.world().book();
        Optional<Order> named = edit.orderId() == null
                ? book.findByClientId(turn.address(), String.valueOf(edit.clientId()))
                : book.find(edit.orderId().toString());
        return named.filter(order -> order.account().equals(turn.address()))
                .filter(order -> order.market().equals(edit.symbol()))
                .filter(order -> order.state() == OrderState.OPEN || order.state() == OrderState.PARTIALLY_FILLED);
    }
}
