package io.venuesim.venue.aevo;

import io.venuesim.core.order.Order;

/** What this venue notes about an order beyond what every order has; a test may set these too. */
final class Attributes {
    /** {@code STOP_LOSS} or {@code TAKE_PROFIT}. */
    static final String STOP = "stop";

    /** {@code true} for an order under market maker protection. */
    static final String MMP = "mmp";

    /** {@code true} for an order that is worked in slices over time, and has calls of its own. */
    static final String TWAP = "twap";

    /** {@code true} for an order that traded as it was placed. */
    static final String TAKER = "taker";

    /** Code that a history shows for an order that came to nothing. */
    static final String ERROR = "error";

    static final String CLOSE_POSITION = "closePosition";
    static final String PARTIAL_POSITION = "partialPosition";
    static final String SELF_TRADE_PREVENTION = "selfTradePrevention";

    static boolean isTwap(Order order) {
        return is(order, TWAP);
    }

    static boolean is(Order order, String flag) {
        return "true".equals(order.attributes().get(flag));
    }

    private Attributes() {}
}
