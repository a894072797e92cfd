package io.venuesim.venue.pacifica;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** What each account holds of each market, by the fills of its orders. */
final class Positions implements World.Copyable {
    private static final BigDecimal TAKER_FEE = new BigDecimal("0.0004"); // [official docs] the first fee tier
    private static final BigDecimal MAKER_FEE = new BigDecimal("0.00015");

    /**
     * One position.
     *
     * @param amount below zero if it is short
     */
    record Position(String symbol, BigDecimal amount, BigDecimal entryPrice, Instant createdAt, Instant updatedAt) {

        /** The side that opened it. */
        Side side() {
            return amount.signum() > 0 ? Side.BUY : Side.SELL;
        }
    }

    /**
     * What one fill did to a position.
     *
     * @param side {@code open_long} and the like
     * @param entryPrice of the position that it added to or took from
     */
    record Effect(String side, BigDecimal entryPrice, BigDecimal fee, BigDecimal pnl) {}

    private final Map<String, Map<String, Position>> held = new ConcurrentSkipListMap<>();

    static Positions of(World world) {
        return world.memory(Positions.class, Positions::new);
    }

    @Override
    public Positions copy() {
        Positions copy = new Positions();
        held.forEach((account, own) -> copy.held.put(account, new ConcurrentSkipListMap<>(own)));
        return copy;
    }

    Optional<Position> find(String account, String symbol) {
        return Optional.ofNullable(held.getOrDefault(account, Map.of()).get(symbol));
    }

    List<Position> all(String account) {
        return List.copyOf(held.getOrDefault(account, Map.of()).values());
    }

    /** Takes note of a fill; called by the book, one at a time. */
    Effect apply(Order order, Execution execution, Instant at) {
        Position before = find(order.account(), order.market()).orElse(null);
        BigDecimal had = before == null ? BigDecimal.ZERO : before.amount();
        BigDecimal traded = order.side() == Side.BUY
                ? execution.quantity()
                : execution.quantity().negate();
        boolean opens = had.signum() == 0 || had.signum() == traded.signum();
        BigDecimal now = had.add(traded);
        BigDecimal entry = entry(before, traded, execution.price(), now);
        put(order, before, now, entry, at);

        BigDecimal closed = opens ? BigDecimal.ZERO : had.abs().min(traded.abs());
        BigDecimal basis = opens || before == null ? entry : before.entryPrice();
        BigDecimal gain = execution.price().subtract(basis).multiply(closed);
        BigDecimal rate = Updates.isTaker(order) ? TAKER_FEE : MAKER_FEE;
        BigDecimal fee = execution.price().multiply(execution.quantity()).multiply(rate);
        boolean isLong = opens ? traded.signum() > 0 : had.signum() > 0;
        return new Effect(
                (opens ? "open_" : "close_") + (isLong ? "long" : "short"),
                basis,
                fee,
                (isLong ? gain : gain.negate()).subtract(fee));
    }

    private static BigDecimal entry(@Nullable Position before, BigDecimal traded, BigDecimal price, BigDecimal now) {
        if (before == null || now.signum() != before.amount().signum()) {
            return price;
        }
        if (traded.signum() != before.amount().signum()) {
            return before.entryPrice();
        }
        BigDecimal paid = before.entryPrice().multiply(before.amount()).add(price.multiply(traded));
        return paid.divide(now, MathContext.DECIMAL32).stripTrailingZeros();
    }

    private void put(Order order, @Nullable Position before, BigDecimal now, BigDecimal entry, Instant at) {
        Map<String, Position> own = held.computeIfAbsent(order.account(), any -> new ConcurrentSkipListMap<>());
        if (now.signum() == 0) {
            own.remove(order.market());
        } else {
            Instant created = before == null ? at : before.createdAt();
            own.put(order.market(), new Position(order.market(), now, entry, created, at));
        }
    }
}
