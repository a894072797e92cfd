package io.venuesim.venue.aevo;

import io.venuesim.core.order.Execution;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderResult;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.TimeInForce;
import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.util.Optional;

/** What the book says to an order that is well-formed and signed; every call is made under the book's lock. */
final class Engine {
    private final Switches switches;
    private final Instruments instruments;

    Engine(Switches switches, Instruments instruments) {
        this.switches = switches;
        this.instruments = instruments;
    }

    /** Why it does not come to be an order. */
    Optional<Code> refusal(Call call, SignedOrder order) {
        OrderForm form = order.form();
        Optional<Order> same = call.world().book().find(order.id());
        if (same.isPresent()) {
            return Optional.of(existing(same.get()));
        }
        String parent = form.terms().parentId();
        if (parent != null && !isOwn(call, parent)) {
            // [assumed] else the cancel of a stranger's order would take this one along
            return Optional.of(Code.ORDER_DOES_NOT_EXIST);
        }
        Instrument instrument = instrument(form);
        if (form.terms().isProtected()
                && Mmp.of(call.world()).isFrozen(call.account().id(), instrument.asset())) {
            return Optional.of(Code.ACCOUNT_MMP_PROTECTED);
        }
        return form.terms().isReduceOnly()
                ? Positions.refusal(call.world(), call.account().id(), instrument, form)
                : Optional.empty();
    }

    private static boolean isOwn(Call call, String id) {
        return call.world()
                .book()
                .find(id)
                .filter(order -> order.account().equals(call.account().id()))
                .isPresent();
    }

    /** Why it comes to its end at once: there is nothing to trade with, or there is and it must not. */
    Optional<Code> rejection(SignedOrder order) {
        OrderForm form = order.form();
        if (form.trigger() != null) {
            return Optional.empty();
        }
        boolean matches = match(form).isPresent();
        if (!matches && (form.isMarket() || form.terms().isImmediate())) {
            return Optional.of(Code.IOC_ORDER_REJECTED);
        }
        return matches && form.terms().isPostOnly() ? Optional.of(Code.GTC_ORDER_REJECTED) : Optional.empty();
    }

    /** Puts it on the book; what stands on the other side trades with it at once. */
    Order place(Call call, SignedOrder order) {
        return traded(call, order.form(), done(call.world().book().place(newOrder(call, order), call.cause())));
    }

    /** Puts it in the place of another, which is cancelled; the book may refuse, as the other may be filled first. */
    OrderResult replace(Call call, SignedOrder order, String old) {
        OrderResult result = call.world().book().replace(old, newOrder(call, order), call.actor(), call.cause());
        return result instanceof OrderResult.Done done
                ? new OrderResult.Done(traded(call, order.form(), done.order()))
                : result;
    }

    /** Keeps an order that came to its end at once, for the history. */
    void keepRejected(Call call, SignedOrder order, Code code) {
        NewOrder rejected = newOrder(call, order).state(OrderState.PENDING).attribute(Attributes.ERROR, code.name());
        done(call.world().book().place(rejected, call.cause()));
        done(call.world().book().reject(order.id(), call.cause()));
    }

    private Order traded(Call call, OrderForm form, Order order) {
        Optional<BigDecimal> price = form.trigger() == null ? match(form) : Optional.empty();
        return price.map(at ->
                        done(call.world().book().fill(order.id(), new Execution(order.quantity(), at), call.cause())))
                .orElse(order);
    }

    private NewOrder newOrder(Call call, SignedOrder signed) {
        OrderForm form = signed.form();
        OrderForm.Terms terms = form.terms();
        NewOrder order = (form.isMarket()
                        ? NewOrder.market(form.side(), form.quantity())
                        : NewOrder.limit(form.side(), form.quantity(), form.price()))
                .id(signed.id())
                .account(call.account().id())
                .market(instrument(form).name())
                .timeInForce(timeInForce(form))
                .reduceOnly(terms.isReduceOnly())
                .connection(call.connection());
        OrderForm.Trigger trigger = form.trigger();
        if (trigger != null) {
            order.stopPrice(trigger.price()).attribute(Attributes.STOP, trigger.kind());
        } else if (match(form).isPresent()) {
            order.attribute(Attributes.TAKER, "true");
        }
        String parent = terms.parentId();
        if (parent != null) {
            order.parentId(parent);
        }
        note(order, Attributes.MMP, terms.isProtected());
        note(order, Attributes.CLOSE_POSITION, terms.closesPosition());
        note(order, Attributes.PARTIAL_POSITION, terms.closesPart());
        return terms.selfTradePrevention().isEmpty()
                ? order
                : order.attribute(Attributes.SELF_TRADE_PREVENTION, terms.selfTradePrevention());
    }

    private static TimeInForce timeInForce(OrderForm form) {
        if (form.terms().isPostOnly()) {
            return TimeInForce.POST_ONLY;
        }
        return form.terms().isImmediate() ? TimeInForce.IOC : TimeInForce.GTC;
    }

    private static void note(NewOrder order, String attribute, boolean applies) {
        if (applies) {
            order.attribute(attribute, "true");
        }
    }

    private Code existing(Order same) {
        return switch (switches.get(OrderQuirks.EXISTING_ORDER_CODE)) {
            case ORDER_EXISTS -> Code.ORDER_EXISTS;
            case ORDER_EXISTS_MATCHED ->
                same.state() == OrderState.FILLED ? Code.ORDER_EXISTS_MATCHED : Code.ORDER_EXISTS;
        };
    }

    private Optional<BigDecimal> match(OrderForm form) {
        return new StandingPrices(switches.get(OrderQuirks.STANDING_PRICES)).match(instrument(form), form);
    }

    private Instrument instrument(OrderForm form) {
        return instruments.withId(form.instrument()).orElseThrow();
    }

    private static Order done(OrderResult result) {
        if (result instanceof OrderResult.Done done) {
            return done.order();
        }
        throw new IllegalStateException("The book refused what it had been asked for first: " + result);
    }
}
