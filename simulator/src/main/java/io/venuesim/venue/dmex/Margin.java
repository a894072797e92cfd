package io.venuesim.venue.dmex;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderBook;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account can afford one more order. Only one that was given a balance is asked; all of its working orders
 * together need size times price over leverage [assumed: positions, fees and the mark price are not simulated].
 */
final class Margin {
    /** What an account has to trade with, in its margin currency. */
    static final String BALANCE = "balance";

    static boolean suffices(NewOrder order, Optional<Order> leaving, Account owner, OrderBook book) {
        Optional<BigDecimal> balance = owner.credential(Credential.Kind.SIGNER)
                .flatMap(signer -> signer.attribute(BALANCE))
                .map(BigDecimal::new);
        if (balance.isEmpty()) {
            return true;
        }
        BigDecimal bound = book
                .orders(other -> other.account().equals(owner.id())
                        && other.state().isWorking()
                        && !leaving.map(Order::id).filter(other.id()::equals).isPresent())
                .stream()
                .map(other -> of(other.remaining(), price(other), other.attributes()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal more = of(order.quantity(), price(order.price(), order.attributes()), order.attributes());
        return bound.add(more).compareTo(balance.get()) <= 0;
    }

    /** The price that an order carries: of a market order the book keeps none. */
    static BigDecimal price(Order order) {
        return price(order.price(), order.attributes());
    }

    private static BigDecimal price(@Nullable BigDecimal limit, Map<String, String> attributes) {
        return limit != null ? limit : Integers.unscale(new BigInteger(attributes.getOrDefault("price", "0")));
    }

    private static BigDecimal of(BigDecimal quantity, BigDecimal price, Map<String, String> attributes) {
        BigDecimal leverage = Integers.unscale(
                new BigInteger(attributes.getOrDefault("leverage", OrderDefaults.LEVERAGE.toString())));
        return leverage.signum() == 0
                ? quantity.multiply(price)
                : quantity.multiply(price).divide(leverage, MathContext.DECIMAL128);
    }

    private Margin() {}
}
