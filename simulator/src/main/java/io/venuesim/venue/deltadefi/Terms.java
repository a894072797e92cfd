package io.venuesim.venue.deltadefi;

import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.math.BigDecimal;
import java.util.Optional;

/** What an order of this venue has beside what every order has, under the names of its attributes. */
final class Terms {
    /** The body of its transaction, in hex. */
    static final String BODY = "body";
    /** What it was valued at when it was built, where it was asked for in the quote asset. */
    static final String QUOTE = "quoteQuantity";
    /** The market price when a market order was built. */
    static final String PRICE = "marketPrice";

    static final String SLIPPAGE = "slippageBasisPoints";

    static BigDecimal price(Order order) {
        BigDecimal limit = order.price();
        return limit == null ? number(order, PRICE).orElse(BigDecimal.ZERO) : limit;
    }

    static BigDecimal quote(Order order) {
        return number(order, QUOTE).orElseGet(() -> order.quantity().multiply(price(order)));
    }

    static Optional<Integer> slippage(Order order) {
        return number(order, SLIPPAGE).map(BigDecimal::intValueExact);
    }

    static Optional<String> body(Order order) {
        return Optional.ofNullable(order.attributes().get(BODY));
    }

    /** {@code building → processing → open → closed | cancelled | failed} [official docs][official SDK] */
    static String status(OrderState state) {
        return switch (state) {
            case DRAFT -> "building";
            case PENDING -> "processing";
            case OPEN, PARTIALLY_FILLED, UNTRIGGERED -> "open";
            case FILLED -> "closed";
            // [assumed] no order of this venue grows old; one that a test lets expire was ended unfilled
            case CANCELLED, EXPIRED -> "cancelled";
            case REJECTED -> "failed";
        };
    }

    private static Optional<BigDecimal> number(Order order, String name) {
        return Optional.ofNullable(order.attributes().get(name)).map(BigDecimal::new);
    }

    private Terms() {}
}
