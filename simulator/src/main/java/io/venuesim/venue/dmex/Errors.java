package io.venuesim.venue.dmex;

import io.venuesim.core.order.Reject;
import io.venuesim.venue.Switch;
import java.util.Locale;

/** Every way to be refused: the HTTP status, and the text that frames and bodies share. */
enum Errors implements Answer {
    INVALID_JSON(400, "Invalid JSON", "assumed"),
    UNKNOWN_OP(400, "Unknown op", "assumed"),
    INVALID_DATA(400, "Invalid data", "assumed"),
    INVALID_ORDER_HASH(400, "Invalid order hash", "assumed"),
    /** That only the owner may sign is the seed's rule. */
    INVALID_SIGNATURE(400, "Invalid signature", "official docs, placing an order"),
    /** That the order must be open is the seed's rule; the wording of this and the next two is not. */
    ORDER_NOT_FOUND(400, "Order not found", "assumed"),
    ORDER_ALREADY_FILLED(400, "Order already filled", "assumed"),
    ORDER_ALREADY_CANCELLED(400, "Order already cancelled", "assumed"),
    AMOUNT_NOT_POSITIVE(400, "Amount must be greater than zero", "official docs, placing an order"),
    INVALID_LEVERAGE(400, "Invalid leverage", "official docs, placing an order"),
    INSUFFICIENT_MARGIN(400, "Insufficient margin", "official docs, placing an order"),
    ORDER_ALREADY_EXISTS(400, "Order already exists", "assumed"),
    REPLACED_NOT_FOUND(400, "Order to replace not found", "assumed"),
    REPLACED_NOT_OPEN(400, "Order to replace is not open", "assumed"),
    POST_ONLY_WOULD_FILL(400, "Post only order would be filled immediately", "assumed"),
    USER_REQUIRED(400, "user is required", "assumed"),
    SYMBOL_REQUIRED(400, "symbol is required", "assumed"),
    INTERVAL_REQUIRED(400, "interval is required", "assumed"),
    TICKER_REQUIRED(400, "ticker_id is required", "assumed"),
    INVALID_QUERY(400, "Invalid query", "assumed"),
    NOT_FOUND(404, "Not found", "assumed"),
    TOO_MANY_REQUESTS(429, "Too many requests", "assumed"),
    INTERNAL(500, "Internal server error", "assumed"),

    // Of the older generation only.
    INVALID_REQUEST(400, "Invalid request", "assumed"),
    INVALID_CONTRACT_ADDRESS(400, "Invalid contract address", "assumed"),
    INVALID_CONTRACT_HASH(400, "Invalid contract hash", "assumed"),
    INVALID_CANCEL_HASH(400, "Invalid cancel hash", "assumed"),
    NONCE_ALREADY_USED(400, "Nonce already used", "assumed");

    private final int status;
    private final String text;
    private final String source;

    Errors(int status, String text, String source) {
        this.status = status;
        this.text = text;
        this.source = source;
    }

    int status() {
        return status;
    }

    /** No readable source fixes its text for good: it is a switch, and this is its default. */
    Switch<String> text() {
        return Switch.text("text." + camelCase(), text, source, "Text of this error, which has the status " + status);
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

    /** Why an order can't take the place of another [assumed]. */
    static Errors ofReplacing(Reject reject) {
        return switch (reject) {
            case UNKNOWN_ORDER, NOT_YET_OPEN, ALREADY_REJECTED, NOTHING_TO_CANCEL -> REPLACED_NOT_FOUND;
            case FOREIGN_ORDER -> INVALID_SIGNATURE;
            case ALREADY_FILLED, ALREADY_CANCELLED, ALREADY_EXPIRED -> REPLACED_NOT_OPEN;
            case DUPLICATE_ORDER_ID, DUPLICATE_CLIENT_ID -> ORDER_ALREADY_EXISTS;
            case OVERFILL, WRONG_STATE -> INTERNAL;
        };
    }

    private String camelCase() {
        StringBuilder camel = new StringBuilder();
        for (String word : name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            camel.append(camel.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
        }
        return camel.toString();
    }
}
