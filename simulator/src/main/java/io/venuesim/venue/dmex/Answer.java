package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;

/** What comes out of a message, before it is wrapped for its transport. */
sealed interface Answer permits Answer.Success, Errors {

    /** It was done; {@code data} tells the order, or what was asked for. */
    record Success(JsonNode data) implements Answer {}
}
