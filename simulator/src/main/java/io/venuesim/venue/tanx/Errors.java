package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.Reject;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;

/** What goes wrong, in the venue's words. */
final class Errors {
    private final Switches switches;

    Errors(Switches switches) {
        this.switches = switches;
    }

    /** What the book refused. */
    static Reply book(Reject reject) {
        return switch (reject) {
            case UNKNOWN_ORDER, FOREIGN_ORDER, NOTHING_TO_CANCEL -> unknownOrder();
            // [assumed: nothing found]
            case ALREADY_FILLED, ALREADY_CANCELLED, ALREADY_EXPIRED, ALREADY_REJECTED ->
                error(400, "Order is already cancelled or executed");
            // Nothing that a cancel of one order can meet at this venue.
            case NOT_YET_OPEN, DUPLICATE_ORDER_ID, DUPLICATE_CLIENT_ID, OVERFILL, WRONG_STATE -> internal();
        };
    }

    /** [assumed: after the venue's "Transfer does not exist"; the look-up is scoped to the caller] */
    static Reply unknownOrder() {
        return error(404, "Order does not exist");
    }

    /**
     * No token. A request that had a header gets an object as its payload: the python SDK takes it apart.
     *
     * @param header whether there was an Authorization header at all
     */
    static Reply noCredentials(boolean header) {
        String text = "Authentication credentials were not provided."; // [official SDK]; payload {} [assumed]
        return header ? error(401, text, Json.object()) : error(401, text);
    }

    static Reply malformedAuthorization() { // [assumed: SimpleJWT]
        return error(
                401, "Authorization header must contain two space-delimited values", code("bad_authorization_header"));
    }

    /** The one answer that makes the SDKs refresh their token. */
    static Reply accessTokenInvalid() { // [official SDK]
        ObjectNode payload = Json.object();
        payload.put("token_class", "AccessToken");
        payload.put("token_type", "access");
        payload.put("message", "Token is invalid or expired");
        payload.put("code", "token_not_valid");
        return error(401, "Given token not valid for any token type", payload);
    }

    static Reply userNotFound() { // [assumed: SimpleJWT]
        return error(401, "User not found", code("user_not_found"));
    }

    static Reply refreshTokenInvalid() { // [official SDK]
        return error(401, "Token is invalid or expired", code("token_not_valid"));
    }

    static Reply addressTooShort() { // [official SDK]
        return error(400, "Ensure eth_address has at least 30 characters.");
    }

    static Reply loginFailed() { // text [official SDK]; the one text for every cause [assumed]
        return error(400, "Invalid Credentials or Token Expired, Kindly login again.");
    }

    static Reply missing(String field) { // [assumed: after "please provide market, …" of the official SDK]
        return error(400, "please provide " + field + ", " + field + " is a mandatory field");
    }

    static Reply notAnInteger() { // [assumed: DRF]
        return error(400, "A valid integer is required.");
    }

    Reply notJson() { // [assumed: DRF]
        return error(400, "JSON parse error - " + switches.get(Quirks.JSON_PARSE_ERROR));
    }

    static Reply notAnObject(String pythonType) { // [assumed: DRF]
        return error(400, "Invalid data. Expected a dictionary, but got " + pythonType + ".");
    }

    static Reply lessThanOne() { // [assumed: DRF]
        return error(400, "Ensure this value is greater than or equal to 1.");
    }

    static Reply notANumber() { // [assumed: DRF]
        return error(400, "A valid number is required.");
    }

    static Reply notAChoice(String value) { // [assumed: DRF]
        return error(400, "\"" + value + "\" is not a valid choice.");
    }

    static Reply unknownMarket() { // [official SDK: kline]; elsewhere [assumed]
        return error(400, "please enter a valid market");
    }

    static Reply tooManyDecimals(String field, long decimals, String market) { // volume [official SDK], price [assumed]
        return error(400, "Maximum decimals allowed for " + field + " is " + decimals + " in " + market + " market");
    }

    static Reply notPositive(String field) { // [assumed: after the text for a short address]
        return error(400, "Ensure " + field + " is greater than 0.");
    }

    static Reply invalidSignature() { // [assumed: nothing found]
        return error(400, "Invalid signature");
    }

    static Reply invalidNonce() { // [assumed: nothing found]
        return error(400, "Invalid nonce");
    }

    static Reply insufficientBalance() { // [assumed: after the engine's code]
        return error(400, "Insufficient balance");
    }

    static Reply wrongOrganization() { // [official SDK: transfers]; on orders [assumed]
        return error(403, "Invalid organization key");
    }

    /** [assumed: DRF] It takes GET for HEAD too, and tells of itself with OPTIONS. */
    static Reply methodNotAllowed(String method, String instead) {
        return error(405, "Method \"" + method + "\" not allowed.")
                .with("Allow", instead.equals("GET") ? "GET, HEAD, OPTIONS" : instead + ", OPTIONS");
    }

    static Reply throttled(long seconds) { // [assumed: DRF]
        return error(
                        429,
                        "Request was throttled. Expected available in " + seconds + " second"
                                + (seconds == 1 ? "." : "s."))
                .with("Retry-After", Long.toString(seconds));
    }

    static Reply notFound() { // [assumed; go fixtures]
        return error(404, "Not found");
    }

    static Reply internal() { // [official SDK: go fixture]
        return error(500, "Internal server error");
    }

    private static ObjectNode code(String code) {
        return Json.object().put("code", code);
    }

    private static Reply.Http error(int status, String message) {
        return answer(
                status,
                Json.object().put("status", "error").put("message", message).put("payload", ""));
    }

    private static Reply.Http error(int status, String message, ObjectNode payload) {
        ObjectNode body = Json.object().put("status", "error").put("message", message);
        body.set("payload", payload);
        return answer(status, body);
    }

    private static Reply.Http answer(int status, ObjectNode body) {
        return Reply.http(status, Messages.JSON, Json.write(body));
    }
}
