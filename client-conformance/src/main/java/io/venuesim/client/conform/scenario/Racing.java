package io.venuesim.client.conform.scenario;

import com.google.auto.service.AutoService;
import io.venuesim.client.Verb;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.math.BigDecimal;
import java.util.List;

/** A trade and a cancel at the same moment. */
@AutoService(Group.class)
public final class Racing implements Group {

    @Override
    public int place() {
        return 40;
    }

    @Override
    public String title() {
        return "Race";
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.named("race.fill-wins", "The fill wins")
                        .when(
                                "The order is open when the client cancels it, and filled before the cancel takes effect.")
                        .then("The order is filled; the client tells what the venue told.")
                        .because("the book decides under one lock, as a venue's does")
                        .needs(Verb.CANCEL)
                        .play(stage -> {
                            Order order = stage.place();
                            Told told = race(stage, order, order.quantity());
                            stage.checks().toldAs(stage.facts().get("cancel.overtaken"), told);
                            stage.mustBe(order, OrderState.FILLED);
                        }),
                Scenario.named("race.partial", "A part trades first")
                        .when("A part of the order trades just before the client's cancel takes effect.")
                        .then("The rest is cancelled; the client tells of a success.")
                        .because("the book decides under one lock, as a venue's does")
                        .needs(Verb.CANCEL)
                        .play(stage -> {
                            Order order = stage.place();
                            Told told = race(stage, order, Stage.half(order));
                            stage.checks().toldOk(told);
                            Order now = stage.mustBe(order, OrderState.CANCELLED);
                            stage.checks()
                                    .must(
                                            "what was traded stays",
                                            now.executed().signum() > 0,
                                            now.executed());
                        }));
    }

    private static Told race(Stage stage, Order order, BigDecimal traded) {
        stage.ready();
        stage.backstage().breakNext(order, new Fault.Fill(traded), Moment.BEFORE_EFFECT);
        return stage.cancel(order);
    }
}
