package io.venuesim.venue.tanx;

import io.venuesim.venue.Switches;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is traded; the list is a switch. */
final class Markets {

    /**
     * A market.
     *
     * @param name lower case, without separator
     * @param base what is bought and sold
     * @param quote what it is paid in
     */
    record Market(String name, String base, String quote) {}

    private record Listed(String text, List<Market> markets) {}

    private final Switches switches;
    private volatile Listed listed = new Listed("", List.of());

    Markets(Switches switches) {
        this.switches = switches;
    }

    List<Market> all() {
        String text = switches.get(Quirks.MARKETS);
        Listed now = listed;
        if (!now.text().equals(text)) {
            now = new Listed(text, read(text));
            listed = now;
        }
        return now.markets();
    }

    Optional<Market> find(String name) {
        return all().stream().filter(market -> market.name().equals(name)).findFirst();
    }

    /** [assumed] Names are compared with their case. */
    Body<Market> known(String name) {
        return find(name).<Body<Market>>map(Body::good).orElseGet(() -> Body.bad(Errors.unknownMarket()));
    }

    private static List<Market> read(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(pair -> pair.split("/", 2))
                .map(pair -> new Market(pair[0] + pair[1], pair[0], pair[1]))
                .toList();
    }
}
