package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Cancels one order, or all of a symbol. Route, key, lock, shape, lookup, state: the checks in this order [assumed]. */
final class Orders {
    /** [official SDK] The first is the one that every sample uses. */
    private static final List<String> SYMBOLS = List.of("ADAUSDM", "NIGHTUSDM", "IAGUSDM", "HOSKYUSDM", "SNEKUSDM");

    private final Switches switches;
    private final Errors errors;

    Orders(Switches switches, Errors errors) {
        this.switches = switches;
        this.errors = errors;
    }

    /** {@code POST /order/{orderId}/cancel}; each client sends another body, and it is never read [official SDK]. */
    Reply cancel(Exchange exchange) {
        String id = exchange.request().pathParameter("orderId");
        Optional<Account> caller = Auth.authenticate(exchange, "cancel_order", id);
        return trading(caller, account -> cancelOne(exchange, account, id));
    }

    /** {@code POST /order/cancel-all}: the account's open orders of one symbol, oldest first. */
    Reply cancelAll(Exchange exchange) {
        Optional<Account> caller = Auth.authenticate(exchange, "cancel_all_orders", null);
        return trading(
                caller,
                account -> Messages.CancelAll.read(exchange.request().body())
                        .map(wanted -> cancelAll(exchange, account, wanted.symbol()))
                        .orElseGet(errors::invalidBody));
    }

    /** What every endpoint for trading asks first. */
    private Reply trading(Optional<Account> caller, Function<Account, Reply> step) {
        if (caller.isEmpty()) {
            return errors.unauthorized();
        }
        return switches.get(Quirks.TRADING_LOCKED) ? errors.tradingLocked() : step.apply(caller.get());
    }

    private Reply cancelOne(Exchange exchange, Account account, String id) {
        if (!Messages.isOrderId(id)) {
            return errors.malformedId();
        }
        CancelResult result = cancel(exchange, account, CancelRequest.byId(id));
        return result instanceof CancelResult.Cancelled done
                ? Messages.cancelled(done.order())
                : errors.cancel(((CancelResult.Refused) result).reason());
    }

    private Reply cancelAll(Exchange exchange, Account account, String symbol) {
        if (!SYMBOLS.contains(symbol)) {
            return errors.unknownSymbol();
        }
        CancelRequest all = CancelRequest.all(order -> order.market().equals(symbol));
        return cancel(exchange, account, all) instanceof CancelResult.Cancelled done
                ? Messages.cancelledAll(symbol, done.orders())
                // [observed in issue] also, it seems, when a fill was faster
                : errors.nothingToCancel();
    }

    private static CancelResult cancel(Exchange exchange, Account account, CancelRequest request) {
        return exchange.world()
                .book()
                .cancel(request, Actor.account(account.id()), CancelReason.USER, exchange.cause());
    }

    /** Gives an order an id of the venue's kind and a market, or says why it can't be one of its orders. */
    NewOrder complete(NewOrder wanted, World world) {
        if (wanted.clientId() != null) {
            throw new IllegalArgumentException("clientId: DeltaDeFi has no client order ids");
        }
        if ((wanted.type() != OrderType.LIMIT && wanted.type() != OrderType.MARKET)
                || wanted.state() == OrderState.UNTRIGGERED) {
            throw new IllegalArgumentException("type: DeltaDeFi has limit and market orders, and no stop orders");
        }
        String id = wanted.id();
        if (id == null) {
            wanted.id(world.ids().uuid().toString());
        } else if (!Messages.isOrderId(id) || !id.equals(id.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("id: an order id is a UUID in lower case, not " + id);
        }
        String symbol = wanted.market();
        if (symbol == null) {
            wanted.market(SYMBOLS.get(0));
        } else if (!SYMBOLS.contains(symbol)) {
            throw new IllegalArgumentException("market: no symbol " + symbol + "; there are " + SYMBOLS);
        }
        if (wanted.account() == null) {
            wanted.account(world.accounts().all().stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("account: none given, and there is none yet"))
                    .id());
        }
        return wanted;
    }
}
