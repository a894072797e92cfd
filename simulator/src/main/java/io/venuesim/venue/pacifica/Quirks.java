package io.venuesim.venue.pacifica;

import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;

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
                WRONG_METHOD);
    }

    private Quirks() {}
}
