package io.venuesim.venue.aevo;

import io.venuesim.venue.Switch;
import java.util.List;

/** What the sources leave open about keys, HMACs and signatures. */
final class AuthQuirks {

    enum Leave {
        REJECT,
        ACCEPT
    }

    enum UnknownKeyCode {
        ACCOUNT_INVALID_API_KEY,
        UNAUTHORIZED
    }

    enum HmacQuery {
        NOT_SIGNED,
        ALLOWED
    }

    enum EmptyBody {
        EMPTY,
        OR_BLANK
    }

    enum Whitespace {
        SIGNED,
        IGNORED
    }

    enum UnregisteredSignerCode {
        ORDER_BAD_SIGNING_KEY,
        ORDER_BAD_SIGNATURE,
        INVALID_SIGNATURE
    }

    enum ExpiryUnit {
        SECONDS,
        NANOSECONDS
    }

    static final Switch<Network> NETWORK = Switch.choice(
            "network",
            Network.TESTNET,
            "assumed: one network's domain at a time, or a signature for the wrong one would go unnoticed",
            "Whose EIP-712 domain signatures are made for, and whose instrument ids count.");

    static final Switch<Long> HMAC_WINDOW_MILLIS = Switch.amount(
            "hmacWindowMillis",
            60_000,
            "assumed: clients use unsynchronised millisecond clocks",
            "How far the timestamp of an HMAC may be from now, either way; exactly as far is near enough.");

    static final Switch<Leave> UPPER_CASE_HMAC = Switch.choice(
            "upperCaseHmac",
            Leave.REJECT,
            "assumed: a comparison of hex text is case-sensitive",
            "Whether an HMAC may be written with upper-case digits.");

    static final Switch<HmacQuery> HMAC_QUERY = Switch.choice(
            "hmacQuery",
            HmacQuery.NOT_SIGNED,
            "official SDK: the exchange's own vectors leave the query out",
            "Whether a path with its query may be what was signed, beside the path alone.");

    static final Switch<EmptyBody> HMAC_EMPTY_BODY = Switch.choice(
            "hmacEmptyBody",
            EmptyBody.EMPTY,
            "official docs: the example ends in a comma, its prose says a blank space",
            "Whether a blank may be what was signed in the place of a body that is not there.");

    static final Switch<Whitespace> HMAC_WHITESPACE = Switch.choice(
            "hmacWhitespace",
            Whitespace.SIGNED,
            "assumed: the data of a frame counts as it was sent",
            "Whether the data of a frame may have been signed without the blanks between its tokens.");

    static final Switch<UnknownKeyCode> UNKNOWN_KEY_CODE = Switch.choice(
            "unknownKeyCode",
            UnknownKeyCode.ACCOUNT_INVALID_API_KEY,
            "assumed: the description of the code fits",
            "The code for an API key that nobody has.");

    static final Switch<Leave> SIGNATURE_V_0_OR_1 = Switch.choice(
            "signatureV0Or1",
            Leave.ACCEPT,
            "assumed: a Go backend takes 27 off before it recovers",
            "Whether the last byte of a signature may be 0 or 1 where 27 or 28 is usual.");

    static final Switch<Leave> SIGNATURE_WITHOUT_0X = Switch.choice(
            "signatureWithout0x",
            Leave.ACCEPT,
            "assumed: newer versions of a Python library write none",
            "Whether a signature may lack its 0x.");

    static final Switch<Leave> SIGNATURE_HIGH_S = Switch.choice(
            "signatureHighS",
            Leave.ACCEPT,
            "assumed: recovery libraries accept it, and the order id does not depend on it",
            "Whether the s of a signature may be in the upper half of its range.");

    static final Switch<UnregisteredSignerCode> UNREGISTERED_SIGNER_CODE = Switch.choice(
            "unregisteredSignerCode",
            UnregisteredSignerCode.ORDER_BAD_SIGNING_KEY,
            "assumed: the description of the code fits",
            "The code for an order that no signing key of the account has signed, as one that was changed afterwards.");

    static final Switch<ExpiryUnit> REGISTER_EXPIRY_UNIT = Switch.choice(
            "registerExpiryUnit",
            ExpiryUnit.SECONDS,
            "official SDK: seconds; the setup guide says nanoseconds",
            "The unit of the expiry in a registration; answers have nanoseconds.");

    static final Switch<Boolean> REGISTER_NEEDS_KEY = Switch.flag(
            "registerNeedsKey",
            false,
            "official SDK: none sends one; one page of the docs asks for it",
            "Whether a registration must come with an API key.");

    static List<Switch<?>> all() {
        return List.of(
                NETWORK,
                HMAC_WINDOW_MILLIS,
                UPPER_CASE_HMAC,
                HMAC_QUERY,
                HMAC_EMPTY_BODY,
                HMAC_WHITESPACE,
                UNKNOWN_KEY_CODE,
                SIGNATURE_V_0_OR_1,
                SIGNATURE_WITHOUT_0X,
                SIGNATURE_HIGH_S,
                UNREGISTERED_SIGNER_CODE,
                REGISTER_EXPIRY_UNIT,
                REGISTER_NEEDS_KEY);
    }

    private AuthQuirks() {}
}
