package io.venuesim.junit;

import io.venuesim.VenueSimulator;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What fields and parameters that belong together ask for, as one.
 *
 * @param only the venues to start; all if empty
 * @param faults a resource; none if empty
 */
record Settings(boolean ownServer, List<String> only, Optional<Long> seed, String faults, Optional<Instant> stoppedAt) {

    /** Brings together what the places say. */
    static Settings of(Collection<Place> places) {
        Gathered said = new Gathered();
        places.forEach(said::add);
        return said.settings();
    }

    /** Refuses a place that asks for something that these don't have. */
    void require(Place place, String whereItWasSettled) {
        Settings asked = of(List.of(place));
        boolean has = (!asked.ownServer || ownServer)
                && (asked.only.isEmpty() || asked.only.equals(only))
                && (asked.seed.isEmpty() || asked.seed.equals(seed))
                && (asked.faults.isEmpty() || asked.faults.equals(faults))
                && (asked.stoppedAt.isEmpty() || asked.stoppedAt.equals(stoppedAt));
        if (!has) {
            throw new ExtensionConfigurationException(
                    place.name() + " asks for something else than what it shares; say it at " + whereItWasSettled);
        }
    }

    private static final class Gathered {
        private final Map<String, Object> values = new HashMap<>();
        private final Map<String, String> sayers = new HashMap<>();

        void add(Place place) {
            SimulatedVenues wanted = place.wanted();
            if (wanted.ownServer()) {
                say(place, "ownServer", true);
            }
            if (place.type() == VenueSimulator.class && wanted.value().length > 0) {
                say(place, "value", List.of(wanted.value()));
            }
            if (wanted.seed() != 0) {
                say(place, "seed", wanted.seed());
            }
            if (!wanted.faults().isEmpty()) {
                say(place, "faults", wanted.faults());
            }
            if (!wanted.stoppedAt().isEmpty()) {
                say(place, "stoppedAt", instant(place, wanted.stoppedAt()));
            }
        }

        private void say(Place place, String setting, Object value) {
            Object before = values.putIfAbsent(setting, value);
            String sayer = sayers.putIfAbsent(setting, place.name());
            if (before != null && !before.equals(value)) {
                throw new ExtensionConfigurationException(
                        sayer + " and " + place.name() + " belong to the same venues, and" + " contradict each other: "
                                + setting + " is " + before + " and " + value);
            }
        }

        @SuppressWarnings("unchecked")
        Settings settings() {
            boolean own = values.containsKey("ownServer");
            List<String> only = (List<String>) values.getOrDefault("value", List.of());
            if (!only.isEmpty() && !own) {
                throw new ExtensionConfigurationException(sayers.get("value")
                        + ": the server that all tests share has all venues; with ownServer = true it starts only "
                        + only);
            }
            return new Settings(
                    own,
                    only,
                    Optional.ofNullable((Long) values.get("seed")),
                    (String) values.getOrDefault("faults", ""),
                    Optional.ofNullable((Instant) values.get("stoppedAt")));
        }

        private static Instant instant(Place place, String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException wrong) {
                throw new ExtensionConfigurationException(
                        place.name() + ": stoppedAt is a moment such as 2026-01-02T03:04:05Z, not " + text, wrong);
            }
        }
    }
}
