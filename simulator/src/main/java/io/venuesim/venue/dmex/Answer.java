package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What comes out of a message, before it is wrapped for its transport. */
sealed interface Answer permits Answer.Success, Errors {

    /** It was done; {@code data} tells the order. */
    record Success(ObjectNode data) implements Answer {}
}
