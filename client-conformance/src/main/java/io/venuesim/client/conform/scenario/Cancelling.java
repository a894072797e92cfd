package io.venuesim.client.conform.scenario;

import com.google.auto.service.AutoService;
import io.venuesim.client.Verb;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.util.List;
import java.util.Map;

/** Cancelling one order that is in one state or another. */
@AutoService(Group.class)
public final class Cancelling implements Group {

    @Override
    public int place() {
        return 30;
    }

    @Override
    public String title() {
        return "Cancel";
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                cancel("cancel.open", "Open order")
                        .when("The client cancels an open order.")
                        .then("The order is cancelled, after one request; the client tells of a success.")
                        .play(Cancelling::open),
                cancel("cancel.partial", "Partly filled")
                        .when("A part of the order has traded; the client cancels the rest.")
                        .then("The order is cancelled, what was traded stays; the client tells of a success.")
                        .play(Cancelling::partlyFilled),
                cancel("cancel.filled", "Filled order")
                        .when("The order was filled; the client cancels it.")
                        .then("The order stays filled; the client tells what the venue told.")
                        .because("a cancel that was too late is a position; a caller must not think it flat")
                        .play(Cancelling::filled),
                cancel("cancel.twice", "Twice")
                        .when("The client cancels an order, and then again.")
                        .then("The second time, the client tells what the venue told.")
                        .play(Cancelling::twice),
                cancel("cancel.unknown", "Unknown order")
                        .when("The client cancels an order that the venue does not know.")
                        .then("The client tells what the venue told; other orders stay.")
                        .play(Cancelling::unknown),
                cancel("cancel.foreign", "Somebody else's")
                        .when("The client cancels an order of another account.")
                        .then("The client tells of no success; the order stays open.")
                        .play(Cancelling::foreign),
                cancel("cancel.exact-id", "Ids beyond a double")
                        .when("Two open orders have ids that are one and the same as doubles; the client cancels one.")
                        .then("That one is cancelled, the other stays open.")
                        .because("JSON numbers beyond 2^53 lose digits in many languages")
                        .play(Cancelling::exactId),
                Scenario.named("cancel.client-id", "By client id")
                        .when("The client cancels an order by the id that it chose itself.")
                        .then("That order is cancelled, the other stays open; the client tells of a success.")
                        .needs(Verb.CANCEL_BY_CLIENT_ID)
                        .play(Cancelling::byClientId));
    }

    private static Scenario.Builder cancel(String id, String title) {
        return Scenario.named(id, title).needs(Verb.CANCEL);
    }

    private static void open(Stage stage) {
        Order order = stage.place();
        stage.checks().toldOk(stage.cancel(order));
        stage.mustBe(order, OrderState.CANCELLED);
        stage.mustBeAskedOnce(order);
    }

    private static void partlyFilled(Stage stage) {
        Order order = stage.place();
        stage.trade(order, "part");
        stage.checks().toldOk(stage.cancel(order));
        Order now = stage.mustBe(order, OrderState.CANCELLED);
        stage.checks().must("what was traded stays", now.executed().signum() > 0, now.executed());
    }

    private static void filled(Stage stage) {
        Order order = stage.place();
        stage.trade(order, "all");
        Told told = stage.cancel(order);
        stage.checks().toldAs(stage.facts().get("cancel.filled"), told);
        stage.mustBe(order, OrderState.FILLED);
    }

    private static void twice(Stage stage) {
        Order order = stage.place();
        stage.checks().toldOk(stage.cancel(order));
        stage.mustBe(order, OrderState.CANCELLED);
        stage.onlyIfGood();
        stage.checks().toldAs(stage.facts().get("cancel.twice"), stage.cancel(order));
        stage.mustBe(order, OrderState.CANCELLED);
    }

    private static void unknown(Stage stage) {
        Order other = stage.place();
        Told told = stage.cancel(stage.facts().get("id.unknown"));
        stage.checks().toldAs(stage.facts().get("cancel.unknown"), told);
        stage.mustStay("another order", other);
    }

    private static void foreign(Stage stage) {
        Order theirs = stage.place(stage.terms().account(stage.stranger().id()));
        stage.checks().toldRejected(stage.cancel(theirs));
        stage.mustStay("somebody else's order", theirs);
    }

    private static void exactId(Stage stage) {
        String exact = stage.onlyWith("id.exact", "the venue's ids are no numbers");
        Order near = stage.place(stage.terms().id(stage.facts().get("id.near")));
        Order order = stage.place(stage.terms().id(exact));
        stage.checks().toldOk(stage.cancel(order));
        stage.mustStay("the order beside it", near);
        stage.onlyIfGood();
        stage.mustBe(order, OrderState.CANCELLED);
    }

    private static void byClientId(Stage stage) {
        String id = stage.onlyWith("id.client", "the venue has no client ids");
        Order other = stage.place();
        Order order = stage.place(stage.terms().clientId(id));
        Told told = stage.ask(
                Verb.CANCEL_BY_CLIENT_ID,
                Map.of("clientId", id, "market", stage.facts().get("market")));
        stage.checks().toldOk(told);
        stage.mustBe(order, OrderState.CANCELLED);
        stage.mustStay("another order", other);
    }
}
