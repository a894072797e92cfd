package io.venuesim.core.order;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order at one moment of its life; a value, never changed in place.
 *
 * @param id the venue's order id, in the venue's canonical text (lower-case hex, decimal, UUID)
 * @param clientId the id that the client chose, where the venue has such a thing
 * @param account id of the account that owns it
 * @param market the venue's name of the market, as the client wrote it
 * @param price limit price in quote units, null for a market order
 * @param stopPrice trigger price, null unless it is a stop order
 * @param quantity original size in base units
 * @param executed how much of it was traded
 * @param averagePrice mean price of its executions, zero before the first
 * @param executions number of trades
 * @param parentId id of the order that this one hangs on: cancelling the parent cancels this one
 * @param connection number of the connection it was made over, 0 if none: for cancel-on-disconnect
 * @param cancelDueAt when a cancel that was accepted takes effect, null if none is under way
 * @param sequence place in the book's history of placements, 1 for the first
 * @param attributes what only this venue cares for, as text by name
 */
public record Order(
        String id,
        @Nullable String clientId,
        String account,
        String market,
        Side side,
        OrderType type,
        TimeInForce timeInForce,
        boolean reduceOnly,
        @Nullable BigDecimal price,
        @Nullable BigDecimal stopPrice,
        BigDecimal quantity,
        BigDecimal executed,
        BigDecimal averagePrice,
        int executions,
        OrderState state,
        @Nullable CancelReason cancelReason,
        @Nullable String parentId,
        long connection,
        @Nullable Instant cancelDueAt,
        Instant createdAt,
        Instant updatedAt,
        long sequence,
        Map<String, String> attributes) {

    public Order {
        attributes = Map.copyOf(attributes);
    }

    /** What is left to trade: zero when filled, kept as it was when cancelled. */
    public BigDecimal remaining() {
        return quantity.subtract(executed);
    }

    /** True while a cancel was accepted and has not taken effect. */
    public boolean isCancelQueued() {
        return cancelDueAt != null && !state.isTerminal();
    }

    /** A builder that starts from this order. */
    OrderBuilder toBuilder() {
        return new OrderBuilder(this);
    }

    Order amended(Amendment amendment, Instant at) {
        OrderBuilder next = toBuilder().updatedAt(at);
        if (amendment.price() != null) {
            next.price(amendment.price());
        }
        if (amendment.quantity() != null) {
            next.quantity(amendment.quantity());
        }
        if (amendment.stopPrice() != null) {
            next.stopPrice(amendment.stopPrice());
        }
        Map<String, String> merged = new HashMap<>(attributes);
        merged.putAll(amendment.attributes());
        return next.attributes(merged).build();
    }

    Order traded(Execution execution, Instant at) {
        BigDecimal total = executed.add(execution.quantity());
        BigDecimal paid = averagePrice.multiply(executed).add(execution.price().multiply(execution.quantity()));
        return toBuilder()
                .executed(total)
                .averagePrice(paid.divide(total, MathContext.DECIMAL64).stripTrailingZeros())
                .executions(executions + 1)
                .state(total.compareTo(quantity) == 0 ? OrderState.FILLED : OrderState.PARTIALLY_FILLED)
                .updatedAt(at)
                .build();
    }
}
