package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Switches;
import io.venuesim.venue.deltadefi.Conditions.MinimumIn;
import io.venuesim.venue.deltadefi.Markets.Market;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Predicate;

/** What an order must be like to be built, in the order in which it is looked at [assumed]. */
final class BuildRules {
    private static final BigDecimal MOST_SLIPPAGE = BigDecimal.valueOf(10_000);

    private final Switches switches;

    BuildRules(Switches switches) {
        this.switches = switches;
    }

    /** Why it can't be built: the first rule that it breaks. */
    Optional<Problem> broken(BuildForm form, Market market, Account account, World world) {
        return form(form, market)
                .or(() -> amounts(form, market, world))
                .or(() -> account(form, market, account, world))
                .or(() -> book(form, market, world));
    }

    /** The price that it is worked out with: its own, or the market's. */
    BigDecimal price(BuildForm form, Market market, World world) {
        return form.price() != null
                ? form.price()
                : Ledger.of(world).fills().lastPrice(market).orElseGet(() -> switches.get(Conditions.MARKET_PRICE));
    }

    /** Its quantity in the base asset; what was asked for in the other is rounded down to the asset's places. */
    BigDecimal base(BuildForm form, Market market, World world) {
        if (form.base() != null) {
            return form.base();
        }
        BigDecimal price = price(form, market, world);
        BigDecimal quote = form.quote() == null ? BigDecimal.ZERO : form.quote();
        return price.signum() == 0
                ? BigDecimal.ZERO
                : quote.divide(price, market.base().places(), RoundingMode.DOWN);
    }

    private static Optional<Problem> form(BuildForm form, Market market) {
        BigDecimal asked = asked(form);
        int places =
                form.base() != null ? market.base().places() : market.quote().places();
        boolean isMarket = form.type() == OrderType.MARKET;
        BigDecimal price = form.price();
        BigDecimal slippage = form.slippage();
        if (asked.signum() <= 0) {
            return Optional.of(Problem.QUANTITY_NOT_POSITIVE);
        }
        if (price != null && price.signum() <= 0) {
            return Optional.of(Problem.PRICE_NOT_POSITIVE);
        }
        if (price != null && places(price) > market.pricePlaces()) {
            return Optional.of(Problem.PRICE_DECIMALS);
        }
        if (places(asked) > places) {
            return Optional.of(Problem.QUANTITY_DECIMALS);
        }
        if (isMarket && form.postOnly()) {
            return Optional.of(Problem.POST_ONLY_MARKET);
        }
        // [assumed] of a limit order it is ignored
        boolean slips =
                isMarket && slippage != null && (slippage.signum() < 0 || slippage.compareTo(MOST_SLIPPAGE) > 0);
        return slips ? Optional.of(Problem.SLIPPAGE) : Optional.empty();
    }

    private Optional<Problem> amounts(BuildForm form, Market market, World world) {
        BigDecimal base = base(form, market, world);
        if (base.signum() == 0) {
            // So little of the quote asset that it buys nothing.
            return Optional.of(Problem.QUANTITY_NOT_POSITIVE);
        }
        boolean inAda = switches.get(Conditions.MINIMUM_IN) == MinimumIn.ADA
                && market.base().symbol().equals("ADA");
        BigDecimal size = inAda ? base : base.multiply(price(form, market, world));
        if (size.compareTo(switches.get(Conditions.MINIMUM_SIZE)) < 0) {
            return Optional.of(Problem.TOO_SMALL);
        }
        BigDecimal price = form.price();
        BigDecimal highest = switches.get(Conditions.HIGHEST_PRICE);
        if (price != null && highest.signum() > 0 && price.compareTo(highest) > 0) {
            return Optional.of(Problem.PRICE_TOO_HIGH);
        }
        return price != null && price.compareTo(switches.get(Conditions.LOWEST_PRICE)) < 0
                ? Optional.of(Problem.PRICE_TOO_LOW)
                : Optional.empty();
    }

    private Optional<Problem> account(BuildForm form, Market market, Account account, World world) {
        Ledger ledger = Ledger.of(world);
        if (ledger.live(account) >= switches.get(Conditions.OPEN_ORDERS)) {
            return Optional.of(Problem.TOO_MANY_OPEN);
        }
        BigDecimal base = base(form, market, world);
        BigDecimal needed = form.side() == Side.SELL ? base : base.multiply(price(form, market, world));
        return ledger.balance(account, market.paid(form.side())).free().compareTo(needed) < 0
                ? Optional.of(Problem.INSUFFICIENT_BALANCE)
                : Optional.empty();
    }

    private Optional<Problem> book(BuildForm form, Market market, World world) {
        BigDecimal limit = form.price();
        if (form.postOnly() && limit != null && rests(form, market, world, order -> crosses(order, limit))) {
            return Optional.of(Problem.WOULD_MATCH);
        }
        return form.type() == OrderType.MARKET
                        && switches.get(Conditions.NEED_LIQUIDITY)
                        && !rests(form, market, world, any -> true)
                ? Optional.of(Problem.NO_LIQUIDITY)
                : Optional.empty();
    }

    /** Whether an order like this rests on the other side. */
    private static boolean rests(BuildForm form, Market market, World world, Predicate<Order> like) {
        return !world.book()
                .orders(order -> order.state().isWorking()
                        && order.market().equals(market.symbol())
                        && order.side() != form.side()
                        && like.test(order))
                .isEmpty();
    }

    private static boolean crosses(Order resting, BigDecimal limit) {
        int compared = Terms.price(resting).compareTo(limit);
        return resting.side() == Side.SELL ? compared <= 0 : compared >= 0;
    }

    private static BigDecimal asked(BuildForm form) {
        return form.base() != null ? form.base() : form.quote() != null ? form.quote() : BigDecimal.ZERO;
    }

    private static int places(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
