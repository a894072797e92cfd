package io.venuesim.venue.aevo;

import io.venuesim.core.order.Reject;
import io.venuesim.venue.Switches;

/** What the venue calls a refusal. The table is section 8 of its notes; the tags say how sure each line is. */
final class Errors {
    private final Switches switches;

    Errors(Switches switches) {
        this.switches = switches;
    }

    /** The book's refusal of a cancel, or of an order. */
    Code of(Reject reject) {
        return switch (reject) {
            case UNKNOWN_ORDER -> Code.ORDER_DOES_NOT_EXIST; // [third-party client]
            case FOREIGN_ORDER -> Code.ORDER_DOES_NOT_EXIST; // [assumed] no ownership code exists, none leaks
            case NOT_YET_OPEN -> Code.ORDER_CREATE_PENDING; // [assumed]
            case ALREADY_FILLED -> finished(Code.ORDER_EXISTS_MATCHED); // [assumed]
            case ALREADY_CANCELLED -> finished(Code.ORDER_CANCELLED); // [assumed]
            case ALREADY_EXPIRED -> finished(Code.ORDER_EXPIRED); // [assumed]
            case ALREADY_REJECTED -> Code.ORDER_DOES_NOT_EXIST; // [assumed] it never was an order
            case NOTHING_TO_CANCEL -> Code.NO_ORDERS_TO_CANCEL; // [assumed]
            case DUPLICATE_ORDER_ID -> Code.ORDER_EXISTS; // [assumed]
            case DUPLICATE_CLIENT_ID -> Code.ORDER_EXISTS; // [assumed] the venue has no client ids
            case OVERFILL -> Code.ORDER_INVALID_FILL; // [assumed]
            case WRONG_STATE -> Code.ORDER_INVALID_STATE; // [assumed]
        };
    }

    Code unknownKey() {
        return switch (switches.get(AuthQuirks.UNKNOWN_KEY_CODE)) {
            case ACCOUNT_INVALID_API_KEY -> Code.ACCOUNT_INVALID_API_KEY;
            case UNAUTHORIZED -> Code.UNAUTHORIZED;
        };
    }

    Code malformed() {
        return switch (switches.get(Quirks.ERROR_ON_MALFORMED)) {
            case BAD_REQUEST -> Code.BAD_REQUEST;
            case ERR_MALFORMED_REQUEST -> Code.ERR_MALFORMED_REQUEST;
        };
    }

    private Code finished(Code specific) {
        return switch (switches.get(OrderQuirks.FINISHED_ORDER_CODE)) {
            case ORDER_DOES_NOT_EXIST -> Code.ORDER_DOES_NOT_EXIST;
            case SPECIFIC -> specific;
        };
    }
}
