package io.venuesim.venue.aevo;

import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.Order;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an order came to its end, as the {@code error} of an order history. [codes official docs; placement assumed] */
final class Causes {

    /** Empty where the owner wanted it so, or it was filled. */
    static Optional<String> of(Order order) {
        return Optional.ofNullable(
                switch (order.state()) {
                    case EXPIRED -> Code.ORDER_EXPIRED.name();
                    case REJECTED -> order.attributes().get(Attributes.ERROR);
                    case CANCELLED -> cancelled(order.cancelReason());
                    case DRAFT, PENDING, UNTRIGGERED, OPEN, PARTIALLY_FILLED, FILLED -> null;
                });
    }

    private static @Nullable String cancelled(@Nullable CancelReason reason) {
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case SYSTEM, SLIPPAGE, MISMATCH -> Code.FORCE_CANCEL.name();
            case USER, REPLACED, PARENT, DISCONNECT -> null;
        };
    }

    private Causes() {}
}
