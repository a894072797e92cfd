package io.venuesim.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of a book, in whatever order: the books balance, endings are final, and the story is whole. */
final class OrderBookPropertyTest {
    private static final int STEPS = 3_000;

    private final TestBook test = new TestBook();
    private final Map<String, Order> latest = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_260_101, -7})
    void random_operations_never_break_the_book(long seed) {
        Random random = new Random(seed);
        test.book.listen(this::followsFromTheLast);
        test.book.beforeCancel((order, cause) -> {
            if (random.nextInt(10) == 0) {
                test.book.fill(order.id(), trade(random), cause);
            }
            return CancelCourse.USUAL;
        });
        for (int i = 0; i < STEPS; i++) {
            step(random, i);
        }
        assertThat(test.book.orders(any -> true)).containsExactlyInAnyOrderElementsOf(latest.values());
        assertThat(latest.values().stream().map(Order::state).distinct())
                .as("states reached")
                .hasSizeGreaterThanOrEqualTo(7);
        test.close();
    }

    private void step(Random random, int number) {
        String account = random.nextBoolean() ? "alice" : "bob";
        Actor actor = random.nextInt(8) == 0 ? Actor.ENGINE : Actor.account(account);
        Cause cause = new Cause(1 + random.nextInt(3), number);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> test.book.place(fresh(random, account, number), cause);
            case 3, 4 -> test.book.fill(some(random), trade(random), cause);
            case 5 -> test.book.cancel(CancelRequest.byId(some(random)), actor, CancelReason.USER, cause);
            case 6 -> test.book.cancel(request(random), actor, CancelReason.USER, cause);
            case 7 -> test.book.cancelLater(request(random), actor, CancelReason.USER, millis(random), cause);
            case 8 -> test.book.replace(some(random), fresh(random, account, number), actor, cause);
            case 9 -> test.book.advance(some(random), pick(random, OrderState.values()), cause);
            case 10 -> {
                if (random.nextBoolean()) {
                    test.book.expire(some(random), cause);
                } else {
                    test.book.reject(some(random), cause);
                }
            }
            default -> test.clock.advance(millis(random));
        }
    }

    private CancelRequest request(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> CancelRequest.byId(some(random));
            case 1 -> CancelRequest.byClientId("client-" + random.nextInt(5));
            case 2 -> CancelRequest.byIds(List.of(some(random), some(random), some(random)));
            default -> new CancelRequest.All(order -> order.connection() == 2, 1 + random.nextInt(3));
        };
    }

    private NewOrder fresh(Random random, String account, int number) {
        String id = random.nextInt(20) == 0 ? some(random) : Integer.toString(number);
        ids.add(id);
        NewOrder order = TestBook.order(id, account).connection(random.nextInt(4));
        if (random.nextInt(4) == 0) {
            order.clientId("client-" + random.nextInt(5));
        }
        if (random.nextInt(4) == 0) {
            order.parentId(some(random));
        }
        return random.nextInt(4) == 0
                ? order.stopPrice(BigDecimal.TEN)
                : order.state(pick(random, OrderState.DRAFT, OrderState.PENDING, OrderState.OPEN, OrderState.OPEN));
    }

    /** An id that was used lately, or never. */
    private String some(Random random) {
        int back = random.nextInt(15);
        return back >= ids.size() ? "nothing" : ids.get(ids.size() - 1 - back);
    }

    private void followsFromTheLast(OrderEvent event) {
        Order now = event.order();
        Order before = before(event);
        assertThat(before).isEqualTo(latest.put(now.id(), now));
        assertThat(now.executed().add(now.remaining())).isEqualByComparingTo(now.quantity());
        assertThat(now.executed().signum()).isNotNegative();
        assertThat(now.remaining().signum()).isNotNegative();
        assertThat(now.state() == OrderState.FILLED).isEqualTo(now.remaining().signum() == 0);
        if (before != null) {
            assertThat(before.state().isTerminal()).as("changed after its end").isFalse();
            assertThat(now.quantity()).isEqualTo(before.quantity());
            assertThat(now.executed()).isGreaterThanOrEqualTo(before.executed());
        }
        assertThat(test.book.find(now.id())).contains(now);
    }

    private static @Nullable Order before(OrderEvent event) {
        if (event instanceof OrderEvent.Advanced advanced) {
            return advanced.before();
        }
        if (event instanceof OrderEvent.Traded traded) {
            assertThat(traded.order().executed())
                    .isEqualByComparingTo(
                            traded.before().executed().add(traded.execution().quantity()));
            return traded.before();
        }
        if (event instanceof OrderEvent.CancelQueued queued) {
            assertThat(queued.order().state()).isEqualTo(queued.before().state());
            return queued.before();
        }
        if (event instanceof OrderEvent.Ended ended) {
            assertThat(ended.order().executed()).isEqualTo(ended.before().executed());
            return ended.before();
        }
        return null;
    }

    private static Execution trade(Random random) {
        return TestBook.trade(Integer.toString(1 + random.nextInt(10)));
    }

    private static Duration millis(Random random) {
        return Duration.ofMillis(random.nextInt(50));
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
