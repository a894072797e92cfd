package io.venuesim.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Editing in place, and several steps as one. */
final class OrderBookAmendTest {
    private final TestBook test = new TestBook();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void an_amended_order_stays_the_same_order() {
        Order before = test.open("1");
        test.fill("1", "4");
        test.events.clear();

        OrderResult result =
                amend("1", new Amendment(new BigDecimal("101"), new BigDecimal("8"), null, Map.of("a", "b")));

        Order now = test.now("1");
        assertThat(result).isEqualTo(new OrderResult.Done(now));
        assertThat(now.price()).isEqualByComparingTo("101");
        assertThat(now.remaining()).isEqualByComparingTo("4");
        assertThat(now.state()).isEqualTo(OrderState.PARTIALLY_FILLED);
        assertThat(now.sequence()).isEqualTo(before.sequence());
        assertThat(now.attributes()).containsEntry("a", "b");
        assertThat(test.events).singleElement().isInstanceOf(OrderEvent.Amended.class);
    }

    @Test
    void what_is_not_named_stays_as_it_is() {
        Order before = test.open("1");
        amend("1", Amendment.attributes(Map.of("a", "b")));
        Order now = test.now("1");
        assertThat(now.price()).isEqualTo(before.price());
        assertThat(now.quantity()).isEqualTo(before.quantity());
        assertThat(now.stopPrice()).isNull();
    }

    @Test
    void an_order_does_not_become_as_small_as_what_was_executed() {
        test.open("1");
        test.fill("1", "4");
        Order now = test.now("1");
        assertThat(amend("1", Amendment.limit(null, new BigDecimal("4"))))
                .isEqualTo(new OrderResult.Refused(Reject.OVERFILL, now));
        assertThat(test.now("1")).isEqualTo(now);
    }

    @Test
    void somebody_elses_order_is_not_amended() {
        test.place(TestBook.order("1", "bob"));
        assertThat(amend("1", Amendment.limit(BigDecimal.ONE, null)))
                .isEqualTo(new OrderResult.Refused(Reject.FOREIGN_ORDER, test.now("1")));
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void an_order_that_has_ended_is_not_amended(OrderState state) {
        Order before = test.inState("1", state);
        OrderResult result = amend("1", Amendment.limit(BigDecimal.ONE, null));
        assertThat(result instanceof OrderResult.Done).isEqualTo(!state.isTerminal());
        if (state.isTerminal()) {
            assertThat(test.now("1")).isEqualTo(before);
            assertThat(test.events).isEmpty();
        }
    }

    @Test
    void steps_taken_as_one_see_no_stranger_in_between() throws Exception {
        Thread stranger = new Thread(() -> test.place(TestBook.order("2", "bob")));
        int seen = test.book.atomically(() -> {
            test.open("1");
            stranger.start();
            // It can only wait: the lock is ours until these steps are done.
            while (stranger.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            return test.book.orders(any -> true).size();
        });
        stranger.join();
        assertThat(seen).isEqualTo(1);
        assertThat(test.book.orders(any -> true)).hasSize(2);
    }

    private OrderResult amend(String id, Amendment amendment) {
        return test.book.amend(id, amendment, TestBook.ALICE, TestBook.CAUSE);
    }
}
