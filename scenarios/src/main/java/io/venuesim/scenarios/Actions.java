package io.venuesim.scenarios;

import io.cucumber.java.en.When;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When: a real client acts, or bytes are sent as they are written. */
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
        act(() -> stage.client(account, transport), client -> client.cancel(order));
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

    @When("this request is sent:")
    public void request(String request) {
        stage.answer(RawAnswer.to(stage.venue().restUrl(), Texts.fill(request, stage)));
    }

    @When("a WebSocket is opened at {string}")
    public void opened(String target) {
        URI venue = stage.venue().webSocketUrl();
        stage.socket(new RawSocket(URI.create("ws://" + venue.getAuthority() + Texts.fill(target, stage))));
    }

    @When("this frame is sent:")
    public void frame(String text) {
        stage.socket().send(Texts.fill(text, stage));
    }

    @When("this binary frame is sent:")
    public void binaryFrame(String text) {
        stage.socket().sendBinary(Texts.fill(text, stage));
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
