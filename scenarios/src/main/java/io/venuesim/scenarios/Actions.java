package io.venuesim.scenarios;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When: a real client acts. */
public final class Actions {
    private static final Pattern ANOTHERS = Pattern.compile("(\\w+)'s (\\w+)");

    private final Stage stage;

    public Actions(Stage stage) {
        this.stage = stage;
    }

    @When("{word} logs in over {string}")
    public void logsIn(String account, String transport) {
        stage.client(account, transport);
    }

    @When("{word} cancels the order over {string}")
    public void cancels(String account, String transport) {
        act(
                () -> stage.client(account, transport),
                client -> client.cancel(stage.order().id()));
    }

    @When("{word} cancels the order {word} over {string}")
    public void cancels(String account, String order, String transport) {
        String id = Texts.fill(order, stage);
        act(() -> stage.client(account, transport), client -> client.cancel(id));
    }

    @When("{word} cancels the order by its client id over {string}")
    public void cancelsByClientId(String account, String transport) {
        String clientId = Texts.fill("${clientId}", stage);
        act(() -> stage.client(account, transport), client -> client.cancelByClientId(clientId));
    }

    @When("{word} cancels the order over {string} with:")
    public void cancelsWith(String account, String transport, Map<String, String> changes) {
        ClientConfig config = changed(account, changes);
        act(() -> stage.connect(transport, config), client -> {
            try (client) {
                return client.cancel(stage.order().id());
            }
        });
    }

    @When("{word} places an order over {string}:")
    public void places(String account, String transport, Map<String, String> wanted) {
        asks(account, Verb.PLACE, transport, wanted);
        stage.follow(stage.outcome().orderId());
    }

    @When("{word} edits the order over {string}:")
    public void edits(String account, String transport, Map<String, String> wanted) {
        Map<String, String> arguments = new LinkedHashMap<>(wanted);
        arguments.putIfAbsent("orderId", stage.order().id());
        asks(account, Verb.EDIT, transport, arguments);
        stage.follow(stage.outcome().orderId());
    }

    @When("{word} asks to {verb} over {string}")
    public void asks(String account, Verb verb, String transport) {
        asks(account, verb, transport, Map.of());
    }

    @When("{word} asks to {verb} over {string} with:")
    public void asks(String account, Verb verb, String transport, Map<String, String> arguments) {
        Map<String, String> filled = Texts.fill(arguments, stage);
        act(() -> stage.client(account, transport), client -> client.perform(verb, filled));
    }

    @When("{word} asks to {verb} over {string}, signing with:")
    public void asksAs(String account, Verb verb, String transport, Map<String, String> changes) {
        ClientConfig config = changed(account, changes);
        Map<String, String> arguments =
                stage.hasOrder() ? Map.of("orderId", stage.order().id()) : Map.of();
        act(() -> stage.connect(transport, config), client -> {
            try (client) {
                return client.perform(verb, arguments);
            }
        });
    }

    @ParameterType(
            "login|place|edit|cancel|cancel_by_client_id|cancel_batch|cancel_all|open_orders|order|subscribe|next_event")
    public Verb verb(String word) {
        return Verb.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @When("the clock is advanced by {word}")
    public void advanced(String step) {
        stage.simulator().clock().advance(Duration.parse(step));
    }

    private ClientConfig changed(String account, Map<String, String> changes) {
        String clock = changes.getOrDefault("clock", "PT0S");
        ClientConfig config = stage.config(account, Duration.parse(clock));
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!"clock".equals(change.getKey())) {
                String value = change.getValue() == null ? "" : change.getValue();
                Matcher others = ANOTHERS.matcher(value);
                config = config.with(
                        change.getKey(),
                        others.matches()
                                ? stage.venue().account(others.group(1)).credential(others.group(2))
                                : value);
            }
        }
        return config;
    }

    private void act(Supplier<VenueClient> connect, Function<VenueClient, Outcome> act) {
        Outcome outcome;
        try {
            outcome = act.apply(connect.get());
        } catch (IllegalStateException refused) {
            // A client that can't even connect or log in tells its caller so.
            String reason = String.valueOf(refused.getMessage());
            outcome = new Outcome(false, 0, "", reason, "");
        }
        stage.outcome(outcome);
    }
}
