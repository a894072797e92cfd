package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderResult;
import io.venuesim.venue.Switches;
import io.venuesim.venue.aevo.OrderQuirks.OrderTimestamp;
import java.util.Optional;

/** Making an order, and putting one in the place of another. */
final class Placing {
    private final Switches switches;
    private final Errors errors;
    private final OrderRules rules;
    private final Engine engine;
    private final OrderJson json;

    Placing(Switches switches, Errors errors, OrderRules rules, Engine engine, OrderJson json) {
        this.switches = switches;
        this.errors = errors;
        this.rules = rules;
        this.engine = engine;
        this.json = json;
    }

    /** {@code POST /orders} and {@code create_order}. */
    Result create(Call call) {
        Optional<SignedOrder> read = read(call.input().orElse(MissingNode.getInstance()));
        if (read.isEmpty()) {
            return Result.refused(errors.malformed());
        }
        SignedOrder order = read.get();
        Optional<Code> refusal = rules.refusal(call, order);
        return refusal.isPresent()
                ? refused(refusal.get())
                : call.world().book().atomically(() -> createLocked(call, order));
    }

    /** {@code POST /orders/{order_id}} and {@code edit_order}: a cancel and a new order, or neither. */
    Result edit(Call call) {
        if (call.orderId().isEmpty()) {
            return refused(Code.ORDER_INVALID_ID);
        }
        String oldId = call.orderId().get();
        Optional<Order> old = call.world().book().find(oldId).filter(order -> isOwnAndOpen(call, order));
        if (old.isEmpty()) {
            return refused(Code.ORDER_DOES_NOT_EXIST);
        }
        if (old.get().isCancelQueued()) {
            return refused(Code.ORDER_CANCEL_PENDING);
        }
        Optional<SignedOrder> read = read(call.input().orElse(MissingNode.getInstance()));
        if (read.isEmpty()) {
            return Result.refused(errors.malformed());
        }
        Optional<Code> refusal = rules.refusal(call, read.get(), old.get());
        return refusal.isPresent()
                ? refused(refusal.get())
                : call.world().book().atomically(() -> editLocked(call, read.get(), oldId));
    }

    /** An order as it was signed; empty if it has the wrong shape. */
    Optional<SignedOrder> read(JsonNode input) {
        boolean dated = switches.get(OrderQuirks.ORDER_TIMESTAMP) == OrderTimestamp.REQUIRED;
        return OrderForm.read(input, dated).map(form -> SignedOrder.of(form, switches.get(AuthQuirks.NETWORK)));
    }

    private Result createLocked(Call call, SignedOrder order) {
        Optional<Code> refusal = engine.refusal(call, order);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Optional<Code> rejection = engine.rejection(order);
        if (rejection.isPresent()) {
            engine.keepRejected(call, order, rejection.get());
            return refused(rejection.get());
        }
        return placed(call, engine.place(call, order));
    }

    private Result editLocked(Call call, SignedOrder order, String oldId) {
        Optional<Code> refusal = engine.refusal(call, order).or(() -> engine.rejection(order));
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        OrderResult result = engine.replace(call, order, oldId);
        return result instanceof OrderResult.Done done
                ? placed(call, done.order())
                : refused(errors.of(((OrderResult.Refused) result).reason()));
    }

    private Result placed(Call call, Order order) {
        return new Result.Done(json.placed(order, call.exchange().request().transport()));
    }

    private static boolean isOwnAndOpen(Call call, Order order) {
        return order.account().equals(call.account().id()) && order.state().isWorking() && !Attributes.isTwap(order);
    }

    /** Whatever is wrong with an order is a 400. [official docs] */
    static Result refused(Code code) {
        return new Result.Refused(code, 400);
    }
}
