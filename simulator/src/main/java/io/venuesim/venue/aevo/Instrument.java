package io.venuesim.venue.aevo;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be traded.
 *
 * @param id a number that differs between the networks
 * @param asset what cancels of all can be narrowed down to: the underlying asset [third-party client]
 * @param minimum least price × amount of an order
 * @param option null unless it is one
 */
record Instrument(
        String id,
        String name,
        Type type,
        String asset,
        BigDecimal priceStep,
        BigDecimal amountStep,
        BigDecimal minimum,
        @Nullable Option option) {

    enum Type {
        OPTION,
        PERPETUAL,
        SPOT;

        static Optional<Type> named(String name) {
            return Stream.of(values()).filter(type -> type.name().equals(name)).findFirst();
        }
    }

    /**
     * Terms of an option.
     *
     * @param kind {@code call} or {@code put}
     * @param expiry nanoseconds since the epoch
     */
    record Option(String kind, String expiry, String strike) {}
}
