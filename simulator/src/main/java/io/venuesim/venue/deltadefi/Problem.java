package io.venuesim.venue.deltadefi;

/** Every error that the venue knows: codes and texts letter for letter [official docs, page of 2026-01-13]. */
enum Problem {
    INVALID_REQUEST(4000, "Invalid request data"),
    UNAUTHORIZED(4010, "Unauthorized access"),
    INSUFFICIENT_BALANCE(4050, "Insufficient balance to place order"),
    TOO_SMALL(4100, "Order size must be at least 5 ADA"),
    PRICE_NOT_POSITIVE(4101, "Order price must be greater then 0"),
    // The texts say 4, whatever the precision of the market.
    PRICE_DECIMALS(4102, "Price must have at most 4 decimal places"),
    QUANTITY_DECIMALS(4103, "Quantity must have at most 4 decimal places"),
    WOULD_MATCH(4104, "Post-only order would match with existing orders"),
    POST_ONLY_MARKET(4105, "Post-only flag can only be used with limit orders"),
    UNKNOWN_SYMBOL(4106, "Invalid trading pair symbol"),
    QUANTITY_NOT_POSITIVE(4107, "Order Quantity must be greater then 0"),
    SLIPPAGE(4108, "Max Slippage basis point must be between 0 and 10000"),
    NO_LIQUIDITY(4109, "Insufficient liquidity to execute market order"),
    TOO_MANY_OPEN(4110, "Maximum number of open orders exceeded"),
    PRICE_TOO_HIGH(4111, "Price exceeds maximum allowed limit for this market"),
    PRICE_TOO_LOW(4112, "Price below minimum allowed limit for this market"),
    ORDER_NOT_FOUND(4200, "Order not found"),
    ORDER_NOT_OPEN(4201, "Order is not open"),
    INVALID_STATE(4202, "Order State in invalid"),
    RATE_LIMIT(4290, "Rate limit exceeded, please try again later"),
    BUILD_EXPIRED(4300, "Transaction expired, please build again"),
    UTXO_SPENT(4301, "UTxO has already been spent"),
    ALREADY_SUBMITTED(4302, "Transaction has already been submitted"),
    USER_NOT_FOUND(4400, "User not found"),
    TRANSACTION_NOT_FOUND(4402, "Transaction not found"),
    INVALID_STATUS(4404, "Invalid status paramter"),
    INVALID_INTERVAL(4405, "Invalid interval paramter"),
    NO_OPERATION_KEY(4406, "Account is missing required operation key"),
    NOT_SIGNED(4407, "Failed to sign transaction"),
    INTERNAL(5000, "Internal Server Error"),
    NO_RESOURCES(5001, "System resources temporaily unavailable"),
    TRADING_LOCKED(5002, "Trading is currently locked, please try again later");

    private final int code;
    private final String text;

    Problem(int code, String text) {
        this.code = code;
        this.text = text;
    }

    int code() {
        return code;
    }

    String text() {
        return text;
    }
}
