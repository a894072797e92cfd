package io.venuesim.venue.deltadefi;

import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.deltadefi.Fills.Fill;
import io.venuesim.venue.deltadefi.Markets.Asset;
import io.venuesim.venue.deltadefi.Markets.Market;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the accounts of one world have, what of it their orders lock, and how many orders they have. */
final class Holdings {

    /** One asset of one account; {@code free} is below zero where a test placed more than the account could pay. */
    record Balance(BigDecimal total, BigDecimal locked) {
        static final Balance NONE = new Balance(BigDecimal.ZERO, BigDecimal.ZERO);

        BigDecimal free() {
            return total.subtract(locked);
        }

        private Balance plus(BigDecimal gained, BigDecimal moreLocked) {
            return new Balance(total.add(gained), locked.add(moreLocked));
        }
    }

    private record Key(String account, Asset asset) {}

    private final Map<Key, Balance> balances = new HashMap<>();
    private final Map<String, Integer> live = new HashMap<>();

    synchronized Holdings copy() {
        Holdings copy = new Holdings();
        copy.balances.putAll(balances);
        copy.live.putAll(live);
        return copy;
    }

    synchronized Balance balance(String account, Asset asset) {
        return balances.getOrDefault(new Key(account, asset), Balance.NONE);
    }

    /** How many orders of the account are open or processing. */
    synchronized int live(String account) {
        return live.getOrDefault(account, 0);
    }

    synchronized void deposit(String account, Asset asset, BigDecimal amount) {
        change(account, asset, amount, BigDecimal.ZERO);
    }

    /**
     * An order changed.
     *
     * @param before null for a new one
     * @param fill what it traded, null if nothing
     */
    synchronized void change(@Nullable Order before, Order now, @Nullable Fill fill) {
        Market market = Markets.of(now.market());
        Asset paid = market.paid(now.side());
        BigDecimal locked = locked(now).subtract(before == null ? BigDecimal.ZERO : locked(before));
        BigDecimal spent = BigDecimal.ZERO;
        if (fill != null) {
            spent = paid.equals(market.quote()) ? fill.quote() : fill.base();
            change(
                    now.account(),
                    market.received(now.side()),
                    fill.received().subtract(fill.commission()),
                    BigDecimal.ZERO);
        }
        change(now.account(), paid, spent.negate(), locked);
        int more = (isLive(now) ? 1 : 0) - (before != null && isLive(before) ? 1 : 0);
        live.merge(now.account(), more, Integer::sum);
    }

    /** What an order of this state keeps from its owner: the rest of a sale, or the price of the rest of a buy. */
    static BigDecimal locked(Order order) {
        if (!isLive(order)) {
            return BigDecimal.ZERO;
        }
        Market market = Markets.of(order.market());
        return market.paid(order.side()).equals(market.base())
                ? order.remaining()
                : order.remaining().multiply(Terms.price(order));
    }

    private void change(String account, Asset asset, BigDecimal gained, BigDecimal moreLocked) {
        balances.merge(
                new Key(account, asset),
                Balance.NONE.plus(gained, moreLocked),
                (now, any) -> now.plus(gained, moreLocked));
    }

    /** [assumed] Locking is described as beginning when an order is placed: a built one locks nothing. */
    private static boolean isLive(Order order) {
        return order.state() == OrderState.PENDING || order.state().isWorking();
    }
}
