package io.venuesim.venue.dmex;

import java.util.List;
import java.util.Locale;

/**
 * The names of a market. The documentation has {@code BTC}, {@code btcusd} and {@code BTC-USD} for one: they are looked
 * up alike and returned as they were sent, since the hash of an order may cover its name [assumed].
 */
final class Markets {
    /** Those that are there before anybody trades. */
    static final List<String> LISTED = List.of("BTC", "ETH");

    private static final String QUOTE = "usd";

    /** What all names of a market have in common: {@code btc}. */
    static String key(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("-", "");
        return plain.endsWith(QUOTE) && plain.length() > QUOTE.length()
                ? plain.substring(0, plain.length() - QUOTE.length())
                : plain;
    }

    /** {@code BTC}. */
    static String base(String name) {
        return key(name).toUpperCase(Locale.ROOT);
    }

    /** {@code BTC-USD} [official docs, General]. */
    static String ticker(String name) {
        return base(name) + "-USD";
    }

    private Markets() {}
}
