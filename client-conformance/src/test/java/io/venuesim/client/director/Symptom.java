package io.venuesim.client.director;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Order;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the client sees of the answer, whatever becomes of the order. */
enum Symptom {
    SILENCE(new Fault.Swallow()),
    CLOSE(new Fault.Close(1011, "restart")),
    RESET_IN_THE_MIDDLE(new Fault.Reset(20)),
    SERVER_ERROR(new Fault.Answer(503, "application/json", "{\"error\":\"SERVICE_UNAVAILABLE\"}")),
    ERROR_PAGE(new Fault.Answer(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>")),
    SUCCESS(null),
    DUPLICATE_ANSWER(new Fault.Duplicate());

    private final Optional<Fault> fault;

    Symptom(@Nullable Fault fault) {
        this.fault = Optional.ofNullable(fault);
    }

    /** A status is something of HTTP: the edge in front of a venue has no such answer on a WebSocket. */
    boolean isLegal(Way way) {
        return way.isRest() || (this != SERVER_ERROR && this != ERROR_PAGE);
    }

    boolean isSuccess() {
        return this == SUCCESS || this == DUPLICATE_ANSWER;
    }

    void script(Rig rig, Order order) {
        fault.ifPresent(one ->
                rig.namespace.faults().add(FaultRule.once(one, Moment.ON_REPLY).order(order.id())));
    }
}
