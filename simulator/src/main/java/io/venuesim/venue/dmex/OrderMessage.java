package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Side;
import io.venuesim.core.order.TimeInForce;
import io.venuesim.crypto.EthAddress;
import io.venuesim.venue.Switches;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A message that places an order: the flat object of {@code create_order} and {@code POST /api/order}, its members under
 * the names and in the scale of the wire.
 *
 * @param hash empty if what is there is none
 * @param amount zero if there is none, or none that can be read
 * @param leverage empty if what is there can't be read
 */
record OrderMessage(
        Optional<OrderHash> hash,
        EthAddress user,
        String userAddress,
        String baseToken,
        String asset,
        BigInteger amount,
        BigInteger price,
        boolean isBuy,
        BigInteger nonce,
        Optional<BigInteger> leverage,
        boolean isClosing,
        boolean isStop,
        BigInteger stopPrice,
        boolean isMarket,
        boolean isPostOnly,
        int decimals,
        int amountDecimals,
        String marginCurrency,
        String replaceHash) {

    /** Whose order it is to be; empty if that can't be told. */
    static Optional<EthAddress> user(JsonNode message) {
        return EthAddress.parse(message.path("user_address").asText());
    }

    /** Its hash: REST objects call it {@code hash}, the cancel {@code order_hash}; with both, {@code hash} counts. */
    static Optional<OrderHash> hash(JsonNode message) {
        return OrderHash.read(message.has("hash") ? message.path("hash") : message.path("order_hash"));
    }

    /** Reads it; empty if a member is missing or has another type [assumed: which ones, and their defaults]. */
    static Optional<OrderMessage> read(JsonNode message, Switches switches) {
        Optional<EthAddress> user = user(message);
        if (user.isEmpty()) {
            return Optional.empty();
        }
        Members members = new Members(message, switches);
        // The client is made to send the server's own state; it has to be there in its type, and is ignored.
        members.scaled("remaining_amount", BigInteger.ZERO);
        members.flag("closed", false);
        members.flag("stopped", false);
        OrderMessage read = new OrderMessage(
                hash(message),
                user.get(),
                members.text("user_address"),
                members.text("base_token", OrderDefaults.BASE_TOKEN),
                members.text("asset"),
                members.perhapsScaled("amount").orElse(BigInteger.ZERO),
                members.scaled("price"),
                members.flag("side"),
                members.nonce("nonce"),
                members.isAbsent("leverage") ? Optional.of(OrderDefaults.LEVERAGE) : members.perhapsScaled("leverage"),
                members.flag("closing_order", false),
                members.flag("stop", false),
                members.scaled("stop_price", BigInteger.ZERO),
                members.flag("is_market", false),
                members.flag("post_only", false),
                members.number("decimals", OrderDefaults.DECIMALS, OrderDefaults.MOST_DECIMALS),
                members.number("amount_dec", OrderDefaults.AMOUNT_DECIMALS, OrderDefaults.MOST_DECIMALS),
                members.text("margin_currency_symbol", OrderDefaults.MARGIN_CURRENCY),
                members.text("replace_hash", ""));
        boolean sound = !members.isSpoilt() && !read.asset.isEmpty() && (read.price.signum() > 0 || read.isMarket);
        return Optional.of(read).filter(any -> sound);
    }

    /** The order to put on the book, for this account. */
    NewOrder toOrder(String account, long connection) {
        OrderHash id = hash.orElseThrow();
        NewOrder order = isMarket
                ? NewOrder.market(side(), Integers.unscale(amount)).timeInForce(TimeInForce.IOC)
                : NewOrder.limit(side(), Integers.unscale(amount), Integers.unscale(price));
        if (isPostOnly) {
            order.timeInForce(TimeInForce.POST_ONLY);
        }
        if (isStop) {
            order.stopPrice(Integers.unscale(stopPrice));
        }
        order.attribute("base_token", baseToken)
                .attribute("nonce", nonce.toString())
                .attribute("leverage", leverage.orElse(OrderDefaults.LEVERAGE).toString())
                .attribute("decimals", Integer.toString(decimals))
                .attribute("amount_dec", Integer.toString(amountDecimals))
                .attribute("margin_currency_symbol", marginCurrency)
                // What the book has no place for, and the client gets back as it sent it.
                .attribute("user_address", userAddress)
                .attribute("hash", id.text())
                .attribute("price", price.toString())
                .attribute("stop_price", stopPrice.toString());
        return order.id(id.id())
                .account(account)
                .market(asset)
                .reduceOnly(isClosing)
                .connection(connection);
    }

    private Side side() {
        return isBuy ? Side.BUY : Side.SELL;
    }
}
