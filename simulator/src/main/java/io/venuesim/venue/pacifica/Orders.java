package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Errors.Failure;
import io.venuesim.venue.pacifica.Messages.Cancel;
import io.venuesim.venue.pacifica.Messages.Trade;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cancels, over both transports. */
final class Orders {
    private final Switches switches;
    private final Auth auth;
    private final Errors errors;
    private final Answers answers;

    Orders(Switches switches) {
        this.switches = switches;
        this.auth = new Auth(switches);
        this.errors = new Errors(switches);
        this.answers = new Answers(switches);
    }

    /** {@code POST /api/v1/orders/cancel}. */
    Reply cancel(Exchange exchange) {
        try {
            Members body = Members.of(exchange.request().body());
            enter(exchange, body.node());
            Cancel cancel = Messages.cancel(body);
            return perform(exchange, cancel).map(answers::failed).orElseGet(Answers::done);
        } catch (Malformed malformed) {
            return Answers.malformed(malformed);
        }
    }

    /** A message on {@code /ws}. */
    Reply message(Exchange exchange) {
        try {
            Members frame = Members.of(exchange.request().body());
            if (Messages.isPing(frame)) {
                return Answers.pong();
            }
            Trade trade = Messages.trade(frame);
            enter(exchange, trade.cancel().node());
            Cancel cancel = Messages.cancel(trade.cancel());
            Optional<Failure> failure = perform(exchange, cancel);
            long now = exchange.world().clock().millis();
            return failure.map(one -> answers.failedFrame(trade.id(), Messages.CANCEL, one, now))
                    .orElseGet(() -> Answers.doneFrame(trade.id(), Messages.CANCEL, echo(cancel), now));
        } catch (Malformed malformed) {
            return Answers.malformedFrame(exchange.world().clock().millis());
        }
    }

    /** The world that knows the account, else the agent; a stranger's message stays where it is. */
    private static void enter(Exchange exchange, ObjectNode body) {
        String account = body.path("account").asText();
        String agent = body.path("agent_wallet").asText();
        exchange.namespaces()
                .byAccount(PacificaVenue.ID, account)
                .or(() -> exchange.namespaces().byCredential(PacificaVenue.ID, Credential.Kind.DELEGATE, agent))
                .ifPresent(world -> exchange.enter(world, Messages.CANCEL, account, named(world, account, body)));
    }

    private static @Nullable String named(World world, String account, ObjectNode body) {
        JsonNode id = body.path("order_id");
        if (id.isIntegralNumber()) {
            return id.asText();
        }
        return world.book()
                .findByClientId(account, body.path("client_order_id").asText())
                .map(Order::id)
                .orElse(null);
    }

    private Optional<Failure> perform(Exchange exchange, Cancel cancel) {
        World world = exchange.world();
        Optional<Account> account = world.accounts().get(cancel.signed().account());
        Auth.Checked checked =
                auth.check(cancel.signed(), account, world.clock().millis());
        exchange.verified(checked.verification());
        if (checked.failure() != null) {
            return Optional.of(checked.failure());
        }
        if (switches.get(Quirks.BETA_GATE)) {
            return Optional.of(Errors.BETA_ACCESS_REQUIRED);
        }
        CancelRequest request = request(cancel);
        if (request == null) {
            return Optional.of(Errors.INVALID_CANCEL_PARAMETERS);
        }
        if (account.isEmpty()) {
            return Optional.of(Errors.accountNotFound(cancel.signed().account()));
        }
        CancelResult result =
                world.book().cancel(request, Actor.account(account.get().id()), CancelReason.USER, exchange.cause());
        return result instanceof CancelResult.Refused refused
                ? Optional.of(errors.of(refused.reason()))
                : Optional.empty();
    }

    /** Null if the message names no order. */
    private static @Nullable CancelRequest request(Cancel cancel) {
        String clientId = cancel.clientOrderId();
        if (cancel.orderId() != null) {
            // [assumed] with both ids the order must have both
            return new CancelRequest.ById(
                    cancel.orderId().toString(),
                    order -> isMeant(order, cancel) && (clientId == null || clientId.equals(order.clientId())));
        }
        return clientId == null ? null : new CancelRequest.ByClientId(clientId, order -> isMeant(order, cancel));
    }

    /** [assumed] books are per symbol, and waiting stop orders have a cancel of their own. */
    private static boolean isMeant(Order order, Cancel cancel) {
        return order.market().equals(cancel.symbol()) && order.state() != OrderState.UNTRIGGERED;
    }

    /** [seed] the identifier that the client sent, null for the other. */
    private static ObjectNode echo(Cancel cancel) {
        return Json.object()
                .put("I", cancel.clientOrderId())
                .put("i", cancel.orderId())
                .put("s", cancel.symbol());
    }

    /** The simulator's own fault, on either transport. */
    Reply broken(Exchange exchange) {
        return switch (exchange.request().transport()) {
            case REST -> answers.failed(Errors.INTERNAL);
            case WEB_SOCKET -> Answers.brokenFrame(exchange.world().clock().millis());
        };
    }
}
