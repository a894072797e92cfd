package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Switches;
import io.venuesim.venue.deltadefi.Fills.Fill;
import io.venuesim.venue.deltadefi.Markets.Market;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an account can ask about its orders and its money; newest first [assumed]. */
final class AccountQueries {

    /** A question with its symbol and its page, which have been found to be good. */
    private record Question(Exchange exchange, Account account, Market market, Paging paging) {}

    private final Switches switches;
    private final Errors errors;
    private final OrderJson json;

    AccountQueries(Switches switches, Errors errors, OrderJson json) {
        this.switches = switches;
        this.errors = errors;
        this.json = json;
    }

    /** {@code GET /accounts/open-orders?symbol=…} */
    Reply openOrders(Exchange exchange) {
        return list(
                exchange,
                question -> question.paging()
                        .of(
                                orders(question, order -> order.state().isWorking()),
                                order -> json.told(order, fills(exchange, order))));
    }

    /** {@code GET /accounts/trade-orders?symbol=…}: those that have traded [official docs]. */
    Reply tradeOrders(Exchange exchange) {
        return list(
                exchange,
                question -> question.paging()
                        .of(
                                orders(question, order -> order.executions() > 0),
                                order -> switches.get(Quirks.OLD_SHAPES)
                                        ? json.old(order, fills(exchange, order))
                                        : json.withRecords(order, fills(exchange, order))));
    }

    /** {@code GET /accounts/trades?symbol=…} */
    Reply trades(Exchange exchange) {
        return list(
                exchange,
                question -> question.paging()
                        .of(
                                Ledger.of(exchange.world())
                                        .fills()
                                        .of(question.account().id(), question.market()),
                                json::record));
    }

    /** {@code GET /accounts/order/{id}}, and as the OpenAPI text spells it {@code GET /account/order?id=…}. */
    Reply order(Exchange exchange, String id) {
        return ask(exchange, Operation.GET_ORDER, id, account -> {
            if (!Texts.isOrderId(id)) {
                return errors.malformedId(Operation.GET_ORDER);
            }
            return exchange.world()
                    .book()
                    .find(id)
                    .filter(order -> order.account().equals(account.id()))
                    .map(order -> {
                        ObjectNode told = json.told(order, fills(exchange, order));
                        // [official SDK] TypeScript unwrapped it with 1.1.3
                        return Answers.ok(
                                switches.get(Quirks.OLD_SHAPES) ? Json.object().set("order", told) : told);
                    })
                    .orElseGet(() -> errors.reply(Operation.GET_ORDER, Problem.ORDER_NOT_FOUND));
        });
    }

    /** {@code GET /accounts/balance}: a bare array of what there is some of. */
    Reply balance(Exchange exchange) {
        return ask(
                exchange,
                Operation.GET_BALANCE,
                null,
                account -> Answers.ok(BalanceJson.of(exchange.world(), account, switches)));
    }

    /** {@code GET /accounts/order-records?status=…}: deprecated, and always in the shape of 2025 [official docs]. */
    Reply orderRecords(Exchange exchange) {
        return ask(exchange, Operation.GET_ORDERS, null, account -> {
            String status = exchange.request().query("status").orElse("");
            Optional<Paging> paging = Paging.read(exchange.request());
            if (paging.isEmpty()) {
                return errors.reply(Operation.GET_ORDERS, Problem.INVALID_REQUEST);
            }
            return switch (status) {
                case "openOrder", "open" ->
                    records(
                            exchange,
                            account,
                            paging.get(),
                            order -> order.state().isWorking());
                case "orderHistory" ->
                    records(
                            exchange,
                            account,
                            paging.get(),
                            order -> order.state().isTerminal());
                case "tradingHistory" -> records(exchange, account, paging.get(), order -> order.executions() > 0);
                default -> errors.reply(Operation.GET_ORDERS, Problem.INVALID_STATUS);
            };
        });
    }

    private Reply records(Exchange exchange, Account account, Paging paging, Predicate<Order> which) {
        String symbol = exchange.request().query("symbol").orElse("");
        List<Order> all = newest(
                exchange,
                order -> order.account().equals(account.id())
                        && (symbol.isEmpty() || order.market().equals(symbol))
                        && which.test(order));
        ObjectNode answer = Json.object();
        ObjectNode only = answer.putArray("data").addObject();
        ArrayNode orders = only.putArray("orders");
        ArrayNode filled = only.putArray("order_filling_records");
        for (Order order : paging.part(all)) {
            List<Fill> fills = fills(exchange, order);
            orders.add(json.old(order, fills));
            fills.forEach(fill -> filled.add(json.record(fill)));
        }
        return Answers.ok(paging.totals(answer, all.size()));
    }

    private Reply list(Exchange exchange, Function<Question, ObjectNode> answer) {
        return ask(exchange, Operation.GET_ORDERS, null, account -> {
            Request request = exchange.request();
            Optional<Paging> paging = Paging.read(request);
            String symbol = request.query("symbol").orElse("");
            if (symbol.isEmpty() || paging.isEmpty()) {
                return errors.reply(Operation.GET_ORDERS, Problem.INVALID_REQUEST);
            }
            return Markets.find(symbol)
                    .map(market -> Answers.ok(answer.apply(new Question(exchange, account, market, paging.get()))))
                    .orElseGet(() -> errors.reply(Operation.GET_ORDERS, Problem.UNKNOWN_SYMBOL));
        });
    }

    /** Whoever asks has to be known, and that is all: no lock keeps anybody from looking. */
    private Reply ask(Exchange exchange, Operation operation, @Nullable String order, Function<Account, Reply> answer) {
        return Auth.authenticate(exchange, operation, order)
                .map(answer)
                .orElseGet(() -> errors.reply(operation, Problem.UNAUTHORIZED));
    }

    private static List<Order> orders(Question question, Predicate<Order> which) {
        return newest(
                question.exchange(),
                order -> order.account().equals(question.account().id())
                        && order.market().equals(question.market().symbol())
                        && which.test(order));
    }

    private static List<Order> newest(Exchange exchange, Predicate<Order> which) {
        List<Order> orders = new ArrayList<>(exchange.world().book().orders(which));
        Collections.reverse(orders);
        return orders;
    }

    private static List<Fill> fills(Exchange exchange, Order order) {
        return Ledger.of(exchange.world()).fills().of(order);
    }
}
