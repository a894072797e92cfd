package io.venuesim.venue.pacifica;

import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the sources leave open or contradict each other in. */
final class Quirks {

    /** From what the signed text is rebuilt. */
    enum Rebuild {
        TYPED,
        RAW
    }

    /** How failures look: until mid-2026, or from September 2026 on. */
    enum Profile {
        A,
        B
    }

    /** Which list of business codes. */
    enum Codes {
        SHORT,
        LONG
    }

    /** What may be signed when a message has no expiry window. */
    enum Omitted {
        ABSENT_OR_DEFAULT,
        ABSENT,
        DEFAULT,
        ABSENT_DEFAULT_OR_NULL
    }

    /** Which header a hardware wallet puts before the text. */
    enum Header {
        EITHER,
        SHORT,
        LONG
    }

    /** What a known path answers to another method. */
    enum WrongMethod {
        METHOD_NOT_ALLOWED,
        NOT_FOUND
    }

    /** What becomes of an order that would have to trade at once. */
    enum Takers {
        UNMATCHED,
        FILLED,
        WAITING
    }

    /** What the whole venue answers. */
    enum Outage {
        NONE,
        INTERNAL_ERROR,
        MAINTENANCE,
        TIMEOUT
    }

    /** On which connections answers show the rate limit. */
    enum Shown {
        WITH_KEY,
        ALWAYS
    }

    static final Switch<Rebuild> VERIFICATION = Switch.choice(
            "verification",
            Rebuild.TYPED,
            "assumed, from ccxt's captures and the n8n-nodes-pacifica changelog",
            "The signed text is rebuilt from the known members as the venue's types print them (typed), or from all"
                    + " members as they came (raw)");

    static final Switch<Profile> ERROR_PROFILE = Switch.choice(
            "errorProfile",
            Profile.B,
            "observed in ccxt PR #30384 and #30551 (b), official SDK's smoke tests (a)",
            "Failures as of September 2026: an envelope with error_id (b), or those before: a failed verification is"
                    + " plain text, and no error_id (a)");

    static final Switch<Codes> BUSINESS_CODES = Switch.choice(
            "businessCodes",
            Codes.SHORT,
            "observed by hummingbot in January 2026 (short: 5), official docs of mid-2026 (long: 6)",
            "Which list of business codes counts: a failed cancel is 5, ORDER_NOT_FOUND of the short list, or 6, that"
                    + " of the long list");

    static final Switch<Omitted> OMITTED_EXPIRY_WINDOW = Switch.choice(
            "omittedExpiryWindow",
            Omitted.ABSENT_OR_DEFAULT,
            "assumed",
            "What may be signed when the message has no expiry_window: a text without it, with its default 30000, or"
                    + " with null as the Rust SDK does");

    static final Switch<Long> MAX_FUTURE_SKEW = Switch.amount(
            "maxFutureSkew",
            0,
            "assumed: the documented rule has no other side",
            "How many milliseconds a timestamp may be ahead of the venue's clock; 0 for any");

    static final Switch<Header> HARDWARE_HEADER = Switch.choice(
            "hardwareHeader",
            Header.EITHER,
            "assumed: the docs name a header and not its layout",
            "Header that a hardware wallet's signature covers: the 20 bytes of the released Solana tools (short), the"
                    + " 85 bytes of the newer proposal (long), or either");

    static final Switch<Boolean> BETA_GATE = Switch.flag(
            "betaGate",
            false,
            "observed by ccxt; its place after the signature is assumed",
            "Refuses every signer as one who has not redeemed a beta code");

    static final Switch<Boolean> ERRORS_WITHOUT_ID = Switch.flag(
            "errorsWithoutId",
            false,
            "third-party client: the Rust SDK's notes of October 2025",
            "Leaves id and type out of failing WebSocket answers, as in 2025");

    static final Switch<WrongMethod> WRONG_METHOD = Switch.choice(
            "wrongMethod",
            WrongMethod.METHOD_NOT_ALLOWED,
            "assumed; the official SDK's smoke tests reckon with 404 or 405",
            "What a known path answers to a method that it does not have");

    static final Switch<Takers> TAKERS = Switch.choice(
            "takers",
            Takers.UNMATCHED,
            "assumed: there is no matching engine, so there is nobody to trade with",
            "Orders that must trade at once (market, IOC) find an empty book (unmatched: no price for a market order, an"
                    + " IOC expires), are filled at the mark or limit price (filled), or wait for the test to fill or"
                    + " expire them (waiting)");

    static final Switch<Long> SPEED_BUMP = Switch.amount(
            "speedBump",
            200,
            "official docs: about 200 ms",
            "How many milliseconds market orders and GTC and IOC limit orders are held before they reach the book");

    static final Switch<String> MARK_PRICES = Switch.text(
            "markPrices",
            "BTC=100000,ETH=4000,SOL=200",
            "assumed: there is no market; round numbers near those of the docs' samples",
            "Mark prices of the markets that have one, as SYMBOL=price with commas; they value market orders, and are"
                    + " what GET /info/prices shows");

    static final Switch<Long> PRICE_BAND = Switch.amount(
            "priceBand",
            0,
            "assumed: the error is documented, its limit is not",
            "How many percent a limit price may be away from the mark price; 0 for any");

    static final Switch<Long> BALANCE = Switch.amount(
            "balance",
            1_000_000,
            "assumed: accounts of a simulator are rich",
            "What every account has to begin with, in USD; an order whose margin at the market's highest leverage is"
                    + " beyond it is refused");

    static final Switch<Long> OPEN_ORDER_LIMIT = Switch.amount(
            "openOrderLimit",
            0,
            "assumed: the error is documented, its limit is not",
            "How many working orders an account may have; 0 for any number");

    static final Switch<Boolean> EVENTS_FIRST = Switch.flag(
            "eventsFirst",
            false,
            "assumed: the answer and the stream are independent of each other at the venue",
            "Sends the events of the streams before the answer that belongs to them");

    static final Switch<Boolean> ENFORCE_QUOTA = Switch.flag(
            "enforceQuota",
            false,
            "official docs enforce it; a simulator counts, because many tests share one address and a stopped clock"
                    + " never refills",
            "Refuses requests beyond the credits of a window of 60 seconds, as the venue does");

    static final Switch<Long> CREDITS = Switch.amount(
            "credits",
            125,
            "official docs of late 2025; 100 in mid-2025 and in copies of 2026",
            "Credits of an address for each window of 60 seconds");

    static final Switch<Long> CREDITS_WITH_KEY = Switch.amount(
            "creditsWithKey",
            300,
            "official docs: the first fee tier",
            "Credits of an API config key for each window of 60 seconds");

    static final Switch<Shown> RATE_LIMIT_FRAMES = Switch.choice(
            "rateLimitFrames",
            Shown.WITH_KEY,
            "third-party client: ccxt saw it with a key only; official docs show it always",
            "Which WebSocket answers carry rl, the rate limit's state: those on connections opened with an API config"
                    + " key, or all");

    static final Switch<Long> MAX_CONNECTIONS = Switch.amount(
            "maxConnections",
            300,
            "official docs; 100 in mid-2025",
            "How many WebSocket connections an address may have at a time");

    static final Switch<Long> MAX_SUBSCRIPTIONS = Switch.amount(
            "maxSubscriptions", 20, "official docs", "How many subscriptions of one channel a connection may have");

    static final Switch<Long> MAX_BODY = Switch.amount(
            "maxBody",
            0,
            "assumed: 4 kB are documented, but ten legal creates are longer",
            "How many bytes a body or message may have; 0 for any number. Beyond it: 413, Payload too large");

    static final Switch<Boolean> GATEWAY_PAGE = Switch.flag(
            "gatewayPage",
            false,
            "official docs, FAQ of 2026: a CDN is in front",
            "Answers a GET that has a body with the CDN's 403 page");

    static final Switch<Outage> OUTAGE = Switch.choice(
            "outage",
            Outage.NONE,
            "official docs for 503 and 504, observed by ccxt for 500; the body of 503 is assumed",
            "Fails every request and trading message: 500 (internal-error), 503 (maintenance) or 504 (timeout)");

    /** How failures looked at different times. */
    static Map<String, Map<String, String>> profiles() {
        Map<String, Map<String, String>> profiles = new LinkedHashMap<>();
        profiles.put("current", Map.of());
        profiles.put("early-2026", Map.of(ERROR_PROFILE.name(), "a"));
        profiles.put("late-2025", Map.of(ERROR_PROFILE.name(), "a", ERRORS_WITHOUT_ID.name(), "true"));
        return profiles;
    }

    static Switches switches() {
        return Switches.of(
                VERIFICATION,
                ERROR_PROFILE,
                BUSINESS_CODES,
                OMITTED_EXPIRY_WINDOW,
                MAX_FUTURE_SKEW,
                HARDWARE_HEADER,
                BETA_GATE,
                ERRORS_WITHOUT_ID,
                WRONG_METHOD,
                TAKERS,
                SPEED_BUMP,
                MARK_PRICES,
                PRICE_BAND,
                BALANCE,
                OPEN_ORDER_LIMIT,
                EVENTS_FIRST,
                ENFORCE_QUOTA,
                CREDITS,
                CREDITS_WITH_KEY,
                RATE_LIMIT_FRAMES,
                MAX_CONNECTIONS,
                MAX_SUBSCRIPTIONS,
                MAX_BODY,
                GATEWAY_PAGE,
                OUTAGE);
    }

    private Quirks() {}
}
