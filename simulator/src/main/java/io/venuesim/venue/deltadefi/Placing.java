package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderResult;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.TimeInForce;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.deltadefi.Markets.Market;
import io.venuesim.venue.deltadefi.SpotAccounts.SpotAccount;
import io.venuesim.venue.deltadefi.Transactions.Purpose;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** {@code POST /order/build}: an order that is wanted becomes a transaction that its owner has to sign. */
final class Placing {
    private final Switches switches;
    private final Errors errors;
    private final Trading trading;
    private final BuildRules rules;

    Placing(Switches switches, Errors errors, Trading trading) {
        this.switches = switches;
        this.errors = errors;
        this.trading = trading;
        this.rules = new BuildRules(switches);
    }

    Reply build(Exchange exchange) {
        return trading.call(
                exchange,
                Operation.BUILD_ORDER,
                null,
                account -> BuildForm.read(exchange.request().body(), switches.get(Quirks.OLD_SHAPES))
                        .map(form -> build(exchange, account, form))
                        .orElseGet(() -> refused(Problem.INVALID_REQUEST)));
    }

    private Reply build(Exchange exchange, Account account, BuildForm form) {
        World world = exchange.world();
        Optional<SpotAccount> spot = SpotAccounts.of(world).of(account);
        Optional<Market> market = Markets.find(form.symbol());
        if (spot.isEmpty()) {
            return refused(Problem.NO_OPERATION_KEY);
        }
        if (market.isEmpty()) {
            return refused(Problem.UNKNOWN_SYMBOL);
        }
        return rules.broken(form, market.get(), account, world)
                .map(this::refused)
                .orElseGet(() -> {
                    NewOrder order = draft(form, market.get(), account, world);
                    String id = world.ids().uuid().toString();
                    String body = body(id, spot.get().key());
                    OrderResult placed = world.book().place(order.id(id).attribute(Terms.BODY, body), exchange.cause());
                    return placed instanceof OrderResult.Done
                            ? Answers.built(id, Transactions.unsigned(body))
                            : refused(errors.problem(((OrderResult.Refused) placed).reason()));
                });
    }

    private NewOrder draft(BuildForm form, Market market, Account account, World world) {
        BigDecimal base = rules.base(form, market, world);
        BigDecimal price = rules.price(form, market, world);
        NewOrder order = form.type() == OrderType.LIMIT
                ? NewOrder.limit(form.side(), base, price)
                : NewOrder.market(form.side(), base).attribute(Terms.PRICE, price.toPlainString());
        if (form.quote() != null) {
            order.attribute(Terms.QUOTE, form.quote().toPlainString());
        }
        if (form.type() == OrderType.MARKET && form.slippage() != null) {
            order.attribute(Terms.SLIPPAGE, form.slippage().toBigInteger().toString());
        }
        return order.market(market.symbol())
                .account(account.id())
                .timeInForce(form.postOnly() ? TimeInForce.POST_ONLY : TimeInForce.GTC)
                .state(OrderState.DRAFT);
    }

    private String body(String orderId, OperationKey key) {
        return Transactions.body(orderId, key.hash(), switches.get(Quirks.NETWORK), Purpose.PLACE);
    }

    private Reply refused(Problem problem) {
        return errors.reply(Operation.BUILD_ORDER, problem);
    }

    /** Gives an order that a test places what the venue would have given it, or says why it can't be one of its own. */
    NewOrder complete(NewOrder wanted, World world) {
        if (wanted.clientId() != null) {
            throw new IllegalArgumentException("clientId: DeltaDeFi has no client order ids");
        }
        if ((wanted.type() != OrderType.LIMIT && wanted.type() != OrderType.MARKET)
                || wanted.state() == OrderState.UNTRIGGERED) {
            throw new IllegalArgumentException("type: DeltaDeFi has limit and market orders, and no stop orders");
        }
        String id = wanted.id();
        if (id != null && (!Texts.isOrderId(id) || !id.equals(id.toLowerCase(Locale.ROOT)))) {
            throw new IllegalArgumentException("id: an order id is a UUID in lower case, not " + id);
        }
        String orderId = id == null ? world.ids().uuid().toString() : id;
        String symbol = wanted.market() == null ? Markets.symbols().get(0) : wanted.market();
        Market market = Markets.find(symbol)
                .orElseThrow(() -> new IllegalArgumentException(
                        "market: no symbol " + symbol + "; there are " + Markets.symbols()));
        Account account = owner(wanted, world);
        if (wanted.type() == OrderType.MARKET && !wanted.attributes().containsKey(Terms.PRICE)) {
            BigDecimal price =
                    Ledger.of(world).fills().lastPrice(market).orElseGet(() -> switches.get(Conditions.MARKET_PRICE));
            wanted.attribute(Terms.PRICE, price.toPlainString());
        }
        if (wanted.state() == OrderState.DRAFT && !wanted.attributes().containsKey(Terms.BODY)) {
            SpotAccounts.of(world)
                    .of(account)
                    .ifPresent(spot -> wanted.attribute(Terms.BODY, body(orderId, spot.key())));
        }
        return wanted.id(orderId).market(symbol).account(account.id());
    }

    private static Account owner(NewOrder wanted, World world) {
        String named = wanted.account();
        return world.accounts().all().stream()
                .filter(account -> named == null || account.id().equals(named))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("account: none given, or none of this id"));
    }
}
