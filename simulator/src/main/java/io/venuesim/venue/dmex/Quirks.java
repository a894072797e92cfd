package io.venuesim.venue.dmex;

import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the sources leave open about DMEX. */
final class Quirks {

    /** What the hash of a new order is checked against. */
    enum HashLayout {
        OPAQUE,
        ASSUMED_ABI_V1
    }

    /** What becomes of a market order, which never rests. */
    enum MarketOrders {
        DROP,
        FILL
    }

    /** Which nonces a legacy cancel may carry. */
    enum Nonces {
        UNIQUE,
        INCREASING
    }

    static final Switch<Boolean> LEGACY_REST = Switch.flag(
            "legacyRest",
            false,
            "official SDK",
            "Serves the REST paths of the generation before, which the official SDK speaks, beside the current ones and on"
                    + " the same book");

    static final Switch<HashLayout> HASH = Switch.choice(
            "hash",
            HashLayout.OPAQUE,
            "assumed",
            "What the hash of a new order is: any 32 bytes, or keccak256 over the ABI encoding of its first nine members");

    static final Switch<Boolean> LENIENT_TYPES = Switch.flag(
            "lenientTypes",
            false,
            "assumed",
            "Takes v also as text, \"27\" or \"0x1b\": web3's own signature objects have it so, the documentation says"
                    + " number; and amount, price, stop_price and leverage also as whole JSON numbers");

    static final Switch<Boolean> STRICT_HEX_PADDING = Switch.flag(
            "strictHexPadding",
            false,
            "assumed",
            "Refuses r and s of fewer than 64 hex digits, which the official Python example sends in every sixth"
                    + " message");

    static final Switch<Boolean> STRICT_LOW_S = Switch.flag(
            "strictLowS",
            false,
            "assumed",
            "Refuses an s in the upper half of its range; the settlement contract's ecrecover does not");

    static final Switch<Long> MIN_LEVERAGE =
            Switch.amount("minLeverage", 100_000_000, "assumed", "Least leverage of an order, scaled by 1e8");

    static final Switch<Long> MAX_LEVERAGE =
            Switch.amount("maxLeverage", 50_000_000_000L, "assumed", "Greatest leverage of an order, scaled by 1e8");

    static final Switch<MarketOrders> MARKET_ORDERS = Switch.choice(
            "marketOrders",
            MarketOrders.DROP,
            "assumed",
            "Whether a market order finds nobody and is dropped at once, or is filled at once at the price it carries");

    static final Switch<Long> REFERENCE_PRICE = Switch.amount(
            "referencePrice",
            0,
            "assumed",
            "Price in USD that /contracts tells of a market in which nothing has traded");

    static final Switch<Boolean> PUSH_ORDER_UPDATES = Switch.flag(
            "pushOrderUpdates",
            false,
            "assumed",
            "Sends order_update to every connection that created an order of the user; that a user channel exists is"
                    + " documented, its bytes are not");

    static final Switch<Long> REQUESTS_PER_SECOND = Switch.amount(
            "requestsPerSecond",
            0,
            "assumed",
            "How many requests and messages of one IP address are answered in a second; 0 is no limit");

    static final Switch<Nonces> NONCES = Switch.choice(
            "legacyNonces",
            Nonces.UNIQUE,
            "assumed",
            "Whether the nonce of a legacy cancel must be new for its user, or greater than all before; the official"
                    + " SDK's are both");

    static final Switch<String> CONTRACT_ADDRESS = Switch.text(
            "contractAddress",
            "0x3584F3257b143109fF11E52266094241Fdb7984c",
            "official SDK",
            "Trading contract that legacy hashes name");

    static final Switch<String> CREATE_OP =
            Switch.text("createOp", "create_order", "assumed", "The op of a message that places an order");

    static final Switch<String> OP_KEY =
            Switch.text("opKey", "op", "assumed", "Name of the member that tells what a frame answers");

    static final Switch<String> REPLY_OP = Switch.text(
            "replyOp", "*", "assumed", "The op of an answer; * stands for the op of the message that is answered");

    static final Switch<String> ERROR_KEY = Switch.text(
            "errorKey", "error", "assumed", "Name of the member that holds the text of an error, in frames and bodies");

    private static final Map<Errors, Switch<String>> TEXTS = texts();

    /** Both generations of the API; the older one has the current one beside it. */
    static Map<String, Map<String, String>> profiles() {
        Map<String, Map<String, String>> profiles = new LinkedHashMap<>();
        profiles.put("current", Map.of());
        profiles.put("legacy-v2", Map.of(LEGACY_REST.name(), "true"));
        return profiles;
    }

    /** The text of an error. */
    static String text(Errors error, Switches switches) {
        return switches.get(Objects.requireNonNull(TEXTS.get(error)));
    }

    /** Whether a leverage, scaled by 1e8, is in the range of every asset. */
    static boolean isLeverage(BigInteger scaled, Switches switches) {
        return scaled.compareTo(BigInteger.valueOf(switches.get(MIN_LEVERAGE))) >= 0
                && scaled.compareTo(BigInteger.valueOf(switches.get(MAX_LEVERAGE))) <= 0;
    }

    static Switches all() {
        Stream<Switch<?>> own = Stream.of(
                LEGACY_REST,
                HASH,
                LENIENT_TYPES,
                STRICT_HEX_PADDING,
                STRICT_LOW_S,
                MIN_LEVERAGE,
                MAX_LEVERAGE,
                MARKET_ORDERS,
                REFERENCE_PRICE,
                PUSH_ORDER_UPDATES,
                REQUESTS_PER_SECOND,
                NONCES,
                CONTRACT_ADDRESS,
                CREATE_OP,
                OP_KEY,
                REPLY_OP,
                ERROR_KEY);
        List<Switch<?>> all = Stream.concat(own, TEXTS.values().stream()).toList();
        return new Switches(all);
    }

    private static Map<Errors, Switch<String>> texts() {
        Map<Errors, Switch<String>> texts = new EnumMap<>(Errors.class);
        for (Errors error : Errors.values()) {
            texts.put(error, error.text());
        }
        return texts;
    }

    private Quirks() {}
}
