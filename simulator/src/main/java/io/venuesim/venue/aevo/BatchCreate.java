package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code POST /batch-orders}: several orders, or none of them. [all or nothing assumed] */
final class BatchCreate {
    /** The venue's limit is unknown; this one keeps a request's signatures below a second. */
    private static final int MOST = 1_000;

    private final Errors errors;
    private final Placing placing;
    private final OrderRules rules;
    private final Engine engine;

    BatchCreate(Errors errors, Placing placing, OrderRules rules, Engine engine) {
        this.errors = errors;
        this.placing = placing;
        this.rules = rules;
        this.engine = engine;
    }

    Result create(Call call) {
        JsonNode list = call.input().orElse(MissingNode.getInstance()).path("orders");
        List<SignedOrder> orders = new ArrayList<>();
        list.forEach(leg -> placing.read(leg).ifPresent(orders::add));
        if (!list.isArray()
                || list.isEmpty()
                || list.size() > MOST
                || orders.size() < list.size()
                || !areAlike(orders)) {
            return Result.refused(errors.malformed());
        }
        for (SignedOrder order : orders) {
            Optional<Code> refusal = rules.refusal(call, order);
            if (refusal.isPresent()) {
                return Placing.refused(refusal.get());
            }
        }
        return call.world().book().atomically(() -> createLocked(call, orders));
    }

    private Result createLocked(Call call, List<SignedOrder> orders) {
        Set<String> ids = new HashSet<>();
        for (SignedOrder order : orders) {
            Optional<Code> refusal = engine.refusal(call, order).or(() -> engine.rejection(order));
            if (refusal.isPresent() || !ids.add(order.id())) {
                return Placing.refused(refusal.orElse(Code.ORDER_EXISTS));
            }
        }
        orders.forEach(order -> engine.place(call, order));
        return AccountCalls.done();
    }

    /** GTC limit orders of one account, instrument, side, post_only and reduce_only. [official docs] */
    private static boolean areAlike(List<SignedOrder> orders) {
        OrderForm first = orders.get(0).form();
        return orders.stream()
                .map(SignedOrder::form)
                .allMatch(form -> !form.isMarket()
                        && form.trigger() == null
                        && !form.terms().isImmediate()
                        && form.maker().equals(first.maker())
                        && form.instrument().equals(first.instrument())
                        && form.isBuy() == first.isBuy()
                        && form.terms().isPostOnly() == first.terms().isPostOnly()
                        && form.terms().isReduceOnly() == first.terms().isReduceOnly());
    }
}
