package io.venuesim.venue.aevo;

import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.aevo.Messages.Frame;

/**
 * The error codes that a cancel or its login can meet, spelt as on the wire, each with its HTTP status.
 *
 * <p>All of them are in the venue's published list [official docs]; which condition gets which code is, but for two of
 * them, inferred from their descriptions.
 */
enum Code {
    /** [official docs] the one documented 401; [assumed] for a wrong secret and over a WebSocket. */
    UNAUTHORIZED(401),
    /** [assumed] unknown API key. */
    ACCOUNT_INVALID_API_KEY(401),
    /** [assumed] wrong HMAC. */
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
    /** [assumed] alternative answer for an expired order. */
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
    /** [assumed] a member of the wrong type; the errors page has this code. */
    BAD_REQUEST(400),
    /** [official docs] the same in the OpenAPI example, an older name. */
    ERR_MALFORMED_REQUEST(400),
    /** [assumed] a frame that is no JSON object. */
    INVALID_MESSAGE_FORMAT(400),
    /** [assumed] unknown {@code op}. */
    OPERATION_NOT_FOUND(400),
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

    /** The HTTP answer. [official docs] */
    Reply http() {
        return Reply.http(
                status, Messages.CONTENT_TYPE, Json.write(Json.object().put("error", name())));
    }

    /** The answer to a request that nothing more is known of, over its own transport. */
    Reply answer(Request request) {
        return switch (request.transport()) {
            case REST -> http();
            case WEB_SOCKET ->
                Frame.read(request).map(frame -> frame.refuse(this)).orElseGet(() -> Messages.refuseUnread(this));
        };
    }
}
