package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.venue.pacifica.Errors.Failure;
import org.jspecify.annotations.Nullable;

/** How an operation came out; each transport words it in its own way. */
sealed interface Outcome {

    Outcome NOTHING_TO_TELL = new Told(null);

    record Failed(Failure failure) implements Outcome {}

    /** There is a new order. */
    record Placed(String orderId, @Nullable String clientId, String symbol) implements Outcome {}

    /** An order is gone; with the ids that the client sent, not both. */
    record Cancelled(@Nullable String orderId, @Nullable String clientId, String symbol) implements Outcome {}

    /** Done, with these data. */
    record Told(@Nullable JsonNode data) implements Outcome {}
}
