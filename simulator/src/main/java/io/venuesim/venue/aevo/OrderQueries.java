package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.Json;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looking at orders. */
final class OrderQueries {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,20}");
    private static final Duration DEFAULT_SPAN = Duration.ofDays(30);
    private static final BigInteger MOST = BigInteger.valueOf(50);

    private final Errors errors;
    private final OrderJson json;

    OrderQueries(Errors errors, OrderJson json) {
        this.errors = errors;
        this.json = json;
    }

    /** {@code GET /orders}: what is open, oldest first; a query is ignored. [official SDK] */
    Result open(Call call) {
        ArrayNode list = Json.object().putArray("orders");
        own(call)
                .filter(order -> order.state().isWorking() && !Attributes.isTwap(order))
                .map(json::full)
                .forEach(list::add);
        return new Result.Done(list);
    }

    /** {@code GET /orders/{order_id}}: open or finished. */
    Result one(Call call) {
        if (call.orderId().isEmpty()) {
            return Result.refused(Code.ORDER_INVALID_ID);
        }
        return call.world()
                .book()
                .find(call.orderId().get())
                .filter(order -> order.account().equals(call.account().id()) && order.state() != OrderState.PENDING)
                .<Result>map(order -> new Result.Done(json.full(order)))
                .orElseGet(() -> Result.refused(Code.ORDER_DOES_NOT_EXIST));
    }

    /** {@code GET /order-history}: what has ended, newest first. [order assumed] */
    Result history(Call call) {
        Instant now = call.world().clock().now();
        Optional<BigInteger> start = number(call, "start_time", Messages.nanoseconds(now.minus(DEFAULT_SPAN)));
        Optional<BigInteger> end = number(call, "end_time", Messages.nanoseconds(now));
        Optional<BigInteger> limit = number(call, "limit", BigInteger.TEN);
        Optional<BigInteger> offset = number(call, "offset", BigInteger.ZERO);
        if (start.isEmpty() || end.isEmpty() || limit.isEmpty() || offset.isEmpty() || isOff(limit.get())) {
            return Result.refused(errors.malformed());
        }
        List<Order> found = own(call)
                .filter(order -> order.state().isTerminal())
                .filter(order -> isWithin(order, start.get(), end.get()))
                .sorted(Comparator.comparing(Order::updatedAt)
                        .thenComparingLong(Order::sequence)
                        .reversed())
                .toList();
        ObjectNode answer = Json.object().put("count", Integer.toString(found.size()));
        ArrayNode page = answer.putArray("order_history");
        found.stream()
                .skip(offset.get().min(BigInteger.valueOf(found.size())).longValueExact())
                .limit(limit.get().longValueExact())
                .map(json::past)
                .forEach(page::add);
        return new Result.Done(answer);
    }

    private static Stream<Order> own(Call call) {
        String account = call.account().id();
        return call.world().book().orders(order -> order.account().equals(account)).stream();
    }

    private static boolean isWithin(Order order, BigInteger start, BigInteger end) {
        BigInteger created = Messages.nanoseconds(order.createdAt());
        return created.compareTo(start) >= 0 && created.compareTo(end) <= 0;
    }

    private static boolean isOff(BigInteger limit) {
        return limit.signum() == 0 || limit.compareTo(MOST) > 0;
    }

    /** Empty if it is there and no whole number. */
    private static Optional<BigInteger> number(Call call, String name, BigInteger otherwise) {
        Optional<String> text = call.exchange().request().query(name);
        return text.isEmpty()
                ? Optional.of(otherwise)
                : text.filter(digits -> WHOLE.matcher(digits).matches()).map(BigInteger::new);
    }
}
