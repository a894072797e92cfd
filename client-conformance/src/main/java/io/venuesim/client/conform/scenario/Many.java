package io.venuesim.client.conform.scenario;

import com.google.auto.service.AutoService;
import io.venuesim.client.Verb;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.util.List;
import java.util.Map;

/** Cancelling several orders at once. */
@AutoService(Group.class)
public final class Many implements Group {

    @Override
    public int place() {
        return 50;
    }

    @Override
    public String title() {
        return "Many";
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.named("many.batch", "A batch")
                        .when("Three orders are open; the client cancels two of them in one request.")
                        .then("Those two are cancelled, the third stays open; the client tells of a success.")
                        .needs(Verb.CANCEL_BATCH)
                        .play(Many::batch),
                Scenario.named("many.all", "All orders")
                        .when("Two orders of the account are open, and one of somebody else's; the client cancels all.")
                        .then(
                                "The account's orders are cancelled; the other stays open; the client tells of a success.")
                        .needs(Verb.CANCEL_ALL)
                        .play(Many::all));
    }

    private static void batch(Stage stage) {
        Order first = stage.place();
        Order second = stage.place();
        Order third = stage.place();
        Told told = stage.ask(
                Verb.CANCEL_BATCH,
                Map.of(
                        "orderIds",
                        List.of(first.id(), second.id()),
                        "market",
                        stage.facts().get("market")));
        stage.checks().toldOk(told);
        stage.mustBe(first, OrderState.CANCELLED);
        stage.mustBe(second, OrderState.CANCELLED);
        stage.mustStay("the third order", third);
    }

    private static void all(Stage stage) {
        Order first = stage.place();
        Order second = stage.place();
        Order theirs = stage.place(stage.terms().account(stage.stranger().id()));
        stage.checks()
                .toldOk(stage.ask(
                        Verb.CANCEL_ALL, Map.of("market", stage.facts().get("market"))));
        stage.mustBe(first, OrderState.CANCELLED);
        stage.mustBe(second, OrderState.CANCELLED);
        stage.mustStay("somebody else's order", theirs);
    }
}
