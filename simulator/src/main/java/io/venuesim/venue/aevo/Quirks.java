package io.venuesim.venue.aevo;

import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;

/** What the sources leave open, each with the reading that is followed unless told otherwise. */
final class Quirks {

    enum UpperCaseHmac {
        REJECT,
        ACCEPT
    }

    enum FinishedOrderCode {
        ORDER_DOES_NOT_EXIST,
        SPECIFIC
    }

    enum MalformedCode {
        BAD_REQUEST,
        ERR_MALFORMED_REQUEST
    }

    enum UnknownKeyCode {
        ACCOUNT_INVALID_API_KEY,
        UNAUTHORIZED
    }

    static final Switch<Long> HMAC_WINDOW_MILLIS = Switch.amount(
            "hmacWindowMillis",
            60_000,
            "assumed: clients use unsynchronised millisecond clocks",
            "How far the timestamp of an HMAC may be from now, either way; exactly as far is near enough.");

    static final Switch<UpperCaseHmac> UPPER_CASE_HMAC = Switch.choice(
            "upperCaseHmac",
            UpperCaseHmac.REJECT,
            "assumed: a comparison of hex text is case-sensitive",
            "Whether an HMAC may be written with upper-case digits.");

    static final Switch<FinishedOrderCode> FINISHED_ORDER_CODE = Switch.choice(
            "finishedOrderCode",
            FinishedOrderCode.ORDER_DOES_NOT_EXIST,
            "assumed: the order left the open set, as if unknown",
            "How the cancel of a cancelled, filled or expired order is refused: as unknown, or with a code of its own.");

    static final Switch<MalformedCode> ERROR_ON_MALFORMED = Switch.choice(
            "errorOnMalformed",
            MalformedCode.BAD_REQUEST,
            "assumed: the errors page has it, the OpenAPI example has the other",
            "The code for data of the wrong shape.");

    static final Switch<UnknownKeyCode> UNKNOWN_KEY_CODE = Switch.choice(
            "unknownKeyCode",
            UnknownKeyCode.ACCOUNT_INVALID_API_KEY,
            "assumed: the description of the code fits",
            "The code for an API key that nobody has.");

    static final Switch<Long> CANCEL_DELAY_MILLIS = Switch.amount(
            "cancelDelayMillis",
            0,
            "assumed: clients take the answer for the cancel",
            "How long after its answer a cancel takes effect; 0 cancels before the answer.");

    static Switches switches() {
        return Switches.of(
                HMAC_WINDOW_MILLIS,
                UPPER_CASE_HMAC,
                FINISHED_ORDER_CODE,
                ERROR_ON_MALFORMED,
                UNKNOWN_KEY_CODE,
                CANCEL_DELAY_MILLIS);
    }

    private Quirks() {}
}
