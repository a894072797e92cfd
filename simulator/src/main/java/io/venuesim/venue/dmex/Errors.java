package io.venuesim.venue.dmex;

import io.venuesim.core.order.Reject;

/** Every way to be refused: the HTTP status, and the text that frames and bodies share. */
enum Errors implements Answer {
    INVALID_JSON(400, "Invalid JSON"), // [assumed]
    UNKNOWN_OP(400, "Unknown op"), // [assumed]
    INVALID_DATA(400, "Invalid data"), // [assumed]
    INVALID_ORDER_HASH(400, "Invalid order hash"), // [assumed]
    INVALID_SIGNATURE(400, "Invalid signature"), // rule [seed]; text [official docs] of placing an order
    ORDER_NOT_FOUND(400, "Order not found"), // rule implied by [seed]; text and 400 [assumed]
    ORDER_ALREADY_FILLED(400, "Order already filled"), // rule [seed]; text [assumed]
    ORDER_ALREADY_CANCELLED(400, "Order already cancelled"), // rule [seed]; text [assumed]
    ORDER_ALREADY_EXISTS(400, "Order already exists"), // [assumed]
    NOT_FOUND(404, "Not found"), // [assumed]
    INTERNAL(500, "Internal server error"); // status [assumed]; no source has a text

    private final int status;
    private final String text;

    Errors(int status, String text) {
        this.status = status;
        this.text = text;
    }

    int status() {
        return status;
    }

    String text() {
        return text;
    }

    static Errors of(Reject reject) {
        return switch (reject) {
            case UNKNOWN_ORDER -> ORDER_NOT_FOUND; // [assumed]
            case FOREIGN_ORDER -> INVALID_SIGNATURE; // [seed] only the creator can cancel
            case NOT_YET_OPEN -> ORDER_NOT_FOUND; // [assumed] a cancel before the order arrives finds none
            case ALREADY_FILLED -> ORDER_ALREADY_FILLED; // [seed] + [assumed]
            case ALREADY_CANCELLED -> ORDER_ALREADY_CANCELLED; // [seed] + [assumed]
            case ALREADY_EXPIRED -> ORDER_ALREADY_CANCELLED; // [assumed] closed with a rest is cancelled, to the wire
            case ALREADY_REJECTED -> ORDER_NOT_FOUND; // [assumed] what was refused never became an order
            case NOTHING_TO_CANCEL -> ORDER_NOT_FOUND; // [assumed] no message asks for more than one order
            case DUPLICATE_ORDER_ID, DUPLICATE_CLIENT_ID -> ORDER_ALREADY_EXISTS; // [assumed]
            case OVERFILL, WRONG_STATE -> INTERNAL; // the engine's own, no message can ask for it
        };
    }
}
