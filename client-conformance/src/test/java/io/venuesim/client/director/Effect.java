package io.venuesim.client.director;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of the order, whatever the client is told. */
enum Effect {
    APPLIED(null, OrderState.CANCELLED),
    NOT_APPLIED(new Fault.Swallow(), OrderState.OPEN),
    APPLIED_LATE(new Fault.Delay(Duration.ofMinutes(1)), OrderState.OPEN);

    static final Duration LATE = Duration.ofMinutes(1);

    private final Optional<Fault> fault;
    final OrderState state;

    Effect(@Nullable Fault fault, OrderState state) {
        this.fault = Optional.ofNullable(fault);
        this.state = state;
    }

    void script(Rig rig, Order order) {
        fault.ifPresent(one -> rig.namespace
                .faults()
                .add(FaultRule.once(one, Moment.BEFORE_EFFECT).order(order.id())));
    }
}
