package io.venuesim.venue.tanx;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Reject;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cancel: acknowledged now, with effect a moment later. */
final class Orders {
    static final String CANCEL = "cancel_order";

    private final Switches switches;
    private final Messages messages;
    private final Auth auth;
    private final Answers answers;

    Orders(Switches switches, Messages messages, Auth auth, Answers answers) {
        this.switches = switches;
        this.messages = messages;
        this.auth = auth;
        this.answers = answers;
    }

    /** The token is checked before the body, as Django REST framework does. [assumed] */
    Reply cancel(Exchange exchange) {
        Messages.Body<Messages.Cancel> body = messages.cancel(exchange.request());
        Auth.enter(exchange, CANCEL, orderId(body));
        Auth.Access access = auth.access(exchange);
        if (access instanceof Auth.Access.Refused refused) {
            return refused.answer();
        }
        if (body instanceof Messages.Body.Bad<Messages.Cancel> bad) {
            return bad.answer();
        }
        Messages.Cancel message = ((Messages.Body.Good<Messages.Cancel>) body).message();
        return cancel(
                message.orderId().toString(),
                ((Auth.Access.Granted) access).account().id(),
                exchange);
    }

    private Reply cancel(String id, String account, Exchange exchange) {
        World world = exchange.world();
        Optional<Order> lost = world.book()
                .find(id)
                .filter(order -> order.account().equals(account) && order.state() == OrderState.PENDING)
                .filter(order -> switches.get(Quirks.PENDING_ORDER) == Quirks.PendingOrder.LOSE);
        if (lost.isPresent()) {
            return answers.queued(lost.get());
        }
        CancelResult result = world.book()
                .cancelLater(
                        CancelRequest.byId(id),
                        Actor.account(account),
                        CancelReason.USER,
                        Duration.ofMillis(switches.get(Quirks.CANCEL_DELAY_MILLIS)),
                        exchange.cause());
        if (result instanceof CancelResult.Refused refused) {
            boolean told = switches.get(Quirks.FINISHED_ORDER) == Quirks.FinishedOrder.ANSWER;
            return finished(refused)
                    .filter(order -> told)
                    .map(answers::queued)
                    .orElseGet(() -> Errors.book(refused.reason()));
        }
        return answers.queued(((CancelResult.Queued) result).order());
    }

    /** The caller's own order, if it was refused for having ended. */
    private static Optional<Order> finished(CancelResult.Refused refused) {
        return refused.found()
                .filter(order -> refused.reason() != Reject.FOREIGN_ORDER
                        && order.state().isTerminal());
    }

    private static @Nullable String orderId(Messages.Body<Messages.Cancel> body) {
        return body instanceof Messages.Body.Good<Messages.Cancel> good
                ? good.message().orderId().toString()
                : null;
    }
}
