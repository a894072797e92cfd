package io.venuesim.venue.pacifica;

import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.util.Optional;

/** Mark prices: the simulator has no market, so they are a switch. */
final class Marks {

    /** The mark price of a market, if the switch names it. */
    static Optional<BigDecimal> of(Switches switches, String symbol) {
        for (String pair : switches.get(Quirks.MARK_PRICES).split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equals(symbol)) {
                return Optional.of(new BigDecimal(pair.substring(equals + 1).strip()));
            }
        }
        return Optional.empty();
    }

    private Marks() {}
}
