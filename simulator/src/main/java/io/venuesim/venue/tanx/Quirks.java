package io.venuesim.venue.tanx;

import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;

/** What the sources contradict or leave open. */
final class Quirks {

    /** What the cancel of an order is told that has ended. */
    enum FinishedOrder {
        /** 200 with the order as it ended: the engine queues a cancel without looking. */
        ANSWER,
        /** 400. */
        REFUSE
    }

    /** What becomes of the cancel of an order that is not on the book yet; it is acknowledged either way. */
    enum PendingOrder {
        /** It takes effect once the order is on the book. */
        WAIT,
        /** It is lost, and nobody is told. */
        LOSE
    }

    /** The wording of the acknowledgement. */
    enum CancelAnswer {
        /** "queued", and the order's number under {@code id}. */
        QUEUED,
        /** The text of 2022, and the number under {@code order_id}. */
        LEGACY
    }

    /** What becomes of a market order, as there is nobody to trade with. */
    enum MarketOrder {
        /** It is cancelled as soon as it reaches the market. */
        CANCEL,
        /** It stays until a test fills or ends it. */
        WAIT
    }

    /** The state that an order shows which the venue rejected. */
    enum RejectedState {
        CANCEL,
        REJECT
    }

    static final Switch<Long> CANCEL_DELAY_MILLIS = Switch.amount(
            "cancelDelayMillis",
            50,
            "seed: cancels are queued; the 50 ms are assumed",
            "How long after its acknowledgement a cancel takes effect");

    static final Switch<FinishedOrder> FINISHED_ORDER = Switch.choice(
            "finishedOrder",
            FinishedOrder.ANSWER,
            "assumed: Peatio queues the cancel without looking at the state",
            "The cancel of an order that was filled or cancelled: 200 with its final state, or 400");

    static final Switch<PendingOrder> PENDING_ORDER = Switch.choice(
            "pendingOrder",
            PendingOrder.WAIT,
            "assumed: Peatio acknowledges, and drops a cancel that is processed too early",
            "The cancel of a pending order waits for the order to reach the book, or is lost in silence");

    static final Switch<CancelAnswer> CANCEL_ANSWER = Switch.choice(
            "cancelAnswer",
            CancelAnswer.QUEUED,
            "seed; the legacy form: official SDK, go comments and types",
            "The acknowledgement's text and the name of its id");

    static final Switch<Long> PENDING_MILLIS = Switch.amount(
            "pendingMillis",
            0,
            "official SDK: the answer to create says pending; that it is over by the next request is assumed",
            "How long a new order is pending before it reaches the book");

    static final Switch<MarketOrder> MARKET_ORDER = Switch.choice(
            "marketOrder",
            MarketOrder.CANCEL,
            "official docs: a market order without liquidity is cancelled",
            "A market order finds nobody to trade with and is cancelled, or waits for a test to fill it");

    static final Switch<Boolean> FLOAT_VOLUMES = Switch.flag(
            "floatVolumes",
            false,
            "seed: its executed_volume is the difference of two doubles; that all of them are is assumed",
            "Subtract volumes as doubles, so that 0.009 shows as 0.009000000000000001");

    static final Switch<RejectedState> REJECTED_STATE = Switch.choice(
            "rejectedState",
            RejectedState.CANCEL,
            "assumed: the documentation does not know the engine's reject",
            "The state that a rejected order shows");

    static final Switch<String> MARKETS = Switch.text(
            "markets",
            "btc/usdc btc/usdt eth/usdc eth/usdt usdc/usdt rpl/usdt",
            "[a-z0-9]+/[a-z0-9]+( [a-z0-9]+/[a-z0-9]+)*",
            "official SDK: names in its samples; the venue has more",
            "The markets, as base/quote with blanks between them; the first is where a test's order goes");

    static final Switch<Long> VOLUME_DECIMALS = Switch.amount(
            "volumeDecimals", 4, "official SDK for one market; for all [assumed]", "Decimal places of a volume");

    static final Switch<Long> PRICE_DECIMALS =
            Switch.amount("priceDecimals", 2, "assumed: after the seed's prices", "Decimal places of a price");

    static final Switch<Long> START_BALANCE = Switch.amount(
            "startBalance",
            1_000_000_000,
            "assumed: enough for every test that is not about balances",
            "What every account has of every currency before it trades");

    static final Switch<String> ORGANIZATION_KEY = Switch.text(
            "organizationKey",
            "",
            "official docs: an optional field; what it is checked against is assumed",
            "The only organization_key that orders may carry; any if empty");

    static final Switch<String> API_KEY = Switch.text(
            "apiKey",
            "",
            "official docs: an optional field; what it is checked against is assumed",
            "The only api_key that orders may carry; any if empty");

    static final Switch<String> FIXED_ORDER_NONCE = Switch.text(
            "fixedOrderNonce",
            "",
            "[0-9]{0,18}",
            "assumed: nonces are counted",
            "The nonce of every order from now on, so that a recorded request fits; counted if empty");

    static final Switch<String> FIXED_MSG_HASH = Switch.text(
            "fixedMsgHash",
            "",
            "(0x[0-7]?[0-9a-f]{1,62})?", // [official SDK] none from 2^251 on: clients throw
            "assumed: hashes are made of the address and the nonce",
            "The hash that every order signs from now on, 0x and hex, so that a recorded signature fits");

    static final Switch<Long> THROTTLE_REQUESTS = Switch.amount(
            "throttleRequests",
            0,
            "assumed: no limit was found",
            "How many private requests each user may send in throttleSeconds; any number if 0");

    static final Switch<Long> THROTTLE_SECONDS =
            Switch.amount("throttleSeconds", 5, "assumed", "The period that throttleRequests is about");

    static final Switch<Boolean> GREETING = Switch.flag(
            "greeting",
            true,
            "assumed: Rango greets with what the URL subscribed to",
            "Send a confirmation as soon as a WebSocket is open");

    static final Switch<Boolean> STRICT_FRAMES = Switch.flag(
            "strictFrames",
            false,
            "assumed: Rango's limit; whether the venue has it is unknown",
            "Close a WebSocket with 1009 that sends more than 512 bytes in a message");

    static final Switch<String> LOGIN_MESSAGE = Switch.text(
            "loginMessage",
            "You’re now signing into TanX, make sure the origin is https://testnet.tanx.fi (Login-code:{code})",
            "official docs; other wordings have been seen",
            "The text that a wallet signs; {code} stands for the login code");

    static final Switch<String> FIXED_LOGIN_CODE = Switch.text(
            "fixedLoginCode",
            "",
            "assumed: codes are drawn, 22 characters without look-alikes",
            "The login code of every nonce from now on, so that a recorded signature fits; drawn if empty");

    static final Switch<Long> LOGIN_NONCE_SECONDS =
            Switch.amount("loginNonceSeconds", 300, "assumed", "How long a login nonce lives from its first issue");

    static final Switch<Long> ACCESS_TOKEN_SECONDS =
            Switch.amount("accessTokenSeconds", 300, "assumed: SimpleJWT's default", "How long an access token lives");

    static final Switch<Long> REFRESH_TOKEN_SECONDS = Switch.amount(
            "refreshTokenSeconds", 86_400, "assumed: SimpleJWT's default", "How long a refresh token lives");

    static final Switch<Boolean> REFRESH_TOKEN_ONCE = Switch.flag(
            "refreshTokenOnce",
            false,
            "assumed: SimpleJWT keeps no list of used tokens by default",
            "Refuse a refresh token that was used before");

    static final Switch<Boolean> REFUSE_FUTURE_TOKENS = Switch.flag(
            "refuseFutureTokens",
            true,
            "assumed: PyJWT from 2.6 on; its predecessors looked at nbf only",
            "Refuse a token whose iat is still to come; one whose nbf is, is refused either way");

    static final Switch<String> JWT_SECRET = Switch.text(
            "jwtSecret",
            "simulator-secret",
            "assumed; published and worthless, so that tokens can be made beforehand",
            "The secret of the tokens' HMAC");

    static final Switch<String> JSON_PARSE_ERROR = Switch.text(
            "jsonParseError",
            "Expecting value: line 1 column 1 (char 0)",
            "assumed: Python's words for a body that does not begin as JSON",
            "What follows 'JSON parse error - '; the real text names the place of the error");

    static Switches switches() {
        return Switches.of(
                CANCEL_DELAY_MILLIS,
                FINISHED_ORDER,
                PENDING_ORDER,
                CANCEL_ANSWER,
                PENDING_MILLIS,
                MARKET_ORDER,
                FLOAT_VOLUMES,
                REJECTED_STATE,
                MARKETS,
                VOLUME_DECIMALS,
                PRICE_DECIMALS,
                START_BALANCE,
                ORGANIZATION_KEY,
                API_KEY,
                FIXED_ORDER_NONCE,
                FIXED_MSG_HASH,
                THROTTLE_REQUESTS,
                THROTTLE_SECONDS,
                GREETING,
                STRICT_FRAMES,
                LOGIN_MESSAGE,
                FIXED_LOGIN_CODE,
                LOGIN_NONCE_SECONDS,
                ACCESS_TOKEN_SECONDS,
                REFRESH_TOKEN_SECONDS,
                REFRESH_TOKEN_ONCE,
                REFUSE_FUTURE_TOKENS,
                JWT_SECRET,
                JSON_PARSE_ERROR);
    }

    private Quirks() {}
}
