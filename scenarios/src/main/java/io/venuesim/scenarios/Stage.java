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
import io.venuesim.core.journal.SequenceDiagram;
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
    private final Map<String, RawSocket> sockets = new LinkedHashMap<>();
    private final Map<String, String> orderIds = new LinkedHashMap<>();
    private @Nullable VenueSimulator simulator;
    private @Nullable RunningVenue venue;
    private @Nullable String orderId;
    private @Nullable Outcome outcome;
    private @Nullable RawAnswer answer;

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

    /** An order that was given a name. */
    Order order(String name) {
        return venue().order(played(orderIds.get(name), "no order is called " + name));
    }

    void order(String name, Order placed) {
        order(placed);
        orderIds.put(name, placed.id());
    }

    boolean hasOrder(String name) {
        return orderIds.containsKey(name);
    }

    /** From now on the scenario is about this order, if there is one. */
    void follow(String id) {
        venue().orders().stream().filter(order -> order.id().equals(id)).forEach(this::order);
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

    RawSocket socket(String name) {
        return played(sockets.get(name), "no WebSocket " + name + " was opened");
    }

    void socket(String name, RawSocket opened) {
        RawSocket before = sockets.put(name, opened);
        if (before != null) {
            before.close();
        }
    }

    /** A client of this account; the same one again until another transport is asked for. */
    VenueClient client(String account, String transport) {
        return clients.computeIfAbsent(account + " " + transport, any -> connect(transport, config(account)));
    }

    VenueClient connect(String transport, ClientConfig config) {
        List<ClientFactory> factories = factories();
        return factories.stream()
                .filter(factory -> factory.transports().contains(transport))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No client of " + venue().id() + " connects over " + transport
                        + "; known: "
                        + factories.stream().map(ClientFactory::transports).toList()))
                .connect(transport, config);
    }

    /** What makes the venue's clients. */
    ClientFactory factory() {
        return factories().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no client of " + venue().id()));
    }

    private List<ClientFactory> factories() {
        return ServiceLoader.load(ClientFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.venue().equals(venue().id()))
                .toList();
    }

    /** What a client of this account has to know; its clock is the simulator's. */
    ClientConfig config(String account) {
        return config(account, Duration.ZERO);
    }

    /**
     * The same with a clock that is off.
     *
     * @param skew how far the client's clock is ahead of the simulator's; negative if it is behind
     */
    ClientConfig config(String account, Duration skew) {
        TestAccount owner = venue().account(account);
        Map<String, String> extras = new LinkedHashMap<>();
        if (hasOrder()) {
            extras.put("market", order().market());
        }
        return new ClientConfig(
                venue().restUrl(),
                venue().webSocketUrl(),
                owner.credentials(),
                () -> simulator().clock().now().plus(skew),
                extras);
    }

    /** Closes everything; of a scenario that failed, what happened is drawn. */
    @After
    public void clear(Scenario scenario) {
        clients.values().forEach(VenueClient::close);
        sockets.values().forEach(RawSocket::close);
        if (simulator != null) {
            if (scenario.isFailed()) {
                scenario.log(SequenceDiagram.of(simulator.journal().entries(JournalFilter.ALL)));
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
