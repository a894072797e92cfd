package io.venuesim.venue.pacifica;

import io.venuesim.core.order.Order;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Errors.Failure;
import io.venuesim.venue.pacifica.Placements.Exits;
import io.venuesim.venue.pacifica.Placements.Trigger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an order must not be: off its market's steps, too small, too far off, more than the account may have. */
final class Limits {
    private final Switches switches;
    private final Errors errors;

    Limits(Switches switches, Errors errors) {
        this.switches = switches;
        this.errors = errors;
    }

    /** [official SDK] steps come before the engine; a market that there is none of has no steps. */
    static @Nullable Failure steps(
            String symbol, @Nullable BigDecimal price, @Nullable BigDecimal amount, Exits exits) {
        Market market = Market.of(symbol).orElse(null);
        if (market == null) {
            return null;
        }
        if (price != null && isOff(price, market.tick())) {
            return Errors.offTick("Price", price, market.tick());
        }
        if (amount != null && isOff(amount, market.lot())) {
            return Errors.offLot(amount, market.lot());
        }
        Failure takeProfit = steps(market, "Take profit", exits.takeProfit());
        return takeProfit != null ? takeProfit : steps(market, "Stop loss", exits.stopLoss());
    }

    /** The steps of what waits for a price. */
    static @Nullable Failure steps(Market market, String what, @Nullable Trigger trigger) {
        if (trigger == null) {
            return null;
        }
        if (isOff(trigger.stopPrice(), market.tick())) {
            // [observed in issue] a bot's log of a take profit
            return Errors.offTick(what + " stop price", trigger.stopPrice(), market.tick());
        }
        BigDecimal limit = trigger.limitPrice();
        if (limit != null && isOff(limit, market.tick())) {
            return Errors.offTick(what + " limit price", limit, market.tick());
        }
        BigDecimal amount = trigger.amount();
        return amount != null && isOff(amount, market.lot()) ? Errors.offLot(amount, market.lot()) : null;
    }

    private static boolean isOff(BigDecimal value, BigDecimal step) {
        return value.remainder(step).signum() != 0;
    }

    /** What the engine has against a new order. */
    Optional<Failure> engine(Turn turn, String symbol, @Nullable BigDecimal price, BigDecimal amount) {
        return value(turn, symbol, price, amount).or(() -> tooMany(turn));
    }

    /**
     * What the engine has against an order's price and size.
     *
     * @param price null for a market order, which is valued at the mark price if there is one
     */
    Optional<Failure> value(Turn turn, String symbol, @Nullable BigDecimal price, BigDecimal amount) {
        Market market = Market.of(symbol).orElse(null);
        if (market == null) {
            return Optional.of(errors.bookNotFound(symbol));
        }
        Optional<BigDecimal> mark = Marks.of(switches, symbol);
        BigDecimal valued = price == null ? mark.orElse(null) : price;
        if (amount.signum() == 0) {
            return Optional.of(errors.amountTooLow(turn.address(), amount, Market.SMALLEST_ORDER));
        }
        if (valued != null) {
            BigDecimal value = valued.multiply(amount);
            if (value.compareTo(Market.SMALLEST_ORDER) < 0) {
                return Optional.of(errors.amountTooLow(turn.address(), value, Market.SMALLEST_ORDER));
            }
            BigDecimal margin = value.divide(BigDecimal.valueOf(market.maxLeverage()), 6, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            BigDecimal balance = Balances.of(turn.world(), switches).of(turn.address());
            if (margin.compareTo(balance) > 0) {
                return Optional.of(errors.insufficientBalance(turn.address(), margin, balance));
            }
        }
        if (price != null && mark.filter(one -> isTooFar(price, one)).isPresent()) {
            return Optional.of(Errors.tooFarFromMark(price, mark.get()));
        }
        return Optional.empty();
    }

    private boolean isTooFar(BigDecimal price, BigDecimal mark) {
        long percent = switches.get(Quirks.PRICE_BAND);
        BigDecimal distance = price.subtract(mark).abs().movePointRight(2);
        return percent > 0 && distance.compareTo(mark.multiply(BigDecimal.valueOf(percent))) > 0;
    }

    Optional<Failure> tooMany(Turn turn) {
        long limit = switches.get(Quirks.OPEN_ORDER_LIMIT);
        if (limit == 0) {
            return Optional.empty();
        }
        List<Order> open = Working.of(turn.world()).of(turn.address());
        return open.size() < limit ? Optional.empty() : Optional.of(errors.openOrderLimit(turn.address(), limit));
    }

    /** A client id that is in use, or used twice by this very order. */
    static Optional<Failure> duplicate(Turn turn, @Nullable String... clientIds) {
        List<String> seen = new ArrayList<>();
        for (String clientId : clientIds) {
            if (clientId == null) {
                continue;
            }
            boolean used = turn.world()
                    .book()
                    .findByClientId(turn.address(), clientId)
                    .filter(order -> !order.state().isTerminal())
                    .isPresent();
            if (used || seen.contains(clientId)) {
                return Optional.of(Errors.duplicateClientId(clientId));
            }
            seen.add(clientId);
        }
        return Optional.empty();
    }
}
