package io.venuesim.venue.aevo;

import io.venuesim.venue.Json;

/** Cancels of quotes and of requests for them, by accounts that have none: nobody makes any here. */
final class Quotes {

    /** {@code DELETE /quotes} and {@code DELETE /rfqs}. */
    Result all(Call call) {
        var answer = Json.object();
        answer.putArray("cancelled");
        return new Result.Done(answer);
    }

    /** {@code DELETE /quotes/{quote_id}}. */
    Result quote(Call call) {
        return Result.refused(Code.QUOTE_DOES_NOT_EXIST);
    }

    /** {@code DELETE /rfqs/{block_id}}. */
    Result block(Call call) {
        return Result.refused(Code.RFQ_BLOCK_DOES_NOT_EXIST);
    }
}
