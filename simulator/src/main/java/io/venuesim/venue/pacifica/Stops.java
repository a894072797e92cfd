package io.venuesim.venue.pacifica;

import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import io.venuesim.venue.pacifica.Errors.Failure;
import io.venuesim.venue.pacifica.Placements.Exits;
import io.venuesim.venue.pacifica.Placements.PositionExits;
import io.venuesim.venue.pacifica.Placements.Stop;
import io.venuesim.venue.pacifica.Placements.Trigger;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stop orders, take profits and stop losses; they wait until a test triggers them. */
final class Stops {
    /** Attribute that tells a take profit or stop loss from a plain stop order. */
    static final String KIND = "stopKind";

    static final String PRICE_TYPE = "triggerPriceType";

    private static final String TAKE_PROFIT = "take_profit";
    private static final String STOP_LOSS = "stop_loss";

    private final Limits limits;
    private final Errors errors;

    Stops(Limits limits, Errors errors) {
        this.limits = limits;
        this.errors = errors;
    }

    static @Nullable Failure check(Stop stop) {
        Market market = Market.of(stop.symbol()).orElse(null);
        return market == null ? null : Limits.steps(market, "Stop order", stop.trigger());
    }

    static @Nullable Failure check(PositionExits wanted) {
        return wanted.exits().isEmpty()
                ? Errors.INVALID_PARAMETERS
                : Limits.steps(wanted.symbol(), null, null, wanted.exits());
    }

    /** [official SDK] its amount may be zero: it is looked at when the order is triggered. */
    Outcome create(Turn turn, Stop stop) {
        return turn.world().book().atomically(() -> {
            if (Market.of(stop.symbol()).isEmpty()) {
                return new Outcome.Failed(errors.bookNotFound(stop.symbol()));
            }
            String builder = stop.builderCode();
            if (builder != null && !Settings.of(turn.world()).isApproved(turn.address(), builder)) {
                return new Outcome.Failed(Errors.BUILDER_NOT_APPROVED);
            }
            Optional<Failure> failure = limits.tooMany(turn)
                    .or(() -> Limits.duplicate(turn, stop.trigger().clientId()));
            if (failure.isPresent()) {
                return new Outcome.Failed(failure.get());
            }
            NewOrder order =
                    waiting(stop.side(), stop.trigger(), BigDecimal.ZERO).reduceOnly(stop.reduceOnly());
            Order placed = place(turn, stop.symbol(), stop.trigger(), order);
            return new Outcome.Placed(placed.id(), placed.clientId(), placed.market());
        });
    }

    /** [official SDK] the side is the one that closes the position, of which there must be one. */
    Outcome position(Turn turn, PositionExits wanted) {
        return turn.world().book().atomically(() -> {
            if (Market.of(wanted.symbol()).isEmpty()) {
                return new Outcome.Failed(errors.bookNotFound(wanted.symbol()));
            }
            String builder = wanted.builderCode();
            if (builder != null && !Settings.of(turn.world()).isApproved(turn.address(), builder)) {
                return new Outcome.Failed(Errors.BUILDER_NOT_APPROVED);
            }
            Optional<Positions.Position> position = Positions.of(turn.world()).find(turn.address(), wanted.symbol());
            if (position.isEmpty()) {
                return new Outcome.Failed(errors.positionNotFound(turn.address(), wanted.symbol()));
            }
            if (position.get().side() == wanted.side()) {
                return new Outcome.Failed(Errors.INVALID_STOP_SIDE);
            }
            Exits exits = wanted.exits();
            Optional<Failure> duplicate =
                    Limits.duplicate(turn, clientId(exits.takeProfit()), clientId(exits.stopLoss()));
            if (duplicate.isPresent()) {
                return new Outcome.Failed(duplicate.get());
            }
            BigDecimal amount = position.get().amount().abs();
            exit(turn, wanted.symbol(), wanted.side(), amount, TAKE_PROFIT, exits.takeProfit(), null);
            exit(turn, wanted.symbol(), wanted.side(), amount, STOP_LOSS, exits.stopLoss(), null);
            return Outcome.NOTHING_TO_TELL;
        });
    }

    /** Hangs an order's exits on it. */
    static void attach(Turn turn, Order parent, Exits exits) {
        Side closing = parent.side() == Side.BUY ? Side.SELL : Side.BUY;
        String market = parent.market();
        exit(turn, market, closing, parent.quantity(), TAKE_PROFIT, exits.takeProfit(), parent.id());
        exit(turn, market, closing, parent.quantity(), STOP_LOSS, exits.stopLoss(), parent.id());
    }

    static @Nullable String clientId(@Nullable Trigger trigger) {
        return trigger == null ? null : trigger.clientId();
    }

    private static void exit(
            Turn turn,
            String symbol,
            Side side,
            BigDecimal amount,
            String kind,
            @Nullable Trigger trigger,
            @Nullable String parent) {
        if (trigger == null) {
            return;
        }
        NewOrder order = waiting(side, trigger, amount).reduceOnly(true).attribute(KIND, kind);
        if (parent != null) {
            order.parentId(parent);
        }
        place(turn, symbol, trigger, order);
    }

    private static NewOrder waiting(Side side, Trigger trigger, BigDecimal standardAmount) {
        BigDecimal amount = trigger.amount() == null ? standardAmount : trigger.amount();
        BigDecimal limit = trigger.limitPrice();
        NewOrder order = limit == null ? NewOrder.market(side, amount) : NewOrder.limit(side, amount, limit);
        return order.stopPrice(trigger.stopPrice());
    }

    private static Order place(Turn turn, String symbol, Trigger trigger, NewOrder order) {
        order.id(OrderIds.fresh(turn.world()))
                .account(turn.address())
                .market(symbol)
                .connection(turn.cause().connection());
        String clientId = trigger.clientId();
        if (clientId != null) {
            order.clientId(clientId);
        }
        String priceType = trigger.priceType();
        if (priceType != null) {
            order.attribute(PRICE_TYPE, priceType);
        }
        return Placing.done(turn.world().book().place(order, turn.cause()));
    }
}
