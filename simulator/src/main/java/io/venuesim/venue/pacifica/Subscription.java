package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.crypto.Base58;
import io.venuesim.crypto.Ed25519;
import java.util.Optional;
import java.util.Set;

/**
 * What a connection listens to.
 *
 * @param source the channel's name
 * @param subject an account or a symbol, empty for a channel that has neither
 */
record Subscription(String source, String subject) {
    private static final Set<String> OF_ACCOUNTS = Set.of(
            "account_order_updates",
            "account_orders",
            "account_trades",
            "account_positions",
            "account_info",
            "account_leverage",
            "account_margin");
    private static final Set<String> OF_MARKETS = Set.of("book", "bbo", "trades", "candle", "mark_price_candle");

    /** Reads the parameters of a subscription; empty if they are none. */
    static Optional<Subscription> read(JsonNode params) {
        String source = params.path("source").asText();
        if (OF_ACCOUNTS.contains(source)) {
            String account = params.path("account").asText();
            boolean isKey = Base58.decode(account).flatMap(Ed25519::publicKey).isPresent();
            return Optional.of(new Subscription(source, account)).filter(any -> isKey);
        }
        if (OF_MARKETS.contains(source)) {
            String symbol = params.path("symbol").asText();
            return Optional.of(new Subscription(source, symbol)).filter(any -> !symbol.isEmpty());
        }
        return Optional.of(new Subscription(source, "")).filter(any -> source.equals("prices"));
    }

    boolean isOfAccount() {
        return OF_ACCOUNTS.contains(source);
    }

    /** [third-party client] a market that there is none of has an answer of its own. */
    boolean hasNoMarket() {
        return OF_MARKETS.contains(source) && Market.of(subject).isEmpty();
    }
}
