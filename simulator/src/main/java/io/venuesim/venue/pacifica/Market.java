package io.venuesim.venue.pacifica;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A market as a client reads it first.
 *
 * @param symbol case-sensitive
 * @param tick smallest step of a price
 * @param lot smallest step of an amount
 * @param largestOrder in USD
 * @param baseAsset differs from the symbol of a spot pair
 * @param createdAt milliseconds
 */
record Market(
        String symbol,
        BigDecimal tick,
        BigDecimal lot,
        int maxLeverage,
        BigDecimal largestOrder,
        String baseAsset,
        long createdAt) {

    static final BigDecimal SMALLEST_ORDER = BigDecimal.TEN; // [official docs] in USD

    // [official docs] BTC; [third-party client] SOL-USDC; [assumed] the others have the shape of these two
    private static final Map<String, Market> ALL = bySymbol(
            of("BTC", "1", "0.00001", 50, "5000000", 1748881333944L),
            of("ETH", "0.1", "0.0001", 50, "5000000", 1748881333944L),
            of("SOL", "0.01", "0.01", 20, "1000000", 1748881333944L),
            of("kBONK", "0.000001", "100", 10, "1000000", 1749051612681L),
            of("SOL-USDC", "0.01", "0.001", 1, "1000000", 1776615970246L));

    static List<Market> all() {
        return List.copyOf(ALL.values());
    }

    static Optional<Market> of(String symbol) {
        return Optional.ofNullable(ALL.get(symbol));
    }

    boolean isSpot() {
        return symbol.contains("-");
    }

    private static Market of(
            String symbol, String tick, String lot, int maxLeverage, String largestOrder, long createdAt) {
        int dash = symbol.indexOf('-');
        return new Market(
                symbol,
                new BigDecimal(tick),
                new BigDecimal(lot),
                maxLeverage,
                new BigDecimal(largestOrder),
                dash < 0 ? symbol : symbol.substring(0, dash),
                createdAt);
    }

    private static Map<String, Market> bySymbol(Market... markets) {
        Map<String, Market> all = new LinkedHashMap<>();
        for (Market market : markets) {
            all.put(market.symbol(), market);
        }
        return all;
    }
}
