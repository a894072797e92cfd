package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Updates.Update;
import java.util.Comparator;
import java.util.List;

/** What can be read without a signature: orders, accounts, positions, markets. */
final class Reads {
    private final Switches switches;
    private final AccountJson accounts;

    Reads(Switches switches) {
        this.switches = switches;
        this.accounts = new AccountJson(switches);
    }

    /** [assumed] of an account that is unknown there are none. */
    Reply.Http openOrders(Query query) {
        ArrayNode data = list();
        Working.of(query.world()).of(query.text("account")).forEach(order -> data.add(OrderJson.openOrder(order)));
        return Answers.done(data, asOf(query));
    }

    Reply.Http positions(Query query) {
        ArrayNode data = list();
        Positions.of(query.world()).all(query.text("account")).forEach(one -> data.add(AccountJson.position(one)));
        return Answers.done(data, asOf(query));
    }

    /** [official docs] the sequence that the answer is as of. */
    private static ObjectNode asOf(Query query) {
        return Json.object().put("last_order_id", Updates.of(query.world()).latest());
    }

    /** [assumed] the newest first, as of one order. */
    Reply.Http orderHistory(Query query) {
        String account = query.text("account");
        List<Order> all = query.world().book().orders(order -> order.account().equals(account)).stream()
                .sorted(Comparator.comparingLong(Order::sequence).reversed())
                .toList();
        Updates updates = Updates.of(query.world());
        return Page.of(
                query,
                all,
                Order::sequence,
                order -> OrderJson.past(order, updates.reason(order).orElse(null)));
    }

    /** [official docs] newest event first; [observed in issue] 404 for an order that there is none of. */
    Reply.Http historyById(Query query) {
        String orderId = query.number("order_id");
        List<Update> events = Updates.of(query.world()).of(orderId);
        if (events.isEmpty()) {
            throw Query.Wrong.because(Errors.noHistory(orderId));
        }
        ArrayNode data = list();
        for (int i = events.size() - 1; i >= 0; i--) {
            data.add(OrderJson.event(events.get(i)));
        }
        return Rest.found(data);
    }

    Reply.Http tradeHistory(Query query) {
        String account = query.text("account");
        Updates updates = Updates.of(query.world());
        List<Update> all = query.world().book().orders(order -> order.account().equals(account)).stream()
                .flatMap(order -> updates.of(order.id()).stream())
                .filter(update -> update.trade() != null)
                .sorted(Comparator.comparingLong(Update::history).reversed())
                .toList();
        return Page.of(query, all, Update::history, AccountJson::pastTrade);
    }

    Reply.Http account(Query query) {
        String address = query.text("account");
        if (query.world().accounts().get(address).isEmpty()) {
            throw Query.Wrong.because(Errors.noAccount(address));
        }
        return Rest.found(accounts.account(query.world(), address));
    }

    /** [official docs] only what differs from the start. */
    Reply.Http settings(Query query) {
        ArrayNode data = list();
        for (Settings.Margin margin : Settings.of(query.world()).margins(query.text("account"))) {
            data.addObject()
                    .put("symbol", margin.symbol())
                    .put("isolated", margin.isolated())
                    .put("leverage", margin.leverage())
                    .put("created_at", OrderJson.millis(margin.createdAt()))
                    .put("updated_at", OrderJson.millis(margin.updatedAt()));
        }
        return Rest.found(data);
    }

    /** [official SDK] the text; here nobody ever has a loan. */
    Reply.Http loan(Query query) {
        query.text("account");
        throw Query.Wrong.because(Errors.NO_LOAN);
    }

    Reply.Http approvals(Query query) {
        ArrayNode data = list();
        Settings.of(query.world())
                .approvals(query.text("account"))
                .forEach(approval -> data.addObject()
                        .put("builder_code", approval.getKey())
                        .put("max_fee_rate", approval.getValue()));
        return Rest.found(data);
    }

    Reply.Http markets(Query query) {
        return Rest.found(MarketJson.info());
    }

    Reply.Http prices(Query query) {
        return Rest.found(MarketJson.prices(query.world(), switches));
    }

    Reply.Http book(Query query) {
        return Rest.found(MarketJson.book(query.world(), query.text("symbol")));
    }

    private static ArrayNode list() {
        return Json.object().putArray("list");
    }
}
