package io.venuesim.venue.tanx;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * What each account has and what its orders hold of it. Everybody starts with the same amount of every currency; trades
 * move it, open orders lock it, and a cancel gives it back. [assumed: Peatio lineage]
 */
final class Ledger implements World.Copyable {

    private record Key(String account, String currency) {}

    /** What an account has of a currency. */
    record Balance(BigDecimal free, BigDecimal locked) {}

    private final Switches switches;
    private final Markets markets;
    private final Map<Key, BigDecimal> gained = new HashMap<>();
    private final Map<Key, BigDecimal> locked = new HashMap<>();

    private Ledger(Switches switches, Markets markets) {
        this.switches = switches;
        this.markets = markets;
    }

    @Override
    public synchronized Ledger copy() {
        Ledger copy = new Ledger(switches, markets);
        copy.gained.putAll(gained);
        copy.locked.putAll(locked);
        return copy;
    }

    static Ledger of(World world, Switches switches, Markets markets) {
        return world.memory(Ledger.class, () -> new Ledger(switches, markets));
    }

    synchronized Balance balance(String account, String currency) {
        Key key = new Key(account, currency);
        BigDecimal held = locked.getOrDefault(key, BigDecimal.ZERO);
        BigDecimal start = BigDecimal.valueOf(switches.get(Quirks.START_BALANCE));
        return new Balance(start.add(gained.getOrDefault(key, BigDecimal.ZERO)).subtract(held), held);
    }

    /** Whether an account could pay for an order; a market order costs what nobody knows yet. */
    boolean covers(String account, OrderMessages.Wanted wanted) {
        Markets.Market market = markets.find(wanted.market()).orElseThrow();
        BigDecimal price = wanted.price();
        boolean sells = wanted.side().equals("sell");
        if (!sells && price == null) {
            return true;
        }
        BigDecimal cost =
                sells || price == null ? wanted.volume() : wanted.volume().multiply(price);
        return balance(account, sells ? market.base() : market.quote()).free().compareTo(cost) >= 0;
    }

    synchronized void follow(OrderEvent event) {
        markets.find(event.order().market()).ifPresent(market -> follow(event, market));
    }

    private void follow(OrderEvent event, Markets.Market market) {
        if (event instanceof OrderEvent.Placed placed) {
            lock(placed.order(), market, BigDecimal.ONE);
        } else if (event instanceof OrderEvent.Traded traded) {
            lock(traded.before(), market, BigDecimal.ONE.negate());
            lock(traded.order(), market, BigDecimal.ONE);
            trade(traded.order(), traded.execution(), market);
        } else if (event instanceof OrderEvent.Ended ended) {
            lock(ended.before(), market, BigDecimal.ONE.negate());
        }
    }

    private void lock(Order order, Markets.Market market, BigDecimal sign) {
        BigDecimal price = order.price();
        boolean sells = order.side() == Side.SELL;
        if (order.type() == OrderType.MARKET || price == null) {
            return;
        }
        BigDecimal amount = sells ? order.remaining() : order.remaining().multiply(price);
        add(locked, order, sells ? market.base() : market.quote(), amount.multiply(sign));
    }

    private void trade(Order order, Execution execution, Markets.Market market) {
        BigDecimal sign = order.side() == Side.BUY ? BigDecimal.ONE : BigDecimal.ONE.negate();
        add(gained, order, market.base(), execution.quantity().multiply(sign));
        add(
                gained,
                order,
                market.quote(),
                execution.quantity().multiply(execution.price()).multiply(sign.negate()));
    }

    private static void add(Map<Key, BigDecimal> to, Order order, String currency, BigDecimal amount) {
        to.merge(new Key(order.account(), currency), amount, BigDecimal::add);
    }
}
