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
                FLOAT_VOLUMES,
                REJECTED_STATE,
                LOGIN_MESSAGE,
                FIXED_LOGIN_CODE,
                LOGIN_NONCE_SECONDS,
                ACCESS_TOKEN_SECONDS,
                REFRESH_TOKEN_SECONDS,
                REFRESH_TOKEN_ONCE,
                JWT_SECRET,
                JSON_PARSE_ERROR);
    }

    private Quirks() {}
}
