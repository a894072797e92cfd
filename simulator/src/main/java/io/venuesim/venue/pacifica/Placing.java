package io.venuesim.venue.pacifica;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderBook;
import io.venuesim.core.order.OrderResult;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Reject;
import io.venuesim.core.order.Side;
import io.venuesim.core.order.TimeInForce;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Errors.Failure;
import io.venuesim.venue.pacifica.Placements.AtMarket;
import io.venuesim.venue.pacifica.Placements.Exits;
import io.venuesim.venue.pacifica.Placements.Limit;
import io.venuesim.venue.pacifica.Placements.Tif;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Limit and market orders. There is no matching engine: what would have to trade does what a switch says. */
final class Placing {
    private final Switches switches;
    private final Limits limits;

    Placing(Switches switches, Limits limits) {
        this.switches = switches;
        this.limits = limits;
    }

    static @Nullable Failure check(Limit order) {
        return Limits.steps(order.symbol(), order.price(), order.amount(), order.exits());
    }

    static @Nullable Failure check(AtMarket order) {
        return Limits.steps(order.symbol(), null, order.amount(), order.exits());
    }

    Outcome limit(Turn turn, Limit wanted) {
        return turn.world().book().atomically(() -> {
            Optional<Failure> failure = refusal(
                    turn,
                    wanted.symbol(),
                    wanted.price(),
                    wanted.amount(),
                    wanted.clientId(),
                    wanted.exits(),
                    wanted.builderCode());
            if (failure.isPresent()) {
                return new Outcome.Failed(failure.get());
            }
            if (wanted.tif() == Tif.RFQ) {
                return new Outcome.Failed(Errors.UNSUPPORTED);
            }
            BigDecimal price = price(turn.world(), wanted);
            NewOrder order = NewOrder.limit(wanted.side(), wanted.amount(), price)
                    .timeInForce(wanted.tif().inCore())
                    .reduceOnly(wanted.reduceOnly());
            return switch (wanted.tif()) {
                case GTC, ALO, TOB, RFQ ->
                    placed(turn, rest(turn, wanted.symbol(), wanted.clientId(), order), wanted.exits());
                case IOC -> placed(turn, take(turn, wanted.symbol(), wanted.clientId(), order, price), wanted.exits());
            };
        });
    }

    Outcome market(Turn turn, AtMarket wanted) {
        return turn.world().book().atomically(() -> {
            Optional<Failure> failure = refusal(
                    turn,
                    wanted.symbol(),
                    null,
                    wanted.amount(),
                    wanted.clientId(),
                    wanted.exits(),
                    wanted.builderCode());
            if (failure.isPresent()) {
                return new Outcome.Failed(failure.get());
            }
            Optional<BigDecimal> mark = Marks.of(switches, wanted.symbol());
            boolean noPrice = switch (switches.get(Quirks.TAKERS)) {
                case UNMATCHED -> true;
                case FILLED -> mark.isEmpty();
                case WAITING -> false;
            };
            if (noPrice) {
                return new Outcome.Failed(Errors.NO_REASONABLE_PRICE);
            }
            NewOrder order = NewOrder.market(wanted.side(), wanted.amount()).reduceOnly(wanted.reduceOnly());
            Order taken = take(turn, wanted.symbol(), wanted.clientId(), order, mark.orElse(BigDecimal.ZERO));
            return placed(turn, taken, wanted.exits());
        });
    }

    private Optional<Failure> refusal(
            Turn turn,
            String symbol,
            @Nullable BigDecimal price,
            BigDecimal amount,
            @Nullable String clientId,
            Exits exits,
            @Nullable String builderCode) {
        if (builderCode != null && !Settings.of(turn.world()).isApproved(turn.address(), builderCode)) {
            return Optional.of(Errors.BUILDER_NOT_APPROVED);
        }
        return limits.engine(turn, symbol, price, amount)
                .or(() -> Limits.duplicate(
                        turn, clientId, Stops.clientId(exits.takeProfit()), Stops.clientId(exits.stopLoss())));
    }

    /** [official docs] TOB is priced at the top of the book where it would take. */
    private static BigDecimal price(World world, Limit wanted) {
        Depth depth = Depth.of(world);
        if (wanted.tif() != Tif.TOB || !depth.crosses(wanted.symbol(), wanted.side(), wanted.price())) {
            return wanted.price();
        }
        BigDecimal tick = Market.of(wanted.symbol()).orElseThrow().tick();
        BigDecimal best = depth.opposite(wanted.symbol(), wanted.side()).orElseThrow();
        return wanted.side() == Side.BUY ? best.subtract(tick) : best.add(tick);
    }

    /** Puts an order to rest; post-only that would take is rejected at once, and has an id by then. */
    static Order rest(Turn turn, String symbol, @Nullable String clientId, NewOrder order) {
        OrderBook book = turn.world().book();
        BigDecimal price = order.price();
        boolean postOnly = order.timeInForce() == TimeInForce.POST_ONLY;
        if (postOnly && Depth.of(turn.world()).crosses(symbol, order.side(), price)) {
            Order placed = place(turn, symbol, clientId, order.state(OrderState.PENDING));
            return done(book.reject(placed.id(), turn.cause()));
        }
        preventSelfTrade(turn, symbol, order.side(), price);
        return place(turn, symbol, clientId, order);
    }

    /** Does to an order that wants to trade at once what the switch says. */
    private Order take(Turn turn, String symbol, @Nullable String clientId, NewOrder order, BigDecimal price) {
        OrderBook book = turn.world().book();
        preventSelfTrade(turn, symbol, order.side(), order.price());
        Order placed = place(turn, symbol, clientId, order.state(OrderState.PENDING));
        return switch (switches.get(Quirks.TAKERS)) {
            case UNMATCHED -> done(book.expire(placed.id(), turn.cause()));
            case WAITING -> done(book.advance(placed.id(), OrderState.OPEN, turn.cause()));
            case FILLED -> {
                book.advance(placed.id(), OrderState.OPEN, turn.cause());
                yield done(book.fill(placed.id(), new Execution(placed.quantity(), price), turn.cause()));
            }
        };
    }

    // [official docs] of two orders of one account that meet, the resting one goes
    private static void preventSelfTrade(Turn turn, String symbol, Side side, @Nullable BigDecimal price) {
        Depth.of(turn.world())
                .ownCrossed(turn.address(), symbol, side, price)
                .forEach(own -> turn.world().book().reject(own.id(), turn.cause()));
    }

    private static Order place(Turn turn, String symbol, @Nullable String clientId, NewOrder order) {
        order.id(OrderIds.fresh(turn.world()))
                .account(turn.address())
                .market(symbol)
                .connection(turn.cause().connection());
        if (clientId != null) {
            order.clientId(clientId);
        }
        return done(turn.world().book().place(order, turn.cause()));
    }

    private static Outcome placed(Turn turn, Order order, Exits exits) {
        if (!order.state().isTerminal() || order.state() == OrderState.FILLED) {
            Stops.attach(turn, order, exits);
        }
        return new Outcome.Placed(order.id(), order.clientId(), order.market());
    }

    /** Everything that can be refused was asked before. */
    static Order done(OrderResult result) {
        if (result instanceof OrderResult.Done done) {
            return done.order();
        }
        Reject reason = ((OrderResult.Refused) result).reason();
        throw new IllegalStateException("The book refused what was checked before: " + reason);
    }
}
