package io.venuesim.client.director;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Order;
import java.util.Optional;

/** What the client sees of the answer, whatever becomes of the order. */
enum Symptom {
    SILENCE,
    CLOSE,
    RESET_IN_THE_MIDDLE,
    SERVER_ERROR,
    ERROR_PAGE,
    SUCCESS,
    DUPLICATE_ANSWER;

    /** A status is something of HTTP: the edge in front of a venue has no such answer on a WebSocket. */
    boolean isLegal(Way way) {
        return way.isRest() || (this != SERVER_ERROR && this != ERROR_PAGE);
    }

    boolean isSuccess() {
        return this == SUCCESS || this == DUPLICATE_ANSWER;
    }

    void script(Rig rig, Order order) {
        fault().ifPresent(one ->
                rig.namespace.faults().add(FaultRule.once(one, Moment.ON_REPLY).order(order.id())));
    }

    private Optional<Fault> fault() {
        return switch (this) {
            case SILENCE -> Optional.of(new Fault.Swallow());
            case CLOSE -> Optional.of(new Fault.Close(1011, "restart"));
            case RESET_IN_THE_MIDDLE -> Optional.of(new Fault.Reset(20));
            case SERVER_ERROR ->
                Optional.of(new Fault.Answer(503, "application/json", "{\"error\":\"SERVICE_UNAVAILABLE\"}"));
            case ERROR_PAGE -> Optional.of(new Fault.Answer(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>"));
            case SUCCESS -> Optional.empty();
            case DUPLICATE_ANSWER -> Optional.of(new Fault.Duplicate());
        };
    }
}
