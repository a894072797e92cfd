package io.venuesim.client;

import java.util.Locale;

/** What a caller can ask of a client, in the same words at every venue. A client answers those that its venue has. */
public enum Verb {
    LOGIN,
    PLACE,
    EDIT,
    CANCEL,
    CANCEL_BY_CLIENT_ID,
    CANCEL_BATCH,
    CANCEL_ALL,
    OPEN_ORDERS,
    ORDER,
    SUBSCRIBE,
    NEXT_EVENT;

    /** As it is written in a feature and in the protocol of external clients: {@code cancel_all}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
