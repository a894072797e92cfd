package io.venuesim.venue.pacifica;

import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Errors.Failure;
import java.util.Optional;

/** What fails before a message is looked at. */
final class Outages {

    static Optional<Failure> failure(Switches switches, Credits.Balance balance) {
        if (balance.refused() && switches.get(Quirks.ENFORCE_QUOTA)) {
            return Optional.of(Errors.RATE_LIMITED);
        }
        return switch (switches.get(Quirks.OUTAGE)) {
            case NONE -> Optional.empty();
            case INTERNAL_ERROR -> Optional.of(Errors.INTERNAL);
            case MAINTENANCE -> Optional.of(Errors.MAINTENANCE);
            case TIMEOUT -> Optional.of(Errors.TIMED_OUT);
        };
    }

    private Outages() {}
}
