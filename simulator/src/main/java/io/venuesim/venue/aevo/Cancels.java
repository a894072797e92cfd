package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Reject;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Cancels of one order by its id. No wallet signs a cancel: whose API key it is decides. [seed] */
final class Cancels {
    private final Switches switches;
    private final Errors errors;

    Cancels(Switches switches, Errors errors) {
        this.switches = switches;
        this.errors = errors;
    }

    /** {@code DELETE /orders/{order_id}}; a body is signed, and means nothing. [assumed] */
    Result overRest(Call call) {
        // Unlike over a WebSocket there is no "success". [official docs]
        return one(call, order -> !Attributes.isTwap(order)).orElseGet(() -> new Result.Done(named(call)));
    }

    /** {@code cancel_order}. */
    Result overSocket(Call call) {
        return one(call, order -> !Attributes.isTwap(order))
                .orElseGet(() -> new Result.Done(named(call).put("success", true)));
    }

    /** {@code DELETE /twap-orders/{order_id}}: each trade of such an order is a slice of it. */
    Result twap(Call call) {
        return one(call, Attributes::isTwap).orElseGet(() -> {
            Order order = call.world().book().find(call.orderId().orElseThrow()).orElseThrow();
            return new Result.Done(named(call)
                    .put("executed_amount", Messages.fixed(order.executed()))
                    .put("slices_executed", Integer.toString(order.executions())));
        });
    }

    private static ObjectNode named(Call call) {
        return Json.object().put("order_id", call.orderId().orElseThrow());
    }

    /** Empty when done, else why not. */
    private Optional<Result> one(Call call, Predicate<Order> kind) {
        return call.orderId().isEmpty()
                ? Optional.of(Result.refused(Code.ORDER_INVALID_ID))
                : Result.refused(code(ask(call, call.orderId().get(), kind)));
    }

    private Optional<Code> code(CancelResult result) {
        if (result instanceof CancelResult.Refused refused) {
            return Optional.of(errors.of(refused.reason()));
        }
        // The order as it was before: of two cancels, the second is refused while the first is under way.
        return result instanceof CancelResult.Queued queued && queued.order().isCancelQueued()
                ? Optional.of(Code.ORDER_CANCEL_PENDING)
                : Optional.empty();
    }

    private CancelResult ask(Call call, String orderId, Predicate<Order> kind) {
        CancelRequest request = new CancelRequest.ById(orderId, kind);
        Duration delay = Duration.ofMillis(switches.get(OrderQuirks.CANCEL_DELAY_MILLIS));
        Optional<Order> own = call.world()
                .book()
                .find(orderId)
                .filter(order -> order.account().equals(call.account().id()));
        if (own.isPresent() && own.get().state() == OrderState.PENDING) {
            return new CancelResult.Refused(Reject.NOT_YET_OPEN, own.get());
        }
        boolean queued = own.isPresent() && own.get().isCancelQueued();
        return delay.isZero() && !queued
                ? call.world().book().cancel(request, call.actor(), CancelReason.USER, call.cause())
                : call.world().book().cancelLater(request, call.actor(), CancelReason.USER, delay, call.cause());
    }
}
