package io.venuesim.venue.dmex;

import io.venuesim.core.clock.Ids;
import io.venuesim.core.order.NewOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an order has that a message or a test did not care to say [assumed]; under the names of the wire. */
final class OrderDefaults {
    static final String ASSET = "btcusd";
    /** USDC.e on Polygon, a placeholder. */
    static final String BASE_TOKEN = "0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174";

    static final String MARGIN_CURRENCY = "USDC";
    static final BigInteger LEVERAGE = BigInteger.valueOf(100_000_000);
    static final int DECIMALS = 2;
    static final int AMOUNT_DECIMALS = 4;
    /** How many decimals an asset may be shown with [assumed]. */
    static final int MOST_DECIMALS = 18;

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "base_token",
            BASE_TOKEN,
            "nonce",
            "0",
            "leverage",
            LEVERAGE.toString(),
            "decimals",
            Integer.toString(DECIMALS),
            "amount_dec",
            Integer.toString(AMOUNT_DECIMALS),
            "margin_currency_symbol",
            MARGIN_CURRENCY);

    private static final Set<String> NUMBERS = Set.of("nonce", "leverage", "decimals", "amount_dec");
    private static final Set<String> DISPLAY = Set.of("decimals", "amount_dec");

    /** Completes an order that a test puts on the book. */
    static NewOrder complete(NewOrder wanted, Ids ids) {
        check(wanted);
        String id = wanted.id() == null ? "0x" + ids.hex(64) : wanted.id();
        OrderHash hash = OrderHash.parse(id)
                .orElseThrow(() -> new IllegalArgumentException("id is an order hash of 64 hex digits, not " + id));
        if (!hash.text().equals(hash.id())) {
            wanted.attribute("hash", hash.text());
        }
        if (wanted.market() == null) {
            wanted.market(ASSET);
        }
        return fill(wanted).id(hash.id());
    }

    /** Adds the attributes that are missing. */
    static NewOrder fill(NewOrder order) {
        Map<String, String> given = order.attributes();
        ATTRIBUTES.forEach((name, value) -> order.attribute(name, given.getOrDefault(name, value)));
        return order;
    }

    private static void check(NewOrder wanted) {
        if (wanted.clientId() != null) {
            throw new IllegalArgumentException("clientId is unknown to DMEX: an order has nothing but its hash");
        }
        checkScale("quantity", wanted.quantity());
        checkScale("price", wanted.price());
        wanted.attributes().forEach((name, value) -> checkAttribute(name, value, wanted.account()));
    }

    private static void checkAttribute(String name, String value, @Nullable String account) {
        if (name.equals("user_address")) {
            // [assumed] addresses are kept in the letters that they came in
            if (!value.equalsIgnoreCase(account)) {
                throw new IllegalArgumentException("user_address is the account " + account + ", not " + value);
            }
        } else if (!ATTRIBUTES.containsKey(name)) {
            throw new IllegalArgumentException(
                    name + " is no attribute of an order; there are user_address and " + ATTRIBUTES.keySet());
        } else if (NUMBERS.contains(name) && Integers.ofText(value).isEmpty()) {
            throw new IllegalArgumentException(name + " is a whole number, not " + value);
        } else if (DISPLAY.contains(name) && new BigInteger(value).compareTo(BigInteger.valueOf(MOST_DECIMALS)) > 0) {
            throw new IllegalArgumentException(name + " is " + MOST_DECIMALS + " at most, not " + value);
        }
    }

    private static void checkScale(String name, @Nullable BigDecimal value) {
        if (value != null && value.stripTrailingZeros().scale() > Integers.SCALE) {
            throw new IllegalArgumentException(
                    name + " has at most " + Integers.SCALE + " decimals, unlike " + value.toPlainString());
        }
    }

    private OrderDefaults() {}
}
