package io.venuesim.core.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies an {@link Order} with some of its parts changed; the book's own tool. */
final class OrderBuilder {
    private final Order base;
    private @Nullable BigDecimal price;
    private @Nullable BigDecimal stopPrice;
    private BigDecimal quantity;
    private BigDecimal executed;
    private BigDecimal averagePrice;
    private int executions;
    private OrderState state;
    private @Nullable CancelReason cancelReason;
    private @Nullable Instant cancelDueAt;
    private Instant createdAt;
    private Instant updatedAt;
    private long sequence;
    private Map<String, String> attributes;

    OrderBuilder(Order base) {
        this.base = base;
        this.price = base.price();
        this.stopPrice = base.stopPrice();
        this.quantity = base.quantity();
        this.executed = base.executed();
        this.averagePrice = base.averagePrice();
        this.executions = base.executions();
        this.state = base.state();
        this.cancelReason = base.cancelReason();
        this.cancelDueAt = base.cancelDueAt();
        this.createdAt = base.createdAt();
        this.updatedAt = base.updatedAt();
        this.sequence = base.sequence();
        this.attributes = base.attributes();
    }

    OrderBuilder price(BigDecimal value) {
        price = value;
        return this;
    }

    OrderBuilder stopPrice(BigDecimal value) {
        stopPrice = value;
        return this;
    }

    OrderBuilder quantity(BigDecimal value) {
        quantity = value;
        return this;
    }

    OrderBuilder executed(BigDecimal value) {
        executed = value;
        return this;
    }

    OrderBuilder averagePrice(BigDecimal value) {
        averagePrice = value;
        return this;
    }

    OrderBuilder executions(int value) {
        executions = value;
        return this;
    }

    OrderBuilder state(OrderState value) {
        state = value;
        return this;
    }

    OrderBuilder cancelReason(CancelReason value) {
        cancelReason = value;
        return this;
    }

    OrderBuilder cancelDueAt(Instant value) {
        cancelDueAt = value;
        return this;
    }

    OrderBuilder createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    OrderBuilder updatedAt(Instant value) {
        updatedAt = value;
        return this;
    }

    OrderBuilder sequence(long value) {
        sequence = value;
        return this;
    }

    OrderBuilder attributes(Map<String, String> value) {
        attributes = value;
        return this;
    }

    Order build() {
        return new Order(
                base.id(),
                base.clientId(),
                base.account(),
                base.market(),
                base.side(),
                base.type(),
                base.timeInForce(),
                base.reduceOnly(),
                price,
                stopPrice,
                quantity,
                executed,
                averagePrice,
                executions,
                state,
                cancelReason,
                base.parentId(),
                base.connection(),
                cancelDueAt,
                createdAt,
                updatedAt,
                sequence,
                attributes);
    }
}
