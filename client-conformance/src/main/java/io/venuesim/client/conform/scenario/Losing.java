package io.venuesim.client.conform.scenario;

import com.google.auto.service.AutoService;
import io.venuesim.client.Verb;
import io.venuesim.client.external.ExternalClient.Result;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.util.List;

/** Connections that break at the worst moment. */
@AutoService(Group.class)
public final class Losing implements Group {
    private static final String WHY =
            "a caller that is told the wrong thing trades on it; one that is told nothing asks";

    @Override
    public int place() {
        return 70;
    }

    @Override
    public String title() {
        return "Lose";
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.named("lose.cancel-answer", "A cancel's answer")
                        .when("The order is cancelled, and the connection breaks before the answer.")
                        .then("The client tells neither of a success nor of a refusal, and does not cancel twice.")
                        .because(WHY)
                        .needs(Verb.CANCEL)
                        .play(Losing::cancelAnswer),
                Scenario.named("lose.cancel-request", "A cancel")
                        .when("The connection breaks before the venue does anything about the cancel.")
                        .then("The client tells neither of a success nor of a refusal.")
                        .because(WHY)
                        .needs(Verb.CANCEL)
                        .play(Losing::cancelRequest),
                Scenario.named("lose.place-answer", "An order's answer")
                        .when("The order is placed, and the connection breaks before the answer.")
                        .then(
                                "The client tells neither of a success nor of a refusal; the book has one order, not two.")
                        .because("an order that is sent again is a second order")
                        .needs(Verb.PLACE)
                        .play(Losing::placeAnswer));
    }

    private static void cancelAnswer(Stage stage) {
        Order order = stage.place();
        Told told = broken(stage, order, Moment.ON_REPLY);
        askedAgain(stage, order, told);
        stage.mustBe(order, OrderState.CANCELLED);
    }

    private static void cancelRequest(Stage stage) {
        Order order = stage.place();
        Told told = broken(stage, order, Moment.ON_RECEIVE);
        askedAgain(stage, order, told);
        if (told.result() != Result.OK) {
            stage.mustStay("the order", order);
        }
    }

    private static Told broken(Stage stage, Order order, Moment moment) {
        stage.ready();
        stage.backstage().breakNext(order, new Fault.Reset(), moment);
        return stage.cancel(order);
    }

    /** One that asks again, and tells the truth then, did more than it was asked for. */
    private static void askedAgain(Stage stage, Order order, Told told) {
        long requests = stage.backstage().requests(order.id());
        stage.checks().should("the venue is asked once", requests == 1, requests + " times");
        if (requests > 1 && told.result() == Result.OK) {
            stage.mustBe(order, OrderState.CANCELLED);
        } else {
            stage.checks().toldUnknown(told);
        }
    }

    private static void placeAnswer(Stage stage) {
        stage.ready();
        stage.backstage().breakNext(stage.facts().get("place.operation"), new Fault.Reset(), Moment.ON_REPLY);
        Told told = stage.ask(Verb.PLACE, stage.wanted());
        stage.checks().toldUnknown(told);
        int orders = stage.ordersBut().size();
        stage.checks().must("the book has one order", orders == 1, orders + " orders");
    }
}
