package io.venuesim.venue.aevo;

import io.venuesim.core.order.Order;
import io.venuesim.diagnosis.ClockMistakes;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What an order must be before the book is asked; the first thing that is wrong decides. [order assumed] */
final class OrderRules {
    private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);

    private final Switches switches;
    private final OrderSignatures signatures;
    private final Instruments instruments;

    OrderRules(Switches switches, Instruments instruments) {
        this.switches = switches;
        this.signatures = new OrderSignatures(switches);
        this.instruments = instruments;
    }

    /** Why a new order can't be. */
    Optional<Code> refusal(Call call, SignedOrder order) {
        return first(() -> signatures.refusal(call, order), () -> unsigned(call, order.form()));
    }

    /** Why an order can't take the place of another. */
    Optional<Code> refusal(Call call, SignedOrder order, Order old) {
        return first(() -> signatures.refusal(call, order), () -> edit(order, old), () -> unsigned(call, order.form()));
    }

    private Optional<Code> edit(SignedOrder order, Order old) {
        OrderForm form = order.form();
        BigInteger instrument = new BigInteger(instruments.of(old.market()).id());
        return first(
                () -> code(order.id().equals(old.id()), Code.EDIT_ORDER_SAME_ID),
                () -> code(!form.instrument().equals(instrument), Code.EDIT_ORDER_DIFFERENT_INSTRUMENT),
                () -> code(form.side() != old.side(), Code.EDIT_ORDER_CANNOT_CHANGE_DIRECTION),
                () -> code(form.isMarket(), Code.EDIT_ORDER_CANNOT_BE_MARKET_ORDER));
    }

    private Optional<Code> unsigned(Call call, OrderForm form) {
        Optional<Instrument> instrument = instruments.withId(form.instrument());
        return instrument.isEmpty()
                ? first(() -> time(call, form), () -> Optional.of(Code.INSTRUMENT_NOT_FOUND))
                : first(
                        () -> time(call, form),
                        () -> code(!instruments.isActive(instrument.get()), Code.INSTRUMENT_INACTIVE),
                        () -> amount(form, instrument.get()),
                        () -> form.isMarket() ? Optional.empty() : price(form, instrument.get()));
    }

    private Optional<Code> time(Call call, OrderForm form) {
        long window = switches.get(OrderQuirks.ORDER_WINDOW_SECONDS);
        BigInteger timestamp = form.timestamp();
        if (window == 0 || timestamp == null) {
            return Optional.empty();
        }
        Instant now = call.world().clock().now();
        BigInteger distance =
                timestamp.multiply(SECOND).subtract(Messages.nanoseconds(now)).abs();
        if (distance.compareTo(BigInteger.valueOf(window).multiply(SECOND)) <= 0) {
            return Optional.empty();
        }
        call.exchange()
                .verified(Verification.refused("time of the order", "the timestamp is too far from now")
                        .fact("timestamp", timestamp.toString())
                        .fact("now", Long.toString(now.getEpochSecond()))
                        .suspecting(() -> ClockMistakes.of(timestamp, ClockMistakes.Unit.SECONDS, now)));
        return Optional.of(Code.ORDER_INVALID_TIME);
    }

    private static Optional<Code> amount(OrderForm form, Instrument instrument) {
        return first(
                () -> code(form.amount().signum() == 0, Code.ORDER_INVALID_AMOUNT),
                () -> code(isOff(form.quantity(), instrument.amountStep()), Code.INVALID_AMOUNT_STEP_SIZE));
    }

    private static Optional<Code> price(OrderForm form, Instrument instrument) {
        return first(
                () -> code(form.limitPrice().signum() == 0, Code.ORDER_INVALID_PRICE),
                () -> code(isOff(form.price(), instrument.priceStep()), Code.INVALID_PRICE_STEP_SIZE),
                () -> code(
                        form.price().multiply(form.quantity()).compareTo(instrument.minimum()) < 0,
                        Code.BELOW_MIN_ORDER_VALUE));
    }

    private static boolean isOff(BigDecimal number, BigDecimal step) {
        return number.remainder(step).signum() != 0;
    }

    private static Optional<Code> code(boolean applies, Code code) {
        return applies ? Optional.of(code) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<Code> first(Supplier<Optional<Code>>... checks) {
        for (Supplier<Optional<Code>> check : checks) {
            Optional<Code> refusal = check.get();
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }
}
