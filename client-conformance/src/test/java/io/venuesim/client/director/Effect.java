package io.venuesim.client.director;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.time.Duration;
import java.util.Optional;

/** What becomes of the order, whatever the client is told. */
enum Effect {
    APPLIED(OrderState.CANCELLED),
    NOT_APPLIED(OrderState.OPEN),
    APPLIED_LATE(OrderState.OPEN);

    static final Duration LATE = Duration.ofMinutes(1);

    final OrderState state;

    Effect(OrderState state) {
        this.state = state;
    }

    void script(Rig rig, Order order) {
        fault().ifPresent(one -> rig.namespace
                .faults()
                .add(FaultRule.once(one, Moment.BEFORE_EFFECT).order(order.id())));
    }

    private Optional<Fault> fault() {
        return switch (this) {
            case APPLIED -> Optional.empty();
            case NOT_APPLIED -> Optional.of(new Fault.Swallow());
            case APPLIED_LATE -> Optional.of(new Fault.Delay(LATE));
        };
    }
}
