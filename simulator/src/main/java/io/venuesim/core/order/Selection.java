package io.venuesim.core.order;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a cancel is about, or why there is none.
 *
 * @param refused null if there is one at least
 */
record Selection(List<Order> targets, CancelResult.@Nullable Refused refused) {

    /**
     * Looks for what is to be cancelled.
     *
     * @param pendingToo whether an order that has not reached the book may be cancelled by its id
     */
    static Selection of(CancelRequest request, Actor actor, OrderIndex index, boolean pendingToo) {
        if (request instanceof CancelRequest.ById one) {
            return single(index.find(one.id()).filter(one.where()), actor, pendingToo);
        }
        if (request instanceof CancelRequest.ByClientId one) {
            return single(
                    Optional.ofNullable(actor.account())
                            .flatMap(account -> index.findByClientId(account, one.clientId()))
                            .filter(one.where()),
                    actor,
                    pendingToo);
        }
        if (request instanceof CancelRequest.ByIds some) {
            return several(some.ids().stream()
                    .distinct()
                    .flatMap(id -> index.find(id).stream())
                    .filter(order -> order.state().isWorking() && actor.owns(order))
                    .filter(some.where())
                    .toList());
        }
        CancelRequest.All all = (CancelRequest.All) request;
        return several(index.working(actor).stream()
                .filter(all.where())
                .limit(all.limit())
                .toList());
    }

    private static Selection single(Optional<Order> found, Actor actor, boolean pendingToo) {
        if (found.isEmpty()) {
            return none(new CancelResult.Refused(Reject.UNKNOWN_ORDER, null));
        }
        Order order = found.get();
        if (!actor.owns(order)) {
            return none(new CancelResult.Refused(Reject.FOREIGN_ORDER, order));
        }
        boolean cancellable = order.state().isWorking() || (pendingToo && order.state() == OrderState.PENDING);
        return cancellable ? several(List.of(order)) : none(CancelResult.Refused.because(order));
    }

    private static Selection several(List<Order> targets) {
        return targets.isEmpty()
                ? none(new CancelResult.Refused(Reject.NOTHING_TO_CANCEL, null))
                : new Selection(targets, null);
    }

    private static Selection none(CancelResult.Refused why) {
        return new Selection(List.of(), why);
    }
}
