package io.venuesim.venue.deltadefi;

import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;

/** What the sources contradict or leave open. */
final class Quirks {

    /** Whose word counts for HTTP statuses. */
    enum Profile {
        /** The documentation: an unknown order is 404, a failure of the venue 500. */
        DOCUMENTED,
        /** The staging server of 2026-03: 400 for both. */
        OBSERVED
    }

    /** What a path is told whose id is no UUID. */
    enum MalformedId {
        /** 400, code 4000. */
        INVALID,
        /** The same as any unknown id: code 4200. */
        UNKNOWN
    }

    /** What an order is told that is not on the book yet. */
    enum NotYetOpen {
        /** Code 4201, as after its end. */
        NOT_OPEN,
        /** Code 4202. */
        INVALID_STATE
    }

    static final Switch<Profile> PROFILE = Switch.choice(
            "profile",
            Profile.DOCUMENTED,
            "seed; observed in issue",
            "HTTP status of an unknown order (4200) and of a failure or lock of the venue (5000, 5002):"
                    + " 404 and 500 as documented, or 400 as staging answered; codes and texts are the same");

    static final Switch<Boolean> TRADING_LOCKED = Switch.flag(
            "tradingLocked",
            false,
            "official docs; that cancels are refused too is assumed",
            "Trading pauses for a Hydra cycle: every cancel with a good key is refused with 5002");

    static final Switch<MalformedId> MALFORMED_ID = Switch.choice(
            "malformedId",
            MalformedId.INVALID,
            "assumed",
            "An order id that is no UUID: 400 with 4000, or answered as unknown with 4200");

    static final Switch<NotYetOpen> NOT_YET_OPEN = Switch.choice(
            "notYetOpen",
            NotYetOpen.NOT_OPEN,
            "assumed",
            "A cancel of an order that is still building or processing: 4201, or 4202");

    static final Switch<Boolean> EMPTY_CANCEL_ALL_404 = Switch.flag(
            "emptyCancelAll404",
            false,
            "observed in issue; 404 by the official docs",
            "Cancel-all with nothing to cancel: 400, or 404 as long as the profile is documented");

    static Switches switches() {
        return Switches.of(PROFILE, TRADING_LOCKED, MALFORMED_ID, NOT_YET_OPEN, EMPTY_CANCEL_ALL_404);
    }

    private Quirks() {}
}
