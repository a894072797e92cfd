package io.venuesim.junit;

import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The venues of one test or class; JUnit's store closes them.
 *
 * @param strays where requests are journalled that carry no known key
 * @param opened where the journals stood at first
 */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
record OpenVenues(VenueSimulator venues, Settings settings, Journal strays, Since opened) implements CloseableResource {

    /**
     * Opens.
     *
     * @param name of the namespace, unless the server is its own
     * @param beside the class that names resources
     */
    static OpenVenues open(Settings settings, Server server, String name, Class<?> beside) {
        VenueSimulator venues =
                settings.ownServer() ? server.another(settings) : server.namespace(name, settings.seed());
        try {
            settings.stoppedAt().ifPresent(venues.clock()::stopAt);
            if (!settings.faults().isEmpty()) {
                venues.addFaults(settings.faults(), resource(settings.faults(), beside));
            }
        } catch (RuntimeException wrong) {
            venues.close();
            throw wrong;
        }
        Journal strays = venues.namespaces().defaultNamespace().journal();
        return new OpenVenues(venues, settings, strays, new Since(0, strays.latest()));
    }

    /** Where the journals stand. */
    Since now() {
        return new Since(venues.journal().latest(), strays.latest());
    }

    private static String resource(String name, Class<?> beside) {
        try (InputStream resource = beside.getResourceAsStream(name)) {
            if (resource == null) {
                throw new ExtensionConfigurationException("There are no faults " + name + " on the class path, "
                        + (name.startsWith("/") ? "from its root" : "beside " + beside.getName()));
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("The faults " + name + " can't be read", failed);
        }
    }

    @Override
    public void close() {
        venues.close();
    }

    /**
     * A moment in both journals.
     *
     * @param own number of the latest entry of these venues
     * @param strays number of the latest entry of the strays
     */
    record Since(long own, long strays) {}
}
