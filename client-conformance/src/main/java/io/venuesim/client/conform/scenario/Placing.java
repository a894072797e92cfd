package io.venuesim.client.conform.scenario;

import com.google.auto.service.AutoService;
import io.venuesim.client.Verb;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.order.Order;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Placing and changing an order. */
@AutoService(Group.class)
public final class Placing implements Group {

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String title() {
        return "Place";
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.named("place.exact", "Exact numbers")
                        .when("The client places a limit order whose quantity no double holds.")
                        .then(
                                "The book has one order, of exactly that quantity and price, and the client knows its id.")
                        .because("0.29 * 1e8 is 28999999.999999996 in a double; money is counted in decimals")
                        .needs(Verb.PLACE)
                        .play(Placing::exact),
                Scenario.named("place.client-id", "Client id")
                        .when("The client places an order under an id of its own.")
                        .then("The book has that id.")
                        .needs(Verb.PLACE)
                        .play(Placing::clientId),
                Scenario.named("place.unknown-market", "Unknown market")
                        .when("The client places an order in a market that is none.")
                        .then("It tells of no success; the book is empty.")
                        .needs(Verb.PLACE)
                        .play(Placing::unknownMarket),
                Scenario.named("edit.price", "Edit the price")
                        .when("The client changes the price of an open order.")
                        .then("One order works, at the new price; the client tells of a success.")
                        .needs(Verb.EDIT)
                        .play(Placing::edit));
    }

    private static void exact(Stage stage) {
        Map<String, String> wanted = stage.wanted();
        Told told = stage.ask(Verb.PLACE, wanted);
        stage.checks().toldOk(told);
        Order order = onlyOne(stage);
        exactly(stage, "quantity", wanted, order.quantity());
        exactly(stage, "price", wanted, order.price() == null ? BigDecimal.ZERO : order.price());
        stage.checks().must("the client knows the order's id", told.orderId().equals(order.id()), told.orderId());
    }

    private static void clientId(Stage stage) {
        String id = stage.onlyWith("id.client", "the venue has no client ids");
        Map<String, String> wanted = new LinkedHashMap<>(stage.wanted());
        wanted.put("clientId", id);
        stage.checks().toldOk(stage.ask(Verb.PLACE, wanted));
        Order order = onlyOne(stage);
        stage.checks().must("the order has the client's id " + id, id.equals(order.clientId()), order.clientId());
    }

    private static void unknownMarket(Stage stage) {
        String market = stage.onlyWith("market.unknown", "the venue takes orders in any market");
        Map<String, String> wanted = new LinkedHashMap<>(stage.wanted());
        wanted.put("market", market);
        Told told = stage.ask(Verb.PLACE, wanted);
        // A client that knows the markets need not ask the venue.
        stage.checks().toldNoSuccess(told);
        int orders = stage.ordersBut().size();
        stage.checks().must("the book is empty", orders == 0, orders + " orders");
    }

    private static void edit(Stage stage) {
        Order order = stage.place();
        Map<String, String> wanted = new LinkedHashMap<>(stage.wanted());
        wanted.put("orderId", order.id());
        wanted.put("price", stage.facts().get("price.edited"));
        stage.checks().toldOk(stage.ask(Verb.EDIT, wanted));
        List<Order> working = stage.ordersBut().stream()
                .filter(one -> one.state().isWorking())
                .toList();
        stage.checks().must("one order works", working.size() == 1, working.size() + " orders");
        stage.onlyIfGood();
        BigDecimal price = working.get(0).price();
        exactly(stage, "price", wanted, price == null ? BigDecimal.ZERO : price);
    }

    private static Order onlyOne(Stage stage) {
        List<Order> orders = stage.ordersBut();
        stage.checks().must("the book has one order", orders.size() == 1, orders.size() + " orders");
        stage.onlyIfGood();
        return orders.get(0);
    }

    private static void exactly(Stage stage, String what, Map<String, String> wanted, BigDecimal seen) {
        BigDecimal due = new BigDecimal(Stage.known(wanted.get(what)));
        stage.checks()
                .must("the " + what + " is " + due.toPlainString(), due.compareTo(seen) == 0, seen.toPlainString());
    }
}
