package io.venuesim.venue.aevo;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a frame can ask for. */
enum Operation {
    AUTH,
    PING,
    CHANNELS,
    SUBSCRIBE,
    UNSUBSCRIBE,
    STATUS,
    CREATE_ORDER,
    EDIT_ORDER,
    CANCEL_ORDER,
    CANCEL_ALL_ORDERS;

    /** Its name in a frame and in the preimage of an HMAC. */
    String op() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Operation> of(Optional<String> op) {
        return op.flatMap(name ->
                Stream.of(values()).filter(known -> known.op().equals(name)).findFirst());
    }
}
