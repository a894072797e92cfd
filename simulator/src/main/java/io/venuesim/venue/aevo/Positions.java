package io.venuesim.venue.aevo;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import java.math.BigDecimal;
import java.util.Optional;

/** What an account holds of an instrument: the sum of what its orders traded. */
final class Positions {

    /** Positive if long. */
    static BigDecimal of(World world, String account, String market) {
        return world
                .book()
                .orders(order -> order.account().equals(account)
                        && order.market().equals(market)
                        && order.executed().signum() > 0)
                .stream()
                .map(order -> signed(order.side(), order))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Why an order that may only reduce the position can't. [third-party client] */
    static Optional<Code> refusal(World world, String account, Instrument instrument, OrderForm form) {
        BigDecimal position = of(world, account, instrument.name());
        if (position.signum() == 0) {
            return Optional.of(Code.NO_POSITION_REDUCE_ONLY);
        }
        if (position.signum() > 0 == form.isBuy()) {
            return Optional.of(Code.INVALID_DIRECTION_REDUCE_ONLY);
        }
        return form.quantity().compareTo(position.abs()) > 0
                ? Optional.of(Code.ORDER_EXCEEDS_CAPACITY_OF_REDUCE_ONLY)
                : Optional.empty();
    }

    private static BigDecimal signed(Side side, Order order) {
        return side == Side.BUY ? order.executed() : order.executed().negate();
    }

    private Positions() {}
}
