package io.venuesim.venue.tanx;

import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Reject;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import java.time.Duration;
import java.util.Optional;

/** The cancels: acknowledged now, with effect a moment later. */
final class Orders {
    private final Switches switches;
    private final OrderJson json;

    Orders(Switches switches, OrderJson json) {
        this.switches = switches;
        this.json = json;
    }

    Reply cancel(Messages.Cancel message, Account account, Exchange exchange) {
        World world = exchange.world();
        String id = message.orderId().toString();
        Optional<Order> lost = world.book()
                .find(id)
                .filter(order -> order.account().equals(account.id()) && order.state() == OrderState.PENDING)
                .filter(order -> switches.get(Quirks.PENDING_ORDER) == Quirks.PendingOrder.LOSE);
        if (lost.isPresent()) {
            return queued(lost.get());
        }
        CancelResult result = cancelLater(CancelRequest.byId(id), account, exchange);
        if (result instanceof CancelResult.Refused refused) {
            boolean told = switches.get(Quirks.FINISHED_ORDER) == Quirks.FinishedOrder.ANSWER;
            return finished(refused)
                    .filter(order -> told)
                    .map(this::queued)
                    .orElseGet(() -> Errors.book(refused.reason()));
        }
        return queued(((CancelResult.Queued) result).order());
    }

    /** [assumed: Peatio lineage] Those that wait, the oldest first; the answer is the same if there is none. */
    Reply bulkCancel(Messages.BulkCancel message, Account account, Exchange exchange) {
        String side = message.side();
        CancelRequest all = new CancelRequest.All(
                order -> order.market().equals(message.market())
                        && (side == null || OrderJson.side(order).equals(side)),
                message.limit());
        cancelLater(all, account, exchange);
        return Answers.success("Orders are successfully queued for cancellation", Json.object());
    }

    private CancelResult cancelLater(CancelRequest request, Account account, Exchange exchange) {
        return exchange.world()
                .book()
                .cancelLater(
                        request,
                        Actor.account(account.id()),
                        CancelReason.USER,
                        Duration.ofMillis(switches.get(Quirks.CANCEL_DELAY_MILLIS)),
                        exchange.cause());
    }

    /** The acknowledgement: the order as it was before. */
    private Reply queued(Order order) {
        return switch (switches.get(Quirks.CANCEL_ANSWER)) {
            case QUEUED -> Answers.success("Order is successfully queued for cancellation", json.of(order));
            case LEGACY -> Answers.success("Cancelled Order Successfully", json.of(order, "order_id"));
        };
    }

    /** The caller's own order, if it was refused for having ended. */
    private static Optional<Order> finished(CancelResult.Refused refused) {
        return refused.found()
                .filter(order -> refused.reason() != Reject.FOREIGN_ORDER
                        && order.state().isTerminal());
    }
}
