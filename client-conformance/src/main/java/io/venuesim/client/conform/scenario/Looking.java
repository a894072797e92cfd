package io.venuesim.client.conform.scenario;

import com.google.auto.service.AutoService;
import io.venuesim.client.Verb;
import io.venuesim.client.external.ExternalClient.Result;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.order.Order;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What a client tells of its orders. */
@AutoService(Group.class)
public final class Looking implements Group {
    /** Other events may come first: a placement, a balance. */
    private static final int EVENTS = 5;

    @Override
    public int place() {
        return 60;
    }

    @Override
    public String title() {
        return "Look";
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.named("look.open-orders", "Open orders")
                        .when("Two orders are open, and one was cancelled; the client lists what is open.")
                        .then("The list has the two, and not the third.")
                        .needs(Verb.OPEN_ORDERS)
                        .play(Looking::openOrders),
                Scenario.named("look.order", "One order")
                        .when("The client asks for one order.")
                        .then("It tells of a success, and of that order.")
                        .needs(Verb.ORDER)
                        .play(Looking::order),
                Scenario.named("look.cancel-event", "Cancel event")
                        .when("The client listens to its orders; the venue cancels one.")
                        .then("The client tells of an event that names the order and its cancel.")
                        .needs(Verb.SUBSCRIBE, Verb.NEXT_EVENT)
                        .play(stage -> event(stage, order -> stage.venue().cancel(order.id()), "cancel")),
                Scenario.named("look.fill-event", "Fill event")
                        .when("The client listens to its orders; one is filled.")
                        .then("The client tells of an event that names the order and its fill.")
                        .needs(Verb.SUBSCRIBE, Verb.NEXT_EVENT)
                        .play(stage -> event(
                                stage,
                                order -> stage.trade(order, "all"),
                                stage.facts().get("event.filled"))));
    }

    private static void openOrders(Stage stage) {
        Order first = stage.place();
        Order second = stage.place();
        Order gone = stage.place();
        stage.venue().cancel(gone.id());
        Told told = stage.ask(Verb.OPEN_ORDERS, Map.of("market", stage.facts().get("market")));
        stage.checks().toldOk(told);
        mustName(stage, told, "the first open order", first, true);
        mustName(stage, told, "the second open order", second, true);
        mustName(stage, told, "the cancelled order", gone, false);
    }

    private static void order(Stage stage) {
        Order order = stage.place();
        Told told = stage.ask(
                Verb.ORDER,
                Map.of("orderId", order.id(), "market", stage.facts().get("market")));
        stage.checks().toldOk(told);
        mustName(stage, told, "the order", order, true);
    }

    private static void event(Stage stage, Consumer<Order> happens, String word) {
        String channel = stage.onlyWith("channel.orders", "the venue tells of no orders");
        stage.checks().toldOk(stage.ask(Verb.SUBSCRIBE, Map.of("channel", channel)));
        stage.onlyIfGood();
        stage.backstage().awaitListener();
        Order order = stage.place();
        happens.accept(order);
        Told event = stage.ask(Verb.NEXT_EVENT, Map.of());
        for (int seen = 1; seen < EVENTS && event.result() == Result.OK && !tells(event, order, word); seen++) {
            event = stage.ask(Verb.NEXT_EVENT, Map.of());
        }
        stage.checks().toldOk(event);
        stage.checks().must("an event names the order and \"" + word + '"', tells(event, order, word), event.told());
    }

    private static boolean tells(Told event, Order order, String word) {
        return names(event, order)
                && event.line().toString().toLowerCase(Locale.ROOT).contains(word);
    }

    private static void mustName(Stage stage, Told told, String what, Order order, boolean due) {
        String verb = due ? "names " : "leaves out ";
        boolean named = names(told, order);
        stage.checks()
                .must("the client " + verb + what, named == due, (named ? "names " : "does not name ") + order.id());
    }

    private static boolean names(Told told, Order order) {
        return told.line().toString().contains(order.id());
    }
}
