package io.venuesim.venue.pacifica;

import io.venuesim.core.order.Reject;
import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Everything that can go wrong, in the venue's words. */
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

        /** [assumed] over the WebSocket the status again. */
        private static Failure plain(int status, String text) {
            return new Failure(status, status, status, text, UNSPECIFIED, null);
        }

        /** [official docs] business errors are 422, and 420 over the WebSocket. */
        private static Failure engine(int code, String text) {
            return new Failure(422, code, 420, text, UNSPECIFIED, null);
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
    static final Failure AGENT_NOT_AUTHORIZED =
            new Failure(400, 400, 402, "Agent not authorized for account", UNSPECIFIED, null);

    // [observed in issue] ccxt; [assumed] WebSocket code 403
    static final Failure BETA_ACCESS_REQUIRED =
            Failure.plain(403, "Beta access required. Signer must redeem a valid beta code.");

    // [assumed] neither of the two ids: the docs list 400 as a bad request
    static final Failure INVALID_CANCEL_PARAMETERS = Failure.plain(400, "Invalid cancel parameters");

    // [official SDK] cancel all without a symbol; [assumed] edit with both ids or neither
    static final Failure INVALID_PARAMETERS = Failure.plain(400, "Invalid parameters");

    // [official docs] text; [assumed] that it is for the number of actions
    static final Failure INVALID_BATCH = Failure.plain(400, "Invalid batch operation parameters");

    // [official docs] status; [assumed] text
    static final Failure BUILDER_NOT_APPROVED = Failure.plain(403, "Builder code not approved");

    // [official docs] status and text; [assumed] envelope
    static final Failure RATE_LIMITED = Failure.plain(429, "Rate limit exceeded");

    // [assumed] the standard answer of HTTP servers
    static final Failure PAYLOAD_TOO_LARGE = Failure.plain(413, "Payload too large");

    // [observed in issue] ccxt; [official docs] WebSocket code 500
    static final Failure INTERNAL = Failure.plain(500, "Internal server error");

    // [official docs] the status, [assumed] its text; over the WebSocket there is no other code for it
    static final Failure MAINTENANCE = new Failure(503, 503, 500, "Service unavailable", UNSPECIFIED, null);

    // [official docs] status and text
    static final Failure TIMED_OUT = new Failure(504, 504, 500, "Request timed out", UNSPECIFIED, null);

    // [official docs] codes of the long list, the mid-2025 templates; [assumed] wording where no template is public
    static final Failure NO_REASONABLE_PRICE = Failure.engine(25, "No reasonable price found");
    static final Failure UNSUPPORTED = Failure.engine(51, "Unsupported operation");
    static final Failure INVALID_STOP_SIDE = Failure.engine(17, "Invalid stop order side");

    // [third-party client] blackcube: at most 20 agent keys; [official docs] five config keys; [assumed] the answers
    static final Failure TOO_MANY_AGENTS = Failure.plain(400, "Agent wallet limit reached");
    static final Failure TOO_MANY_API_KEYS = Failure.plain(400, "API key limit reached");

    // [official SDK] text
    static final Failure NO_LOAN = Failure.plain(404, "Account loan cache not found");

    private final Switches switches;

    Errors(Switches switches) {
        this.switches = switches;
    }

    /** [official SDK] what it contains. */
    static Failure offTick(String what, BigDecimal price, BigDecimal tick) {
        return Failure.plain(
                400, what + " " + price.toPlainString() + " is not a multiple of tick size " + tick.toPlainString());
    }

    /** [third-party client] perp-cli looks for the words; [assumed] like the tick. */
    static Failure offLot(BigDecimal amount, BigDecimal lot) {
        return Failure.plain(
                400, "Amount " + amount.toPlainString() + " is not a multiple of lot size " + lot.toPlainString());
    }

    // [official docs] code 1 in both lists, template of mid-2025; [assumed] before the order is looked up
    static Failure accountNotFound(String account) {
        return Failure.engine(1, "Account not found: " + account);
    }

    /** [official SDK] 404 for an account unknown on a read; [assumed] its text. */
    static Failure noAccount(String account) {
        return Failure.plain(404, "Account not found: " + account);
    }

    /** [third-party client] capture. */
    static Failure noHistory(String orderId) {
        return Failure.plain(404, "Order history not found for order ID: " + orderId);
    }

    static Failure duplicateClientId(String clientId) {
        return Failure.engine(36, "Duplicate client order id: " + clientId);
    }

    static Failure tooFarFromMark(BigDecimal price, BigDecimal mark) {
        return Failure.engine(30, "Price too far from mark: " + price.toPlainString() + " " + mark.toPlainString());
    }

    Failure positionNotFound(String account, String symbol) {
        return Failure.engine(code(9, 13), "Position not found for " + account + ": " + symbol);
    }

    /** [observed in issue] ccxt #30551. */
    static Failure noTransferRelationship(String from, String to) {
        return Failure.engine(33, "Invalid transfer relationship: " + from + " -> " + to);
    }

    Failure accountExists(String account) {
        return Failure.engine(code(0, 2), "Account already exists: " + account);
    }

    Failure invalidLeverage(BigInteger leverage) {
        return Failure.engine(code(7, 11), "Invalid leverage: " + leverage);
    }

    Failure bookNotFound(String symbol) {
        return Failure.engine(code(2, 3), "Book not found: " + symbol);
    }

    Failure insufficientBalance(String account, BigDecimal required, BigDecimal available) {
        return Failure.engine(
                code(4, 5),
                "Insufficient balance for " + account + ": " + required.toPlainString() + " (account value: "
                        + available.toPlainString() + ")");
    }

    Failure openOrderLimit(String account, long limit) {
        return Failure.engine(10, "Open order limit reached for " + account + ": " + limit);
    }

    /** [observed in issue] ccxt #30551. */
    Failure amountTooLow(String account, BigDecimal value, BigDecimal least) {
        return new Failure(
                422,
                code(0, 7),
                420,
                "Order amount too low for " + account + ": " + value.toPlainString() + " < " + least.toPlainString(),
                "invalid_amount",
                null);
    }

    /** [official SDK] how it starts; the rest is the mid-2025 template. */
    Failure orderNotFound(String account, String id) {
        return Failure.engine(code(5, 6), "Order not found for " + account + ": " + id);
    }

    /** Why an order could not be cancelled. */
    Failure cancel(Reject reject, boolean stop) {
        return switch (reject) {
            // [observed in issue] three captures of 2026 have this one text
            // [assumed] the text tells nothing of others' orders, nor of what became of a done one
            case UNKNOWN_ORDER,
                    FOREIGN_ORDER,
                    NOT_YET_OPEN,
                    ALREADY_FILLED,
                    ALREADY_CANCELLED,
                    ALREADY_EXPIRED,
                    ALREADY_REJECTED,
                    NOTHING_TO_CANCEL,
                    WRONG_STATE -> failedToCancel(stop);
            // no cancel is refused for these
            case DUPLICATE_ORDER_ID, DUPLICATE_CLIENT_ID, OVERFILL -> INTERNAL;
        };
    }

    // [observed in issue] hummingbot, January 2026; [official docs] the text for stops, [assumed] its code
    private Failure failedToCancel(boolean stop) {
        return Failure.engine(code(5, 6), stop ? "Stop order not found" : "Failed to cancel order");
    }

    private int code(int inShortList, int inLongList) {
        return switches.get(Quirks.BUSINESS_CODES) == Quirks.Codes.SHORT ? inShortList : inLongList;
    }
}
