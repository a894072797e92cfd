package io.venuesim.venue.dmex;

import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;

/** What the sources leave open about DMEX. */
final class Quirks {

    static final Switch<Boolean> LENIENT_TYPES = Switch.flag(
            "lenientTypes",
            false,
            "assumed",
            "Takes v also as text, \"27\" or \"0x1b\": web3's own signature objects have it so, the documentation says"
                    + " number");

    static final Switch<Boolean> STRICT_HEX_PADDING = Switch.flag(
            "strictHexPadding",
            false,
            "assumed",
            "Refuses r and s of fewer than 64 hex digits, which the official Python example sends in every sixth"
                    + " message");

    static final Switch<Boolean> STRICT_LOW_S = Switch.flag(
            "strictLowS",
            false,
            "assumed",
            "Refuses an s in the upper half of its range; the settlement contract's ecrecover does not");

    static final Switch<String> ERROR_KEY = Switch.text(
            "errorKey", "error", "assumed", "Name of the member that holds the text of an error, in frames and bodies");

    static Switches all() {
        return Switches.of(LENIENT_TYPES, STRICT_HEX_PADDING, STRICT_LOW_S, ERROR_KEY);
    }

    private Quirks() {}
}
