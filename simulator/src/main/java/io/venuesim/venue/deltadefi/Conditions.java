package io.venuesim.venue.deltadefi;

import io.venuesim.venue.Switch;
import java.math.BigDecimal;
import java.util.List;

/** What the venue is like at the moment, for a test to choose: its health, its limits, its prices, its pace. */
final class Conditions {

    /** What stands between a client and the venue. */
    enum Gateway {
        UP,
        /** 403 without a body: its authorisation service is unreachable. */
        NO_AUTHORISATION,
        /** 503: the venue does not answer it. */
        TIMEOUT,
        /** 503: the venue refuses its connection. */
        REFUSED
    }

    /** How the engine fares. */
    enum Engine {
        WORKING,
        /** Every call for trading fails with 5000. */
        FAILING,
        /** Every call for trading fails with 5001. */
        EXHAUSTED,
        /** A submit finds its input spent: 4301. */
        UTXO_SPENT
    }

    /** What a minimum size is counted in. */
    enum MinimumIn {
        /** ADA where that is the base asset, else the quote asset. */
        ADA,
        /** The quote asset. */
        USD
    }

    static final Switch<Boolean> TRADING_LOCKED = Switch.flag(
            "tradingLocked",
            false,
            "official docs; that cancels are refused too is assumed",
            "Trading pauses for a Hydra cycle: builds, submits and cancels with a good key are refused with 5002");

    static final Switch<Gateway> GATEWAY = Switch.choice(
            "gateway",
            Gateway.UP,
            "observed in issue, while staging was redeployed",
            "Everything, WebSocket handshakes too, is answered by the gateway in front of the venue");

    static final Switch<Engine> ENGINE = Switch.choice(
            "engine",
            Engine.WORKING,
            "official docs; 5000 at a submit observed in issue",
            "Calls for trading fail with 5000 or 5001, or a submit with 4301");

    static final Switch<Long> REQUESTS_PER_SECOND = Switch.amount(
            "requestsPerSecond",
            0,
            "third-party client: the demo bot tells of 5; none published",
            "Builds, submits and cancels per account and second before 4290; 0 for no limit");

    static final Switch<Long> PROCESSING_MILLIS = Switch.amount(
            "processingMillis",
            0,
            "assumed; fresh orders were not cancellable in what was observed",
            "How long an order is processing after its submit, and no cancel finds it");

    static final Switch<Long> BUILD_MILLIS =
            Switch.amount("buildMillis", 300_000, "assumed", "How long a built order may wait for its submit");

    static final Switch<Long> TOKEN_SECONDS =
            Switch.amount("tokenSeconds", 86_400, "assumed", "How long a token of a sign-in is good");

    static final Switch<Long> OPEN_ORDERS = Switch.amount(
            "openOrders", 200, "assumed", "How many orders of an account may be open or processing at once");

    static final Switch<BigDecimal> MINIMUM_SIZE =
            Switch.decimal("minimumSize", "5", "official docs", "The least size of an order; see minimumIn");

    static final Switch<MinimumIn> MINIMUM_IN = Switch.choice(
            "minimumIn",
            MinimumIn.ADA,
            "official docs: 5 ADA on one page, 5 USD on another",
            "What minimumSize counts: ADA where that is traded and the quote asset elsewhere, or always the latter");

    static final Switch<BigDecimal> LOWEST_PRICE = Switch.decimal(
            "lowestPrice", "0", "assumed; the limit itself is in the official docs", "A lower price is refused (4112)");

    static final Switch<BigDecimal> HIGHEST_PRICE = Switch.decimal(
            "highestPrice",
            "0",
            "assumed; the limit itself is in the official docs",
            "A higher price is refused (4111); 0 for no limit");

    static final Switch<BigDecimal> MARKET_PRICE = Switch.decimal(
            "marketPrice",
            "0.75",
            "official docs: the price of their samples",
            "The market price of every symbol that has not traded yet");

    static final Switch<Boolean> NEED_LIQUIDITY = Switch.flag(
            "needLiquidity",
            false,
            "assumed",
            "A market order is refused with 4109 unless an order rests on the other side");

    static final Switch<Boolean> FILL_MARKET_ORDERS = Switch.flag(
            "fillMarketOrders",
            false,
            "assumed: a rest that finds nobody stays as a limit order by the official docs",
            "A market order is filled at the market price as it reaches the book, and closed at once");

    static final List<Switch<?>> ALL = List.of(
            TRADING_LOCKED,
            GATEWAY,
            ENGINE,
            REQUESTS_PER_SECOND,
            PROCESSING_MILLIS,
            BUILD_MILLIS,
            TOKEN_SECONDS,
            OPEN_ORDERS,
            MINIMUM_SIZE,
            MINIMUM_IN,
            LOWEST_PRICE,
            HIGHEST_PRICE,
            MARKET_PRICE,
            NEED_LIQUIDITY,
            FILL_MARKET_ORDERS);

    private Conditions() {}
}
