package io.venuesim.scenarios;

import io.cucumber.java.After;
import io.cucumber.java.Scenario;
import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.VenueSimulator;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.Order;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** What one scenario is played on: a simulator of its own, the order it is about, and what came of it. */
public final class Stage {
    private final Map<String, VenueClient> clients = new LinkedHashMap<>();
    private @Nullable VenueSimulator simulator;
    private @Nullable RunningVenue venue;
    private @Nullable String orderId;
    private @Nullable Outcome outcome;
    private @Nullable RawAnswer answer;
    private @Nullable RawSocket socket;

    void start(String venueId) {
        simulator = VenueSimulator.builder().venues(venueId).seed(1).start();
        venue = simulator.venue(venueId);
    }

    VenueSimulator simulator() {
        return played(simulator, "no venue is running");
    }

    RunningVenue venue() {
        return played(venue, "no venue is running");
    }

    /** The order that the scenario is about, as it is now. */
    Order order() {
        return venue().order(played(orderId, "there is no order"));
    }

    void order(Order placed) {
        orderId = placed.id();
    }

    boolean hasOrder() {
        return orderId != null;
    }

    Outcome outcome() {
        return played(outcome, "no client has done anything");
    }

    void outcome(Outcome reported) {
        outcome = reported;
    }

    RawAnswer answer() {
        return played(answer, "no request was sent");
    }

    void answer(RawAnswer received) {
        answer = received;
    }

    RawSocket socket() {
        return played(socket, "no WebSocket was opened");
    }

    void socket(RawSocket opened) {
        socket = opened;
    }

    /** A client of this account; the same one again until another transport is asked for. */
    VenueClient client(String account, String transport) {
        return clients.computeIfAbsent(
                account + " " + transport, any -> connect(transport, config(account, Duration.ZERO)));
    }

    VenueClient connect(String transport, ClientConfig config) {
        List<ClientFactory> factories = ServiceLoader.load(ClientFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.venue().equals(venue().id()))
                .toList();
        return factories.stream()
                .filter(factory -> factory.transports().contains(transport))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No client of " + venue().id() + " connects over " + transport
                        + "; known: "
                        + factories.stream().map(ClientFactory::transports).toList()))
                .connect(transport, config);
    }

    ClientConfig config(String account, Duration skew) {
        TestAccount owner = venue().account(account);
        Map<String, String> extras = new LinkedHashMap<>();
        if (hasOrder()) {
            extras.put("market", order().market());
        }
        return new ClientConfig(venue().restUrl(), venue().webSocketUrl(), owner.credentials(), skew, extras);
    }

    /** Closes everything; of a scenario that failed, the whole journal is shown. */
    @After
    public void clear(Scenario scenario) {
        clients.values().forEach(VenueClient::close);
        if (socket != null) {
            socket.close();
        }
        if (simulator != null) {
            if (scenario.isFailed()) {
                StringBuilder story = new StringBuilder("Journal:\n");
                simulator
                        .journal()
                        .entries(JournalFilter.ALL)
                        .forEach(entry -> story.append(entry).append('\n'));
                scenario.log(story.toString());
            }
            simulator.close();
        }
    }

    private static <T> T played(@Nullable T part, String otherwise) {
        if (part == null) {
            throw new AssertionError("The scenario asks for something too early: " + otherwise);
        }
        return part;
    }
}
