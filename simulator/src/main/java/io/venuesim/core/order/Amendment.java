package io.venuesim.core.order;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change about an order that stays the same order; a null part stays as it is.
 *
 * @param price limit price in quote units
 * @param quantity size in base units, what was executed included; more than that
 * @param stopPrice trigger price
 * @param attributes what only the venue cares for, to be put over what is there
 */
public record Amendment(
        @Nullable BigDecimal price,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal stopPrice,
        Map<String, String> attributes) {

    public Amendment {
        attributes = Map.copyOf(attributes);
    }

    /** Other attributes and nothing else. */
    public static Amendment attributes(Map<String, String> attributes) {
        return new Amendment(null, null, null, attributes);
    }

    /** Another price and size and nothing else. */
    public static Amendment limit(@Nullable BigDecimal price, @Nullable BigDecimal quantity) {
        return new Amendment(price, quantity, null, Map.of());
    }
}
