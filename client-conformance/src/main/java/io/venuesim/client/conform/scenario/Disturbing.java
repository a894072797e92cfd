package io.venuesim.client.conform.scenario;

import com.google.auto.service.AutoService;
import io.venuesim.client.Verb;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.util.List;

/** Answers that are none of the venue's: of the machines in front of it, or cut short. */
@AutoService(Group.class)
public final class Disturbing implements Group {
    private static final String WHY =
            "what stands in front of a venue answers in its place, in HTML and with its own codes";
    private static final String HTML = "<html><head><title>502 Bad Gateway</title></head>"
            + "<body><center><h1>502 Bad Gateway</h1></center></body></html>";

    @Override
    public int place() {
        return 80;
    }

    @Override
    public String title() {
        return "Disturb";
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                cancel("disturb.html-502", "502 with a page")
                        .when("The order is cancelled, and the answer is a 502 with a page of HTML.")
                        .then("The client tells neither of a success nor of a refusal, and does not cancel twice.")
                        .play(stage -> answered(stage, new Fault.Answer(502, "text/html", HTML), Moment.ON_REPLY)),
                cancel("disturb.garbage", "Garbage")
                        .when("The order is cancelled, and the answer is JSON that breaks off.")
                        .then("The client tells neither of a success nor of a refusal.")
                        .play(stage -> answered(
                                stage, new Fault.Answer(200, "application/json", "{\"success\":tr"), Moment.ON_REPLY)),
                cancel("disturb.empty-200", "An empty 200")
                        .when("Nothing was done about the cancel, and the answer is a 200 without a body.")
                        .then("The client tells neither of a success nor of a refusal; the order stays open.")
                        .play(stage ->
                                answered(stage, new Fault.Answer(200, "application/json", ""), Moment.ON_RECEIVE)),
                cancel("disturb.rate-limit", "Too many requests")
                        .when("The cancel comes to a 429 at the edge, and the venue never sees it.")
                        .then("The client tells of no success, and does not at once ask again; the order stays open.")
                        .play(Disturbing::rateLimit));
    }

    private static Scenario.Builder cancel(String id, String title) {
        return Scenario.named(id, title).because(WHY).needs(Verb.CANCEL);
    }

    private static void answered(Stage stage, Fault.Answer answer, Moment moment) {
        Order order = stage.place();
        Told told = disturbed(stage, order, answer, moment);
        stage.checks().toldUnknown(told);
        long requests = stage.backstage().requests(order.id());
        stage.checks().should("the venue is asked once", requests == 1, requests + " times");
        if (moment == Moment.ON_REPLY) {
            stage.mustBe(order, OrderState.CANCELLED);
        } else if (requests == 1) {
            stage.mustStay("the order", order);
        }
    }

    private static void rateLimit(Stage stage) {
        Order order = stage.place();
        Fault.Answer edge = new Fault.Answer(429, "text/plain", "error code: 1015");
        Told told = disturbed(stage, order, edge, Moment.ON_RECEIVE);
        stage.checks().toldNoSuccess(told);
        stage.mustBeAskedOnce(order);
        stage.mustStay("the order", order);
    }

    private static Told disturbed(Stage stage, Order order, Fault.Answer answer, Moment moment) {
        stage.ready();
        stage.backstage().breakNext(order, answer, moment);
        return stage.cancel(order);
    }
}
