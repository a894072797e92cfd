package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.order.Side;
import io.venuesim.crypto.EthAddress;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An order as a client writes it; members that nobody knows are ignored.
 *
 * @param limitPrice of six decimals; the largest number there is for a market buy, 0 for a market sell
 * @param amount of six decimals
 * @param timestamp seconds since the epoch; null if it is left out
 * @param signature empty if there is none
 * @param trigger null unless it is a stop order
 */
record OrderForm(
        EthAddress maker,
        boolean isBuy,
        BigInteger limitPrice,
        BigInteger amount,
        BigInteger salt,
        BigInteger instrument,
        @Nullable BigInteger timestamp,
        @Nullable Builder builder,
        String signature,
        Terms terms,
        @Nullable Trigger trigger) {

    static final BigInteger MARKET_BUY = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

    private static final Pattern RATE = Pattern.compile("[0-9]{1,60}(?:\\.[0-9]{1,6})?");

    /** Who brought the order; signed with it. [official SDK] */
    record Builder(String id, BigInteger feeRate) {}

    /**
     * What is not signed. [official SDK]
     *
     * @param selfTradePrevention empty if it is left out
     */
    record Terms(
            boolean isPostOnly,
            boolean isReduceOnly,
            boolean isImmediate,
            boolean isProtected,
            boolean closesPosition,
            boolean closesPart,
            String selfTradePrevention,
            @Nullable String parentId) {}

    /** What wakes a stop order. */
    record Trigger(String kind, BigDecimal price) {}

    /** Empty if a member is missing or wrong. */
    static Optional<OrderForm> read(JsonNode input, boolean mustHaveTimestamp) {
        Fields fields = new Fields(input);
        OrderForm form = new OrderForm(
                fields.address("maker"),
                fields.flag("is_buy"),
                fields.whole("limit_price"),
                fields.whole("amount"),
                fields.whole("salt"),
                fields.whole("instrument"),
                fields.wholeIfAny("timestamp").orElse(null),
                builder(fields),
                fields.textIfAny("signature").orElse(""),
                terms(fields),
                trigger(fields));
        // One without is of the older form, which knew no builders.
        fields.require(form.timestamp != null || (!mustHaveTimestamp && form.builder == null));
        return fields.areGood() ? Optional.of(form) : Optional.empty();
    }

    /** The same of another maker, or on the other side. */
    OrderForm with(EthAddress otherMaker, boolean buys) {
        return new OrderForm(
                otherMaker, buys, limitPrice, amount, salt, instrument, timestamp, builder, signature, terms, trigger);
    }

    /** The same with so many times its timestamp. */
    OrderForm withTimestamp(BigInteger times) {
        BigInteger other = timestamp == null ? null : timestamp.multiply(times).min(MARKET_BUY);
        return new OrderForm(
                maker, isBuy, limitPrice, amount, salt, instrument, other, builder, signature, terms, trigger);
    }

    OrderForm withSalt(BigInteger other) {
        return new OrderForm(
                maker, isBuy, limitPrice, amount, other, instrument, timestamp, builder, signature, terms, trigger);
    }

    OrderForm withoutBuilder() {
        return new OrderForm(
                maker, isBuy, limitPrice, amount, salt, instrument, timestamp, null, signature, terms, trigger);
    }

    /** The same with more decimals, or fewer: so many zeros are put at the end of the numbers, or taken away. */
    OrderForm scaled(int amountZeros, int priceZeros) {
        return new OrderForm(
                maker,
                isBuy,
                scaled(limitPrice, priceZeros),
                scaled(amount, amountZeros),
                salt,
                instrument,
                timestamp,
                builder,
                signature,
                terms,
                trigger);
    }

    private static BigInteger scaled(BigInteger number, int zeros) {
        return zeros < 0
                ? number.divide(BigInteger.TEN.pow(-zeros))
                : number.multiply(BigInteger.TEN.pow(zeros)).min(MARKET_BUY);
    }

    boolean isMarket() {
        return isBuy ? limitPrice.equals(MARKET_BUY) : limitPrice.signum() == 0;
    }

    Side side() {
        return isBuy ? Side.BUY : Side.SELL;
    }

    BigDecimal price() {
        return new BigDecimal(limitPrice, Messages.DECIMALS);
    }

    BigDecimal quantity() {
        return new BigDecimal(amount, Messages.DECIMALS);
    }

    private static @Nullable Builder builder(Fields fields) {
        fields.require(fields.has("builder_id") == fields.has("builder_fee_rate"));
        if (!fields.has("builder_id") || !fields.has("builder_fee_rate")) {
            return null;
        }
        String rate = fields.text("builder_fee_rate");
        fields.require(RATE.matcher(rate).matches());
        return new Builder(
                fields.text("builder_id"),
                RATE.matcher(rate).matches()
                        ? new BigDecimal(rate).movePointRight(Messages.DECIMALS).toBigIntegerExact()
                        : BigInteger.ZERO);
    }

    private static Terms terms(Fields fields) {
        Optional<String> parent = fields.textIfAny("parent_order_id");
        fields.require(parent.isEmpty() || parent.flatMap(Messages::orderId).isPresent());
        return new Terms(
                fields.flagIfAny("post_only"),
                fields.flagIfAny("reduce_only"),
                // Empty text as well: one client sends it. [third-party client]
                fields.oneOf("time_in_force", "GTC", "IOC", "").equals("IOC"),
                fields.flagIfAny("mmp"),
                fields.flagIfAny("close_position"),
                fields.flagIfAny("partial_position"),
                fields.oneOf("self_trade_prevention", "", "EXPIRE_NONE", "EXPIRE_TAKER", "EXPIRE_MAKER"),
                parent.flatMap(Messages::orderId).orElse(null));
    }

    private static @Nullable Trigger trigger(Fields fields) {
        if (!fields.has("stop")) {
            return null;
        }
        String kind = fields.oneOf("stop", "STOP_LOSS", "TAKE_PROFIT");
        return new Trigger(kind, new BigDecimal(fields.whole("trigger"), Messages.DECIMALS));
    }
}
