package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Switches;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account may ask about its own: orders, trades, balances, itself. */
final class Queries {
    private final Switches switches;
    private final Markets markets;
    private final OrderJson json;

    Queries(Switches switches, Markets markets, OrderJson json) {
        this.switches = switches;
        this.markets = markets;
        this.json = json;
    }

    /** [assumed: Peatio lineage] What a list of orders or trades is asked for. */
    Body<ListQuery> list(Request request) {
        List<String> states = switches.get(Quirks.REJECTED_STATE) == Quirks.RejectedState.REJECT
                ? List.of("pending", "wait", "done", "cancel", "reject")
                : List.of("pending", "wait", "done", "cancel");
        return ListQuery.read(request, markets, states);
    }

    /** [python] It sends the filters of its list of trades as a body; they are not looked at. */
    static Body<String> nothing(Request request) {
        return Body.good("");
    }

    Reply orders(ListQuery query, Account account, Exchange exchange) {
        Comparator<Order> oldestFirst = Comparator.comparing(Order::updatedAt).thenComparingLong(Order::sequence);
        List<Order> mine =
                exchange.world().book().orders(order -> order.account().equals(account.id()) && matches(query, order));
        ArrayNode list = Json.object().arrayNode();
        query.page(mine.stream().sorted(query.ascending() ? oldestFirst : oldestFirst.reversed()))
                .forEach(order -> list.add(json.of(order)));
        return Answers.success("Orders Retrieved Successfully", list);
    }

    private boolean matches(ListQuery query, Order order) {
        Optional<Markets.Market> market = markets.find(order.market());
        return ListQuery.lets(query.market(), order.market())
                && ListQuery.lets(query.type(), OrderJson.type(order))
                && ListQuery.lets(query.state(), json.state(order.state()))
                && ListQuery.lets(query.side(), OrderJson.side(order))
                && ListQuery.lets(
                        query.baseUnit(), market.map(Markets.Market::base).orElse(""))
                && ListQuery.lets(
                        query.quoteUnit(), market.map(Markets.Market::quote).orElse(""))
                && query.covers(order.createdAt());
    }

    Reply order(String id, Account account, Exchange exchange) {
        World world = exchange.world();
        Optional<Order> mine =
                world.book().find(id).filter(order -> order.account().equals(account.id()));
        if (mine.isEmpty()) {
            return Errors.unknownOrder();
        }
        List<Trades.Trade> trades =
                Trades.of(world).matching(trade -> trade.order().id().equals(id));
        return Answers.success("Order Retrieved Successfully", json.of(mine.get(), trades));
    }

    Reply trades(ListQuery query, Account account, Exchange exchange) {
        List<Trades.Trade> newestFirst = Trades.of(exchange.world())
                .matching(trade -> trade.order().account().equals(account.id())
                        && ListQuery.lets(query.market(), trade.order().market())
                        && query.covers(trade.at()));
        Stream<Trades.Trade> sorted = query.ascending()
                ? newestFirst.stream().sorted(Comparator.comparingLong(Trades.Trade::id))
                : newestFirst.stream();
        return Answers.success(
                "Trades Retrieved Successfully", json.trades(query.page(sorted).toList()));
    }

    /** One currency if it is asked for, else all that are traded. */
    Reply balance(String none, Account account, Exchange exchange) {
        Optional<String> currency = exchange.request().query("currency").filter(text -> !text.isEmpty());
        if (currency.isPresent()) {
            return Answers.success("Retrieved Successfully", balance(currency.get(), account, exchange.world()));
        }
        ArrayNode list = Json.object().arrayNode();
        markets.all().stream()
                .flatMap(market -> Stream.of(market.base(), market.quote()))
                .distinct()
                .sorted()
                .forEach(each -> list.add(balance(each, account, exchange.world())));
        return Answers.success("Retrieved Successfully", list);
    }

    private ObjectNode balance(String currency, Account account, World world) {
        Ledger.Balance balance = Ledger.of(world, switches, markets).balance(account.id(), currency);
        return Json.object()
                .put("currency", currency)
                .put("balance", OrderJson.decimal(balance.free()))
                .put("locked", OrderJson.decimal(balance.locked()))
                .putNull("deposit_address");
    }

    static Reply profile(String none, Account account, Exchange exchange) {
        return Answers.success(
                "Successful",
                Json.object()
                        .put("name", account.label())
                        .put("customer_id", Provisioning.uid(account))
                        .put("img", "")
                        .put("username", account.label())
                        .put("stark_key", "0x" + Provisioning.starkKey(account).toString(16)));
    }
}
