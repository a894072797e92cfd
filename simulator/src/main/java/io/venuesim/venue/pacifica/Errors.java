package io.venuesim.venue.pacifica;

import io.venuesim.core.order.Reject;
import io.venuesim.venue.Switches;
import org.jspecify.annotations.Nullable;

/** Everything that can go wrong with a cancel, in the venue's words. */
final class Errors {

    /**
     * One failure.
     *
     * @param status of a REST answer
     * @param code in the REST envelope: a business code with 422, else the status again
     * @param frameCode in a WebSocket answer
     * @param errorId of profile b
     * @param bare the whole body in profile a, null where that had an envelope too
     */
    record Failure(
            int status,
            int code,
            int frameCode,
            String text,
            String errorId,
            @Nullable String bare) {

        private static Failure bare(int frameCode, String text) {
            return new Failure(400, 400, frameCode, text, UNSPECIFIED, text);
        }

        private static Failure enveloped(int status, int code, int frameCode, String text) {
            return new Failure(status, code, frameCode, text, UNSPECIFIED, null);
        }
    }

    private static final String UNSPECIFIED = "unspecified"; // [observed in issue] ccxt #30551

    // [official docs] text; [assumed] WebSocket code 402 is "invalid signer"
    static final Failure INVALID_PUBLIC_KEY = Failure.bare(402, "Invalid public key");

    // [official docs] text and WebSocket code 401
    static final Failure INVALID_SIGNATURE = Failure.bare(401, "Invalid signature");

    // [official docs] text; [assumed] WebSocket code 400: the signature itself is fine
    static final Failure INVALID_MESSAGE = Failure.bare(400, "Invalid message");

    // [observed in issue] ccxt #30384, #30551; [official docs] WebSocket code; [official SDK] the bare text
    static final Failure VERIFICATION_FAILED = new Failure(
            400,
            400,
            401,
            "Verification failed: signature does not match signer and canonical payload.",
            "signature_verification_failed",
            "Verification failed");

    // [observed in issue] ccxt; [assumed] WebSocket code 402
    static final Failure AGENT_NOT_AUTHORIZED = Failure.enveloped(400, 400, 402, "Agent not authorized for account");

    // [observed in issue] ccxt; [assumed] WebSocket code 403
    static final Failure BETA_ACCESS_REQUIRED =
            Failure.enveloped(403, 403, 403, "Beta access required. Signer must redeem a valid beta code.");

    // [assumed] neither of the two ids: the docs list 400 as a bad request
    static final Failure INVALID_CANCEL_PARAMETERS = Failure.enveloped(400, 400, 400, "Invalid cancel parameters");

    // [observed in issue] ccxt; [official docs] WebSocket code 500
    static final Failure INTERNAL = Failure.enveloped(500, 500, 500, "Internal server error");

    private final Switches switches;

    Errors(Switches switches) {
        this.switches = switches;
    }

    // [official docs] code 1 in both lists, template of mid-2025; [assumed] before the order is looked up
    static Failure accountNotFound(String account) {
        return Failure.enveloped(422, 1, 420, "Account not found: " + account);
    }

    Failure of(Reject reject) {
        return switch (reject) {
            // [observed in issue] three captures of 2026 have this one text
            case UNKNOWN_ORDER -> failedToCancel();
            // [assumed] the text tells nothing of others' orders: it names no owner
            case FOREIGN_ORDER -> failedToCancel();
            // [assumed] held by the speed bump: the cancel came first
            case NOT_YET_OPEN -> failedToCancel();
            // [assumed] done orders are as good as unknown: the text carries no detail
            case ALREADY_FILLED, ALREADY_CANCELLED, ALREADY_EXPIRED, ALREADY_REJECTED -> failedToCancel();
            // [assumed] what the book can't do to a single order for other reasons
            case NOTHING_TO_CANCEL, WRONG_STATE -> failedToCancel();
            // no cancel is refused for these
            case DUPLICATE_ORDER_ID, DUPLICATE_CLIENT_ID, OVERFILL -> INTERNAL;
        };
    }

    // [observed in issue] hummingbot, January 2026; [third-party client] WebSocket code 420
    private Failure failedToCancel() {
        int code = switches.get(Quirks.CANCEL_CODE) == Quirks.Codes.SHORT ? 5 : 6;
        return Failure.enveloped(422, code, 420, "Failed to cancel order");
    }
}
