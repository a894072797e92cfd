package io.venuesim.core.order;

import io.venuesim.core.clock.SimClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A book, a clock that stands still, and everything that the book told. */
final class TestBook implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Cause CAUSE = new Cause(3, 7);
    static final Actor ALICE = Actor.account("alice");
    static final Actor BOB = Actor.account("bob");

    final SimClock clock = new SimClock();
    final OrderBook book = new OrderBook(clock);
    final List<OrderEvent> events = new ArrayList<>();

    TestBook() {
        clock.stopAt(START);
        book.listen(events::add);
    }

    /** An order of ten, not placed yet. */
    static NewOrder order(String id, String account) {
        return NewOrder.limit(Side.BUY, "10", "100").id(id).account(account).market("ETH-PERP");
    }

    static Execution trade(String quantity) {
        return new Execution(new BigDecimal(quantity), new BigDecimal("99.5"));
    }

    /** An order of ten of Alice's, open. */
    Order open(String id) {
        return place(order(id, "alice"));
    }

    Order place(NewOrder order) {
        return done(book.place(order, Cause.NONE));
    }

    Order fill(String id, String quantity) {
        return done(book.fill(id, trade(quantity), Cause.NONE));
    }

    /** An order of Alice's that is in this state, brought there by legal steps. */
    Order inState(String id, OrderState state) {
        switch (state) {
            case DRAFT, PENDING, OPEN -> place(order(id, "alice").state(state));
            case UNTRIGGERED -> place(order(id, "alice").stopPrice(new BigDecimal("90")));
            case PARTIALLY_FILLED -> {
                open(id);
                fill(id, "4");
            }
            case FILLED -> {
                open(id);
                fill(id, "10");
            }
            case CANCELLED -> {
                open(id);
                cancel(CancelRequest.byId(id));
            }
            case EXPIRED -> {
                open(id);
                done(book.expire(id, Cause.NONE));
            }
            case REJECTED -> {
                open(id);
                done(book.reject(id, Cause.NONE));
            }
        }
        events.clear();
        return now(id);
    }

    CancelResult cancel(CancelRequest request) {
        return cancel(request, ALICE);
    }

    CancelResult cancel(CancelRequest request, Actor actor) {
        return book.cancel(request, actor, CancelReason.USER, CAUSE);
    }

    CancelResult cancelLater(CancelRequest request, Duration delay) {
        return book.cancelLater(request, ALICE, CancelReason.USER, delay, CAUSE);
    }

    Order now(String id) {
        return book.find(id).orElseThrow();
    }

    OrderState state(String id) {
        return now(id).state();
    }

    static Order done(OrderResult result) {
        if (result instanceof OrderResult.Done done) {
            return done.order();
        }
        throw new AssertionError("Refused: " + result);
    }

    @Override
    public void close() {
        clock.close();
    }
}
