package io.venuesim.venue.aevo;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Reject;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Switches;
import java.time.Duration;
import java.util.Optional;

/** The cancel itself, the same over REST and WebSocket. */
final class Orders {
    private final Switches switches;
    private final Auth auth;
    private final Errors errors;

    Orders(Switches switches, Auth auth, Errors errors) {
        this.switches = switches;
        this.auth = auth;
        this.errors = errors;
    }

    /**
     * Cancels one order; empty when done, else why not. Who asks comes first, then what may be done, then what is asked.
     *
     * @param orderId empty if the request named none in the right form
     */
    Optional<Code> cancel(Exchange exchange, Finding who, Optional<String> orderId) {
        if (who instanceof Finding.Refused refused) {
            return Optional.of(refused.code());
        }
        Holder holder = ((Finding.Accepted) who).holder();
        Optional<Finding.Refused> forbidden = auth.checkMayChange(holder);
        if (forbidden.isPresent()) {
            forbidden.get().toldTo(exchange);
            return Optional.of(forbidden.get().code());
        }
        return orderId.map(id -> answer(ask(exchange, holder, id))).orElse(Optional.of(Code.ORDER_INVALID_ID));
    }

    private Optional<Code> answer(CancelResult result) {
        if (result instanceof CancelResult.Refused refused) {
            return Optional.of(errors.of(refused.reason()));
        }
        // The order as it was before: of two cancels, the second is refused while the first is under way.
        return result instanceof CancelResult.Queued queued && queued.order().isCancelQueued()
                ? Optional.of(Code.ORDER_CANCEL_PENDING)
                : Optional.empty();
    }

    private CancelResult ask(Exchange exchange, Holder holder, String orderId) {
        World world = holder.world();
        Actor actor = Actor.account(holder.account().id());
        CancelRequest request = CancelRequest.byId(orderId);
        Duration delay = Duration.ofMillis(switches.get(Quirks.CANCEL_DELAY_MILLIS));
        Optional<Order> own =
                world.book().find(orderId).filter(order -> order.account().equals(actor.account()));
        if (own.isPresent() && own.get().state() == OrderState.PENDING) {
            return new CancelResult.Refused(Reject.NOT_YET_OPEN, own.get());
        }
        boolean queued = own.isPresent() && own.get().isCancelQueued();
        return delay.isZero() && !queued
                ? world.book().cancel(request, actor, CancelReason.USER, exchange.cause())
                : world.book().cancelLater(request, actor, CancelReason.USER, delay, exchange.cause());
    }
}
