package io.venuesim.scenarios.docs;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import java.util.Map;
import java.util.ServiceLoader;

/** The project's own clients, as alice. */
final class Clients {

    /** What makes the clients of a venue. */
    static ClientFactory of(RunningVenue venue) {
        return ServiceLoader.load(ClientFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.venue().equals(venue.id()))
                .findFirst()
                .orElseThrow();
    }

    /** What a client has to know there. */
    static ClientConfig alice(VenueSimulator simulator, RunningVenue venue, Map<String, String> extras) {
        return new ClientConfig(
                venue.restUrl(),
                venue.webSocketUrl(),
                venue.account("alice").credentials(),
                () -> simulator.clock().now(),
                extras);
    }

    private Clients() {}
}
