package io.venuesim.venue.pacifica;

import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.Json;
import io.venuesim.venue.pacifica.Errors.Failure;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Cancels of every kind. */
final class Cancels {

    /**
     * Cancels one order, or one stop order.
     *
     * @param clientId in lower case, whatever the case it was sent in
     */
    record One(
            String symbol,
            @Nullable BigInteger orderId,
            @Nullable String clientId) {

        static One read(Fields fields) throws Malformed {
            return new One(
                    fields.text("symbol"), fields.optionalU64("order_id"), fields.optionalUuid("client_order_id"));
        }

        @Nullable
        Failure check() {
            return orderId == null && clientId == null ? Errors.INVALID_CANCEL_PARAMETERS : null;
        }
    }

    /** [official docs] the two flags are required; the symbol unless all are meant. */
    record All(
            boolean allSymbols,
            boolean excludeReduceOnly,
            @Nullable String symbol) {

        static All read(Fields fields) throws Malformed {
            return new All(
                    fields.bool("all_symbols"), fields.bool("exclude_reduce_only"), fields.optionalText("symbol"));
        }

        @Nullable
        Failure check() {
            return !allSymbols && symbol == null ? Errors.INVALID_PARAMETERS : null;
        }

        /** [official SDK] stop orders too. */
        private boolean means(Order order) {
            return (allSymbols || order.market().equals(symbol)) && !(excludeReduceOnly && order.reduceOnly());
        }
    }

    private final Errors errors;

    Cancels(Errors errors) {
        this.errors = errors;
    }

    Outcome order(Turn turn, One cancel) {
        return single(turn, cancel, false);
    }

    Outcome stop(Turn turn, One cancel) {
        return single(turn, cancel, true);
    }

    private Outcome single(Turn turn, One cancel, boolean stop) {
        CancelResult result =
                turn.world().book().cancel(request(cancel, stop), turn.actor(), CancelReason.USER, turn.cause());
        String orderId = cancel.orderId() == null ? null : cancel.orderId().toString();
        return result instanceof CancelResult.Refused refused
                ? new Outcome.Failed(errors.cancel(refused.reason(), stop))
                : new Outcome.Cancelled(orderId, cancel.clientId(), cancel.symbol());
    }

    private static CancelRequest request(One cancel, boolean stop) {
        String clientId = cancel.clientId();
        if (cancel.orderId() != null) {
            // [assumed] with both ids the order must have both
            return new CancelRequest.ById(
                    cancel.orderId().toString(),
                    order -> isMeant(order, cancel, stop) && (clientId == null || clientId.equals(order.clientId())));
        }
        return new CancelRequest.ByClientId(String.valueOf(clientId), order -> isMeant(order, cancel, stop));
    }

    /** [assumed] books are per symbol, and waiting stop orders have a cancel of their own. */
    private static boolean isMeant(Order order, One cancel, boolean stop) {
        return order.market().equals(cancel.symbol()) && (order.state() == OrderState.UNTRIGGERED) == stop;
    }

    /** [assumed] nothing to cancel is a success too. */
    Outcome all(Turn turn, All cancel) {
        CancelResult result = turn.world()
                .book()
                .cancel(CancelRequest.all(cancel::means), turn.actor(), CancelReason.USER, turn.cause());
        int count = result instanceof CancelResult.Cancelled done
                ? done.orders().size() + done.children().size()
                : 0;
        return new Outcome.Told(Json.object().put("cancelled_count", count));
    }
}
