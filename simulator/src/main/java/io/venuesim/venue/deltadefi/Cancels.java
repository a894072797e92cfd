package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import java.util.Optional;

/** Cancels one order, or all of a symbol, since January 2026: the API key is all the proof [seed]. */
final class Cancels {
    private final Switches switches;
    private final Errors errors;
    private final Trading trading;

    Cancels(Switches switches, Errors errors, Trading trading) {
        this.switches = switches;
        this.errors = errors;
        this.trading = trading;
    }

    /** {@code POST /order/{orderId}/cancel}; each client sends another body, and it is never read [official SDK]. */
    Reply cancel(Exchange exchange) {
        if (!switches.get(Quirks.DIRECT_CANCEL)) {
            return Errors.PAGE_NOT_FOUND;
        }
        String id = exchange.request().pathParameter("orderId");
        return trading.call(exchange, Operation.CANCEL_ORDER, id, account -> cancelOne(exchange, account, id));
    }

    /** {@code POST /order/cancel-all}: the account's open orders of one symbol, oldest first. */
    Reply cancelAll(Exchange exchange) {
        if (!switches.get(Quirks.DIRECT_CANCEL)) {
            return Errors.PAGE_NOT_FOUND;
        }
        return trading.call(
                exchange,
                Operation.CANCEL_ALL_ORDERS,
                null,
                account -> symbol(exchange.request().body())
                        .map(symbol -> cancelAll(exchange, account, symbol))
                        .orElseGet(() -> errors.reply(Operation.CANCEL_ALL_ORDERS, Problem.INVALID_REQUEST)));
    }

    private Reply cancelOne(Exchange exchange, Account account, String id) {
        if (!Texts.isOrderId(id)) {
            return errors.malformedId(Operation.CANCEL_ORDER);
        }
        return cancel(exchange, account, CancelRequest.byId(id)) instanceof CancelResult.Refused refused
                ? errors.reply(Operation.CANCEL_ORDER, errors.problem(refused.reason()))
                : Answers.cancelled(id);
    }

    private Reply cancelAll(Exchange exchange, Account account, String symbol) {
        if (Markets.find(symbol).isEmpty()) {
            return errors.reply(Operation.CANCEL_ALL_ORDERS, Problem.UNKNOWN_SYMBOL);
        }
        CancelRequest all = CancelRequest.all(order -> order.market().equals(symbol));
        return cancel(exchange, account, all) instanceof CancelResult.Cancelled done
                ? Answers.cancelledAll(symbol, done.orders())
                // [observed in issue] also, it seems, when a fill was faster
                : errors.reply(Operation.CANCEL_ALL_ORDERS, Problem.ORDER_NOT_FOUND);
    }

    static CancelResult cancel(Exchange exchange, Account account, CancelRequest request) {
        return exchange.world()
                .book()
                .cancel(request, Actor.account(account.id()), CancelReason.USER, exchange.cause());
    }

    /** Empty unless it is an object with a symbol that is text; other members don't matter. */
    private static Optional<String> symbol(byte[] body) {
        return Json.readObject(body)
                .map(object -> object.path("symbol"))
                .filter(symbol -> symbol.isTextual() && !symbol.textValue().isEmpty())
                .map(JsonNode::textValue);
    }
}
