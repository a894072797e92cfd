package io.venuesim.cli;

import io.venuesim.script.Nearest;
import io.venuesim.venue.Venue;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The venues there are, whether they run or not. */
final class VenueNames {

    static Stream<Venue> venues() {
        return ServiceLoader.load(Venue.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted((one, other) -> one.id().compareTo(other.id()));
    }

    static List<String> all() {
        return venues().map(Venue::id).toList();
    }

    /** What the first of these that is no venue may have meant. */
    static Optional<String> meant(List<String> given) {
        List<String> known = all();
        return given.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .flatMap(name -> Nearest.to(name, known));
    }

    private VenueNames() {}
}
