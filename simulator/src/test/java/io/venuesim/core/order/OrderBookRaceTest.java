package io.venuesim.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Eight cancels and a fill at the same moment, ten thousand times: every order ends once, and somebody wins. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class OrderBookRaceTest {
    private static final int ROUNDS = 10_000;
    private static final int CANCELS = 8;

    private static ExecutorService threads;

    @BeforeAll
    static void start() {
        threads = Executors.newFixedThreadPool(CANCELS + 1);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
    }

    @Test
    void an_order_ends_once_and_exactly_one_racer_ended_it() throws Exception {
        race("10", (round, fillWon, cancelsWon, order) -> {
            assertThat(cancelsWon + (fillWon ? 1 : 0))
                    .as("winners of round %d", round)
                    .isEqualTo(1);
            assertThat(order.state()).isEqualTo(fillWon ? OrderState.FILLED : OrderState.CANCELLED);
        });
    }

    @Test
    void a_partial_fill_never_costs_or_makes_quantity() throws Exception {
        race("4", (round, fillWon, cancelsWon, order) -> {
            assertThat(cancelsWon).as("cancels that won round %d", round).isEqualTo(1);
            assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
            assertThat(order.executed()).isEqualByComparingTo(fillWon ? "4" : "0");
        });
    }

    @FunctionalInterface
    private interface Check {
        void check(int round, boolean fillWon, int cancelsWon, Order order);
    }

    private void race(String filled, Check check) throws Exception {
        try (TestBook test = new TestBook()) {
            // All racers pass the barrier before each round, and meet there again after it.
            CyclicBarrier barrier = new CyclicBarrier(CANCELS + 1);
            for (int round = 0; round < ROUNDS; round++) {
                test.open(Integer.toString(round));
            }
            List<OrderEvent> endings = new ArrayList<>();
            test.events.clear();
            test.book.listen(event -> {
                if (event.order().state().isTerminal()) {
                    endings.add(event);
                }
            });
            List<Future<boolean[]>> cancels = new ArrayList<>();
            for (int i = 0; i < CANCELS; i++) {
                cancels.add(threads.submit(racer(
                        barrier,
                        round -> test.cancel(CancelRequest.byId(Integer.toString(round)))
                                instanceof CancelResult.Cancelled)));
            }
            Future<boolean[]> fills = threads.submit(racer(
                    barrier,
                    round -> test.book.fill(Integer.toString(round), TestBook.trade(filled), Cause.NONE)
                            instanceof OrderResult.Done));

            boolean[] fillWon = fills.get();
            int[] cancelsWon = new int[ROUNDS];
            for (Future<boolean[]> cancel : cancels) {
                boolean[] won = cancel.get();
                for (int round = 0; round < ROUNDS; round++) {
                    cancelsWon[round] += won[round] ? 1 : 0;
                }
            }
            int[] ended = new int[ROUNDS];
            endings.forEach(event -> ended[Integer.parseInt(event.order().id())]++);
            for (int round = 0; round < ROUNDS; round++) {
                Order order = test.now(Integer.toString(round));
                BigDecimal cancelled = order.state() == OrderState.CANCELLED ? order.remaining() : BigDecimal.ZERO;
                assertThat(ended[round]).as("endings of round %d", round).isEqualTo(1);
                assertThat(order.executed().add(cancelled)).isEqualByComparingTo(order.quantity());
                check.check(round, fillWon[round], cancelsWon[round], order);
            }
        }
    }

    @FunctionalInterface
    private interface Move {
        boolean wins(int round);
    }

    private static Callable<boolean[]> racer(CyclicBarrier barrier, Move move) {
        return () -> {
            boolean[] won = new boolean[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                barrier.await();
                won[round] = move.wins(round);
            }
            return won;
        };
    }
}
