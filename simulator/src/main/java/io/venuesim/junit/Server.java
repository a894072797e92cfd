package io.venuesim.junit;

import io.venuesim.VenueSimulator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The server that all tests of a run share; it starts when the first needs it, and stops with the run. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class Server implements CloseableResource {
    private static final String SEED = "venuesim.seed";
    private static final String FROZEN =
            "A switch counts for all tests that share this server; to set it, give the test one"
                    + " of its own: @SimulatedVenues(ownServer = true)";

    private final Optional<Long> seed;
    private @Nullable VenueSimulator running;

    Server(ExtensionContext root) {
        seed = root.getConfigurationParameter(SEED).map(Server::seed);
    }

    /** A namespace of its own on the server. */
    VenueSimulator namespace(String name, Optional<Long> itsSeed) {
        VenueSimulator server = running();
        return server.in(server.createNamespace(name, itsSeed.orElseGet(server::seed)));
    }

    /** Another server. */
    VenueSimulator another(Settings settings) {
        VenueSimulator.Builder builder = VenueSimulator.builder();
        settings.seed().or(() -> seed).ifPresent(builder::seed);
        if (!settings.only().isEmpty()) {
            builder.venues(settings.only().toArray(String[]::new));
        }
        return builder.start();
    }

    private synchronized VenueSimulator running() {
        if (running == null) {
            VenueSimulator.Builder builder = VenueSimulator.builder();
            seed.ifPresent(builder::seed);
            running = builder.start();
            running.venues().forEach(venue -> venue.switches().freeze(FROZEN));
        }
        return running;
    }

    private static Long seed(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException wrong) {
            throw new ExtensionConfigurationException(SEED + " is a whole number of 64 bits, not " + text, wrong);
        }
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
        }
    }
}
