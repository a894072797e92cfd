package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.Reject;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import io.venuesim.venue.deltadefi.Quirks.MalformedId;
import io.venuesim.venue.deltadefi.Quirks.NotYetOpen;

/** Every refusal with its status. A client should go by the code: the sources differ on statuses. */
final class Errors {

    /** [observed in issue] for an empty id; [assumed] for a wrong method or a slash too many, and its type. */
    static final Reply PAGE_NOT_FOUND = Reply.http(404, "text/plain", "404 page not found");

    private final Switches switches;

    Errors(Switches switches) {
        this.switches = switches;
    }

    /** {@code {"error":"Order not found","code":4200}}, in this order [observed in issue] */
    Reply reply(Operation operation, Problem problem) {
        return reply(status(operation, problem), problem);
    }

    /** An order id in a path that is no UUID. [assumed] 400, since the cancel lists no 422. */
    Reply malformedId(Operation operation) {
        return switches.get(Quirks.MALFORMED_ID) == MalformedId.UNKNOWN
                ? reply(operation, Problem.ORDER_NOT_FOUND)
                : reply(400, Problem.INVALID_REQUEST);
    }

    /** The simulator's own failure, in the venue's words. */
    Reply internal() {
        return reply(venueFailure(), Problem.INTERNAL);
    }

    /** Why the book did not do what the operation asked for. */
    Problem problem(Reject reason) {
        return switch (reason) {
            // [assumed] a foreign order looks the same, or ids would leak
            case UNKNOWN_ORDER, FOREIGN_ORDER, NOTHING_TO_CANCEL -> Problem.ORDER_NOT_FOUND;
            // [assumed] 4201; the other candidate is 4202
            case NOT_YET_OPEN ->
                switches.get(Quirks.NOT_YET_OPEN) == NotYetOpen.NOT_OPEN
                        ? Problem.ORDER_NOT_OPEN
                        : Problem.INVALID_STATE;
            // [assumed] the text fits
            case ALREADY_FILLED, ALREADY_CANCELLED, ALREADY_EXPIRED, ALREADY_REJECTED -> Problem.ORDER_NOT_OPEN;
            case WRONG_STATE -> Problem.INVALID_STATE;
            // Nothing that a client can ask for meets these
            case DUPLICATE_ORDER_ID, DUPLICATE_CLIENT_ID, OVERFILL -> Problem.INTERNAL;
        };
    }

    private int status(Operation operation, Problem problem) {
        return switch (problem) {
            // [assumed] in the OpenAPI, 422 is listed exactly where a body or a query is bound
            case INVALID_REQUEST -> 422;
            // [assumed] from the account endpoints, which list it
            case UNAUTHORIZED -> 401;
            // [third-party client] looks for it
            case RATE_LIMIT -> 429;
            case INSUFFICIENT_BALANCE -> switches.get(Quirks.INSUFFICIENT_BALANCE_500) ? 500 : 400;
            case ORDER_NOT_FOUND -> notFound(operation);
            case INTERNAL ->
                operation == Operation.SUBMIT_ORDER && !switches.get(Quirks.SUBMIT_FAILURE_500) ? 400 : venueFailure();
            case TRADING_LOCKED ->
                operation == Operation.BUILD_ORDER && switches.get(Quirks.LOCKED_BUILD_406) ? 406 : venueFailure();
            case NO_RESOURCES -> venueFailure();
            // [official docs] listed on every endpoint for trading; [observed in issue] for what the service refuses
            case TOO_SMALL,
                    PRICE_NOT_POSITIVE,
                    PRICE_DECIMALS,
                    QUANTITY_DECIMALS,
                    WOULD_MATCH,
                    POST_ONLY_MARKET,
                    UNKNOWN_SYMBOL,
                    QUANTITY_NOT_POSITIVE,
                    SLIPPAGE,
                    NO_LIQUIDITY,
                    TOO_MANY_OPEN,
                    PRICE_TOO_HIGH,
                    PRICE_TOO_LOW,
                    ORDER_NOT_OPEN,
                    INVALID_STATE,
                    BUILD_EXPIRED,
                    UTXO_SPENT,
                    ALREADY_SUBMITTED,
                    USER_NOT_FOUND,
                    TRANSACTION_NOT_FOUND,
                    INVALID_STATUS,
                    INVALID_INTERVAL,
                    NO_OPERATION_KEY,
                    NOT_SIGNED -> 400;
        };
    }

    private int notFound(Operation operation) {
        return (operation == Operation.CANCEL_ORDER && switches.get(Quirks.CANCEL_UNKNOWN_404))
                        || (operation == Operation.CANCEL_ALL_ORDERS && switches.get(Quirks.EMPTY_CANCEL_ALL_404))
                ? 404
                : 400;
    }

    private int venueFailure() {
        return switches.get(Quirks.FAILURE_500) ? 500 : 400;
    }

    private Reply reply(int status, Problem problem) {
        ObjectNode body = Json.object().put("error", problem.text());
        return Answers.json(status, switches.get(Quirks.ERROR_CODE) ? body.put("code", problem.code()) : body);
    }
}
