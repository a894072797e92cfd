package io.venuesim.venue.deltadefi;

import java.util.Locale;

/** What a request asks for: the name that faults and journals know it by. */
enum Operation {
    SIGN_IN,
    GET_KEYS,
    NEW_API_KEY,
    SPOT_ACCOUNT,
    BUILD_ORDER,
    SUBMIT_ORDER,
    CANCEL_ORDER,
    CANCEL_ALL_ORDERS,
    BUILD_CANCEL,
    SUBMIT_CANCEL,
    BUILD_CANCEL_ALL,
    SUBMIT_CANCEL_ALL,
    GET_ORDER,
    GET_ORDERS,
    GET_BALANCE,
    GET_MARKET,
    ACCOUNT_STREAM,
    MARKET_STREAM;

    /** {@code cancel_order} */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
