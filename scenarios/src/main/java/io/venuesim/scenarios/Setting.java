package io.venuesim.scenarios;

import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.core.order.TimeInForce;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Given: a venue that runs, and an order on its book. */
public final class Setting {
    private static final Set<String> PROVENANCE =
            Set.of("@seed", "@official-docs", "@official-sdk", "@third-party", "@observed", "@assumed");

    private final Stage stage;

    public Setting(Stage stage) {
        this.stage = stage;
    }

    /** A scenario that does not say where its expectation comes from is no specification. */
    @Before
    public void provenance(Scenario scenario) {
        if (scenario.getSourceTagNames().stream().noneMatch(PROVENANCE::contains)) {
            throw new AssertionError("\"" + scenario.getName() + "\" has none of the tags " + PROVENANCE);
        }
    }

    @Given("{word} is running")
    public void running(String venue) {
        stage.start(venue);
    }

    @Given("{word} is running with its clock stopped at {word}")
    public void runningAt(String venue, String moment) {
        stage.start(venue);
        stage.simulator().clock().stopAt(Instant.parse(moment));
    }

    @Given("the switch {word} is {word}")
    public void switched(String name, String value) {
        stage.venue().setSwitch(name, value);
    }

    @Given("the switch {word} is set to {string}")
    public void switchedTo(String name, String value) {
        stage.venue().setSwitch(name, value);
    }

    @Given("the profile is {word}")
    public void profile(String name) {
        stage.venue().setProfile(name);
    }

    @Given("{word} opens an account:")
    public void account(String label, Map<String, String> given) {
        NewAccount wanted = NewAccount.named(label);
        for (Map.Entry<String, String> one : Texts.fill(given, stage).entrySet()) {
            wanted = wanted.with(one.getKey(), one.getValue());
        }
        stage.venue().addAccount(wanted);
    }

    @Given("{word} lets {word} sign")
    public void authorises(String account, String delegate) {
        stage.venue()
                .authorise(
                        stage.venue().account(account).id(),
                        stage.venue().account(delegate).id());
    }

    @Given("{word} no longer lets {word} sign")
    public void revokes(String account, String delegate) {
        stage.venue()
                .revoke(
                        stage.venue().account(account).id(),
                        stage.venue().account(delegate).id());
    }

    @Given("{word} has an open order")
    public void order(String account) {
        order(account, Map.of());
    }

    @Given("{word} has an open order called {string}")
    public void named(String account, String name) {
        stage.order(name, place(account, Map.of()));
    }

    @Given("{word} has an open order called {string}:")
    public void named(String account, String name, Map<String, String> wanted) {
        stage.order(name, place(account, wanted));
    }

    @Given("{word} has an open order:")
    public void order(String account, Map<String, String> wanted) {
        stage.order(place(account, wanted));
    }

    private Order place(String account, Map<String, String> wanted) {
        Map<String, String> left = new LinkedHashMap<>(wanted);
        Side side = Side.valueOf(take(left, "side", "buy").toUpperCase(Locale.ROOT));
        BigDecimal quantity = new BigDecimal(take(left, "quantity", "0.01"));
        String price = take(left, "price", "1200");
        NewOrder order = "market".equals(take(left, "type", "limit"))
                ? NewOrder.market(side, quantity)
                : NewOrder.limit(side, quantity, new BigDecimal(price));
        order.account(stage.venue().account(account).id());
        if (left.containsKey("stopPrice")) {
            order.stopPrice(new BigDecimal(take(left, "stopPrice", "")));
        }
        if (left.containsKey("id")) {
            order.id(take(left, "id", ""));
        }
        if (left.containsKey("clientId")) {
            order.clientId(take(left, "clientId", ""));
        }
        if (left.containsKey("market")) {
            order.market(take(left, "market", ""));
        }
        order.reduceOnly(Boolean.parseBoolean(take(left, "reduceOnly", "false")));
        if (left.containsKey("timeInForce")) {
            order.timeInForce(TimeInForce.valueOf(take(left, "timeInForce", "").toUpperCase(Locale.ROOT)));
        }
        if (left.containsKey("parent")) {
            order.parentId(stage.order(take(left, "parent", "")).id());
        }
        if (left.containsKey("state")) {
            order.state(OrderState.valueOf(take(left, "state", "").toUpperCase(Locale.ROOT)));
        }
        left.forEach(order::attribute);
        return stage.venue().place(order);
    }

    @Given("the order is called {string}")
    public void called(String name) {
        stage.order(name, stage.order());
    }

    @Given("the scenario goes on with the order {string}")
    public void goesOn(String name) {
        stage.order(stage.order(name));
    }

    @Given("the scenario follows the order {word}")
    public void follows(String id) {
        stage.follow(Texts.fill(id, stage));
    }

    @Given("the order has been filled")
    public void filled() {
        fill(stage.order().remaining().toPlainString());
    }

    @Given("{string} of the order has been filled")
    public void fill(String quantity) {
        Order order = stage.order();
        BigDecimal price = order.price() == null ? BigDecimal.ONE : order.price();
        stage.venue().fill(order.id(), quantity, price.toPlainString());
    }

    @Given("the order has been cancelled by the venue")
    public void cancelled() {
        stage.venue().cancel(stage.order().id());
    }

    @Given("the order has been cancelled by the venue for {word}")
    public void cancelled(String reason) {
        stage.venue().cancel(stage.order().id(), CancelReason.valueOf(reason.toUpperCase(Locale.ROOT)));
    }

    @Given("the order has expired")
    public void expired() {
        stage.venue().expire(stage.order().id());
    }

    @Given("the order has been rejected")
    public void rejected() {
        stage.venue().reject(stage.order().id());
    }

    @Given("the order reaches the book")
    public void opens() {
        stage.venue().advance(stage.order().id(), OrderState.OPEN);
    }

    private static String take(Map<String, String> left, String name, String otherwise) {
        String value = left.remove(name);
        return value == null ? otherwise : value;
    }
}
