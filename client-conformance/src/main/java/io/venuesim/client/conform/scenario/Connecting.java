package io.venuesim.client.conform.scenario;

import com.google.auto.service.AutoService;
import io.venuesim.TestAccount;
import io.venuesim.client.Verb;
import io.venuesim.client.external.ExternalClient.Result;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.order.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Logins and keys. */
@AutoService(Group.class)
public final class Connecting implements Group {

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String title() {
        return "Connect";
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.named("connect.login", "Log in")
                        .when("The client is started with its account's keys and asked to log in.")
                        .then("It tells of a success.")
                        .needs(Verb.LOGIN)
                        .play(Connecting::login),
                Scenario.named("connect.wrong-key", "Wrong key")
                        .when("The client has somebody else's secret or key, logs in where it has to, and cancels.")
                        .then("It tells that the venue refused, at the login or at the cancel; the order stays open.")
                        .because("a refusal that goes unseen leaves an order in the market")
                        .needs(Verb.CANCEL)
                        .play(Connecting::wrongKey));
    }

    private static void login(Stage stage) {
        Told told = stage.start(stage.owner());
        if (told.result() == Result.UNSUPPORTED) {
            throw new Ending.Unsupported(told.told());
        }
        stage.checks().toldOk(told);
    }

    private static void wrongKey(Stage stage) {
        Order order = stage.place();
        Map<String, String> credentials = new LinkedHashMap<>(stage.owner().credentials());
        for (String key : stage.facts().words("keys")) {
            credentials.put(key, stage.stranger().credential(key));
        }
        Told login =
                stage.start(new TestAccount(stage.owner().id(), stage.owner().label(), credentials));
        boolean isIn = login.result() == Result.OK || login.result() == Result.UNSUPPORTED;
        Told last = isIn ? stage.cancel(order) : login;
        stage.checks().toldRejected(last);
        stage.mustStay("the order", order);
    }
}
