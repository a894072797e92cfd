package io.venuesim.core.order;

import java.math.BigDecimal;

/**
 * One trade of an order.
 *
 * @param quantity how much was traded, in base units, greater than zero
 * @param price at which price, in quote units
 */
public record Execution(BigDecimal quantity, BigDecimal price) {

    public Execution {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("An execution needs a quantity greater than zero, not " + quantity);
        }
    }
}
