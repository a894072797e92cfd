package io.venuesim.venue.deltadefi;

import io.venuesim.core.order.Reject;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.deltadefi.Quirks.MalformedId;
import io.venuesim.venue.deltadefi.Quirks.NotYetOpen;
import io.venuesim.venue.deltadefi.Quirks.Profile;

/** Every refusal, with its status, code and text. A client should go by the code: the sources differ on statuses. */
final class Errors {

    /** [observed in issue] for an empty id; [assumed] for a wrong method or a slash too many, and its type. */
    static final Reply PAGE_NOT_FOUND = Reply.http(404, "text/plain", "404 page not found");

    /** Codes and texts: [official docs], status-code page of 2026-01-13, letter for letter. */
    private enum Problem {
        INVALID_REQUEST(4000, "Invalid request data"),
        UNAUTHORIZED(4010, "Unauthorized access"),
        UNKNOWN_SYMBOL(4106, "Invalid trading pair symbol"),
        ORDER_NOT_FOUND(4200, "Order not found"),
        ORDER_NOT_OPEN(4201, "Order is not open"),
        // "in" is the venue's own spelling
        INVALID_STATE(4202, "Order State in invalid"),
        INTERNAL(5000, "Internal Server Error"),
        TRADING_LOCKED(5002, "Trading is currently locked, please try again later");

        private final int code;
        private final String text;

        Problem(int code, String text) {
            this.code = code;
            this.text = text;
        }

        Reply with(int status) {
            return Messages.error(status, text, code);
        }
    }

    private final Switches switches;

    Errors(Switches switches) {
        this.switches = switches;
    }

    /** A key that is absent, empty or nobody's. [assumed] from the account endpoints, which list 401. */
    Reply unauthorized() {
        return Problem.UNAUTHORIZED.with(401);
    }

    /** [assumed] 500, since only 400, 404 and 500 are listed. */
    Reply tradingLocked() {
        return Problem.TRADING_LOCKED.with(venueFailure());
    }

    /** [seed] 500; [observed in issue] 400. */
    Reply internal() {
        return Problem.INTERNAL.with(venueFailure());
    }

    /** An order id that is no UUID. [assumed] 400, since the operation lists no 422. */
    Reply malformedId() {
        return switches.get(Quirks.MALFORMED_ID) == MalformedId.UNKNOWN
                ? cancel(Reject.UNKNOWN_ORDER)
                : Problem.INVALID_REQUEST.with(400);
    }

    /** A body that can't be bound. [assumed] 422, which is listed where there is a body. */
    Reply invalidBody() {
        return Problem.INVALID_REQUEST.with(422);
    }

    /** [assumed] 400, as for all that the service itself refuses. */
    Reply unknownSymbol() {
        return Problem.UNKNOWN_SYMBOL.with(400);
    }

    /** Why one order was not cancelled. */
    Reply cancel(Reject reason) {
        return switch (reason) {
            // [seed] 404; [assumed] a foreign order looks the same, or ids would leak
            case UNKNOWN_ORDER, FOREIGN_ORDER, NOTHING_TO_CANCEL ->
                Problem.ORDER_NOT_FOUND.with(isObserved() ? 400 : 404);
            // [assumed] 4201; the other candidate is 4202
            case NOT_YET_OPEN ->
                (switches.get(Quirks.NOT_YET_OPEN) == NotYetOpen.NOT_OPEN
                                ? Problem.ORDER_NOT_OPEN
                                : Problem.INVALID_STATE)
                        .with(400);
            // [assumed] 400 is listed and the text fits
            case ALREADY_FILLED, ALREADY_CANCELLED, ALREADY_EXPIRED, ALREADY_REJECTED, WRONG_STATE ->
                Problem.ORDER_NOT_OPEN.with(400);
            // A cancel never meets these
            case DUPLICATE_ORDER_ID, DUPLICATE_CLIENT_ID, OVERFILL -> internal();
        };
    }

    /** A cancel-all that found no open order. [observed in issue] 400, these very bytes; [official docs] 404. */
    Reply nothingToCancel() {
        boolean is404 = switches.get(Quirks.EMPTY_CANCEL_ALL_404) && !isObserved();
        return Problem.ORDER_NOT_FOUND.with(is404 ? 404 : 400);
    }

    private int venueFailure() {
        return isObserved() ? 400 : 500;
    }

    private boolean isObserved() {
        return switches.get(Quirks.PROFILE) == Profile.OBSERVED;
    }
}
