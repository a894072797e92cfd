package io.venuesim.venue.aevo;

import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;

/**
 * The error codes that can be met here, spelt as on the wire, each with its HTTP status.
 *
 * <p>All but one are in the venue's published list [official docs]; which condition gets which code is, but for a few of
 * them, inferred from their descriptions.
 */
enum Code {
    /** [official docs] the one documented 401; [assumed] for a wrong secret and over a WebSocket. */
    UNAUTHORIZED(401),
    /** [assumed] unknown API key. */
    ACCOUNT_INVALID_API_KEY(401),
    /** [assumed] the API key may not be used from this address. */
    ACCOUNT_INVALID_IP_ADDRESS(401),
    /** [assumed] wrong HMAC; a registration that is signed wrongly gets it with 400. */
    INVALID_SIGNATURE(401),
    /** [assumed] an HMAC without timestamp. */
    TIMESTAMP_MISSING(401),
    /** [assumed] a timestamp that is no decimal integer, or no string. */
    INVALID_TIMESTAMP(401),
    /** [assumed] a timestamp outside of the window, stale or in the future. */
    TIMESTAMP_OUT_OF_DATE(401),
    /** [assumed] 401 because it is the only permission status that is documented. */
    API_KEY_READ_ONLY(401),
    /** [third-party client] hummingbot looks for exactly this text; [official docs] 400. */
    ORDER_DOES_NOT_EXIST(400),
    /** [assumed] alternative answer for a cancelled order. */
    ORDER_CANCELLED(400),
    /** [assumed] alternative answer for a filled order. */
    ORDER_EXISTS_MATCHED(400),
    /** [assumed] alternative answer for an expired order; why an order expired, in the history. */
    ORDER_EXPIRED(400),
    /** [assumed] a second cancel while the first is in flight. */
    ORDER_CANCEL_PENDING(400),
    /** [assumed] the order was not accepted yet. */
    ORDER_CREATE_PENDING(400),
    /** [assumed] not {@code 0x} and 64 hex digits. */
    ORDER_INVALID_ID(400),
    /** [assumed] the same order again. */
    ORDER_EXISTS(400),
    /** [assumed] an execution larger than the order. */
    ORDER_INVALID_FILL(400),
    /** [assumed] not possible in the order's state. */
    ORDER_INVALID_STATE(400),
    /** [assumed] a cancel of many that matches none. */
    NO_ORDERS_TO_CANCEL(400),
    /** [assumed] an asset that no instrument has. */
    INVALID_ASSET(400),
    /** [assumed] the order comes without a signature. */
    ORDER_NO_SIGNATURE(400),
    /** [assumed] no signature at all, or nobody's. */
    ORDER_BAD_SIGNATURE(400),
    /** [assumed] signed by a key that the account has not registered. */
    ORDER_BAD_SIGNING_KEY(400),
    /** [assumed] signed by a key that has expired. */
    OLD_SIGNING_KEY(400),
    /** [assumed] the order's maker is not the account of the API key. */
    ORDER_INVALID_MAKER(400),
    /** [assumed] the order's own timestamp is far from now. */
    ORDER_INVALID_TIME(400),
    /** [assumed] no instrument has this id. */
    INSTRUMENT_NOT_FOUND(400),
    /** [assumed] the instrument is listed and not traded. */
    INSTRUMENT_INACTIVE(400),
    /** [assumed] an amount of zero. */
    ORDER_INVALID_AMOUNT(400),
    /** [assumed] an amount between two steps. */
    INVALID_AMOUNT_STEP_SIZE(400),
    /** [assumed] a buy order at zero. */
    ORDER_INVALID_PRICE(400),
    /** [assumed] a price between two steps. */
    INVALID_PRICE_STEP_SIZE(400),
    /** [assumed] price × amount below the instrument's least. */
    BELOW_MIN_ORDER_VALUE(400),
    /** [assumed] nothing to trade with; [official docs] the example of a history's error. */
    IOC_ORDER_REJECTED(400),
    /** [assumed] a post-only order that would take. */
    GTC_ORDER_REJECTED(400),
    /** [third-party client] with 400 in its tests. */
    NO_POSITION_REDUCE_ONLY(400),
    /** [third-party client] */
    INVALID_DIRECTION_REDUCE_ONLY(400),
    /** [third-party client] */
    ORDER_EXCEEDS_CAPACITY_OF_REDUCE_ONLY(400),
    /** [assumed] market maker protection has triggered. */
    ACCOUNT_MMP_PROTECTED(400),
    /** [assumed] a reset of a protection that has not triggered. */
    ACCOUNT_MMP_NOT_TRIGGERED(400),
    /** [assumed] a reset of a protection that was never set. */
    MMP_NOT_ENABLED(400),
    /** [official docs] */
    EDIT_ORDER_SAME_ID(400),
    /** [official docs] */
    EDIT_ORDER_DIFFERENT_INSTRUMENT(400),
    /** [official docs] */
    EDIT_ORDER_CANNOT_CHANGE_DIRECTION(400),
    /** [official docs] */
    EDIT_ORDER_CANNOT_BE_MARKET_ORDER(400),
    /** [assumed] the account has this signing key. */
    SIGNING_KEY_ALREADY_REGISTERED(400),
    /** [assumed] the account has no such signing key to remove. */
    ACCOUNT_INVALID_SIGNING_KEY(400),
    /** [assumed] nobody makes quotes here. */
    QUOTE_DOES_NOT_EXIST(400),
    /** [assumed] nobody asks for quotes here. */
    RFQ_BLOCK_DOES_NOT_EXIST(400),
    /** [assumed] why the venue cancelled an order, in the history. */
    FORCE_CANCEL(400),
    /** [assumed] status. */
    MAINTENANCE_MODE_ENABLED(400),
    /** [assumed] cancels stay allowed. */
    TRADING_PAUSED(400),
    /** [assumed] a member of the wrong type; the errors page has this code. */
    BAD_REQUEST(400),
    /** [official docs] the same in the OpenAPI example, an older name. */
    ERR_MALFORMED_REQUEST(400),
    /** [assumed] a frame that is no JSON object. */
    INVALID_MESSAGE_FORMAT(400),
    /** [assumed] unknown {@code op}. */
    OPERATION_NOT_FOUND(400),
    /** [assumed] unknown channel. */
    CHANNEL_NOT_FOUND(400),
    /** [assumed] a frame over the limit. */
    MESSAGE_TOO_LARGE(400),
    /** [assumed] more channels than allowed on one connection. */
    TOO_MANY_CHANNELS(400),
    /** [assumed] more pings than allowed in a minute. */
    TOO_MANY_PINGS(400),
    /** [official docs] */
    RATE_LIMIT_EXCEEDED(429),
    /** [assumed] status: the ordinary HTTP one. */
    SERVICE_NOT_FOUND(404),
    /** [assumed] status: the ordinary HTTP one. */
    METHOD_NOT_ALLOWED(405),
    /** [official docs] */
    INTERNAL_ERROR(500);

    private final int status;

    Code(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    Reply http() {
        return http(status);
    }

    /** The HTTP answer. [official docs] */
    Reply.Http http(int otherStatus) {
        return Reply.http(
                otherStatus, Messages.CONTENT_TYPE, Json.write(Json.object().put("error", name())));
    }

    /** The answer to a request that nothing more is known of, over its own transport. */
    Reply answer(Request request) {
        return switch (request.transport()) {
            case REST -> http();
            case WEB_SOCKET ->
                Frame.read(request).map(frame -> frame.refuse(this)).orElseGet(() -> Frame.refuseUnread(this));
        };
    }
}
