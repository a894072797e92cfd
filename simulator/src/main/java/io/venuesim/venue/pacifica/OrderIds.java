package io.venuesim.venue.pacifica;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Order ids and sequence numbers: [official docs] one exchange-wide counter for both. */
final class OrderIds {
    // the value of the docs' sample; [assumed] never beyond 2^53, for JavaScript's sake
    private static final long FIRST = 645_953;
    private static final Pattern ORDER_ID = Pattern.compile("0|[1-9][0-9]{0,19}");

    static long next(World world) {
        return world.ids().next("order", FIRST);
    }

    /** An id that no order has. */
    static String fresh(World world) {
        String id = Long.toString(next(world));
        return world.book().find(id).isPresent() ? fresh(world) : id;
    }

    /** Fills in what an order on the book must have and a test left out. */
    static NewOrder complete(NewOrder wanted, World world) {
        if (wanted.id() == null) {
            wanted.id(fresh(world));
        } else if (!isOrderId(wanted.id())) {
            throw new IllegalArgumentException("An order id is a whole number below 2^64, not " + wanted.id());
        }
        if (wanted.account() == null) {
            wanted.account(world.accounts().all().get(0).id());
        }
        if (wanted.market() == null) {
            wanted.market("BTC");
        }
        if (wanted.clientId() != null) {
            if (!Members.isUuid(wanted.clientId())) {
                throw new IllegalArgumentException("A client id is a UUID with hyphens, not " + wanted.clientId());
            }
            wanted.clientId(wanted.clientId().toLowerCase(Locale.ROOT));
        }
        return wanted;
    }

    private static boolean isOrderId(String text) {
        return ORDER_ID.matcher(text).matches() && new BigInteger(text).bitLength() <= 64;
    }

    private OrderIds() {}
}
