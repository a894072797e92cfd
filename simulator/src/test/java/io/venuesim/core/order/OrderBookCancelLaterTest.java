package io.venuesim.core.order;

import static io.venuesim.core.order.TestBook.ALICE;
import static io.venuesim.core.order.TestBook.BOB;
import static io.venuesim.core.order.TestBook.CAUSE;
import static io.venuesim.core.order.TestBook.START;
import static io.venuesim.core.order.TestBook.done;
import static io.venuesim.core.order.TestBook.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cancels that are accepted now and take effect later. */
final class OrderBookCancelLaterTest {
    private static final Duration DELAY = Duration.ofMillis(500);
    private static final Duration STEP = Duration.ofMillis(1);

    private final TestBook test = new TestBook();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void it_takes_effect_when_it_is_due_and_not_before() {
        Order open = test.open("1");
        assertThat(test.cancelLater(CancelRequest.byId("1"), DELAY)).isEqualTo(new CancelResult.Queued(List.of(open)));
        Order queued = test.now("1");
        assertThat(queued.isCancelQueued()).isTrue();
        assertThat(queued.cancelDueAt()).isEqualTo(START.plus(DELAY));

        test.clock.advance(DELAY.minus(STEP));
        assertThat(test.state("1")).isEqualTo(OrderState.OPEN);
        test.clock.advance(STEP);
        Order ended = test.now("1");
        assertThat(ended.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(ended.updatedAt()).isEqualTo(START.plus(DELAY));
        assertThat(ended.isCancelQueued()).isFalse();
        assertThat(test.events)
                .containsExactly(
                        new OrderEvent.Placed(open, Cause.NONE),
                        new OrderEvent.CancelQueued(open, queued, CAUSE),
                        new OrderEvent.Ended(queued, ended, CAUSE));
    }

    @Test
    void asking_again_neither_hastens_nor_repeats_it() {
        test.open("1");
        test.cancelLater(CancelRequest.byId("1"), DELAY);
        assertThat(test.cancelLater(CancelRequest.byId("1"), STEP)).isInstanceOf(CancelResult.Queued.class);
        test.clock.advance(STEP);
        assertThat(test.state("1")).isEqualTo(OrderState.OPEN);
        test.clock.advance(Duration.ofHours(1));
        assertThat(test.events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Placed", "CancelQueued", "Ended");
    }

    @Test
    void an_order_that_was_filled_meanwhile_stays_filled() {
        test.open("1");
        test.cancelLater(CancelRequest.byId("1"), DELAY);
        test.fill("1", "10");
        test.clock.advance(DELAY);
        assertThat(test.state("1")).isEqualTo(OrderState.FILLED);
        assertThat(test.now("1").isCancelQueued()).isFalse();
    }

    @Test
    void what_was_traded_meanwhile_is_kept() {
        test.open("1");
        test.cancelLater(CancelRequest.byId("1"), DELAY);
        test.fill("1", "3");
        test.clock.advance(DELAY);
        assertThat(test.state("1")).isEqualTo(OrderState.CANCELLED);
        assertThat(test.now("1").remaining()).isEqualByComparingTo("7");
    }

    @Test
    void a_fill_may_win_at_the_last_moment() {
        test.open("1");
        test.cancelLater(CancelRequest.byId("1"), DELAY);
        test.book.beforeCancel((order, cause) -> {
            test.fill(order.id(), "10");
            return CancelCourse.USUAL;
        });
        test.clock.advance(DELAY);
        assertThat(test.state("1")).isEqualTo(OrderState.FILLED);
    }

    @Test
    void a_pending_order_that_opens_in_time_is_cancelled_when_due() {
        test.place(order("1", "alice").state(OrderState.PENDING));
        assertThat(test.cancelLater(CancelRequest.byId("1"), DELAY)).isInstanceOf(CancelResult.Queued.class);
        done(test.book.advance("1", OrderState.OPEN, Cause.NONE));
        assertThat(test.state("1")).isEqualTo(OrderState.OPEN);
        test.clock.advance(DELAY);
        assertThat(test.state("1")).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_pending_order_that_opens_late_is_cancelled_as_it_opens() {
        test.place(order("1", "alice").state(OrderState.PENDING));
        test.book.cancelLater(CancelRequest.byId("1"), ALICE, CancelReason.DISCONNECT, DELAY, CAUSE);
        test.clock.advance(Duration.ofSeconds(9));
        assertThat(test.state("1")).isEqualTo(OrderState.PENDING);

        Order result = done(test.book.advance("1", OrderState.OPEN, Cause.NONE));
        assertThat(result).isEqualTo(test.now("1"));
        assertThat(result.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(result.cancelReason()).isEqualTo(CancelReason.DISCONNECT);
        assertThat(test.events.get(test.events.size() - 1).cause()).isEqualTo(CAUSE);
    }

    @Test
    void a_late_opening_is_a_cancel_like_any_other_a_fill_may_win_and_children_go_with_it() {
        test.place(order("1", "alice").state(OrderState.PENDING));
        test.place(order("2", "alice").state(OrderState.PENDING));
        test.place(order("3", "alice").parentId("2"));
        test.cancelLater(CancelRequest.byId("1"), DELAY);
        test.cancelLater(CancelRequest.byId("2"), DELAY);
        test.clock.advance(DELAY);
        test.book.beforeCancel((order, cause) -> {
            if (order.id().equals("1")) {
                test.fill("1", "10");
            }
            return CancelCourse.USUAL;
        });
        assertThat(done(test.book.advance("1", OrderState.OPEN, Cause.NONE)).state())
                .isEqualTo(OrderState.FILLED);
        assertThat(done(test.book.advance("2", OrderState.OPEN, Cause.NONE)).state())
                .isEqualTo(OrderState.CANCELLED);
        assertThat(test.now("3").cancelReason()).isEqualTo(CancelReason.PARENT);
    }

    @Test
    void a_pending_order_that_never_opens_ends_as_it_would_have() {
        test.place(order("1", "alice").state(OrderState.PENDING));
        test.cancelLater(CancelRequest.byId("1"), DELAY);
        test.clock.advance(DELAY);
        assertThat(done(test.book.reject("1", CAUSE)).state()).isEqualTo(OrderState.REJECTED);
    }

    @Test
    void a_cancel_at_once_goes_ahead_of_the_one_under_way() {
        test.open("1");
        test.cancelLater(CancelRequest.byId("1"), DELAY);
        assertThat(test.cancel(CancelRequest.byId("1"))).isInstanceOf(CancelResult.Cancelled.class);
        int told = test.events.size();
        test.clock.advance(DELAY);
        assertThat(test.events).hasSize(told);
    }

    @Test
    void children_go_with_their_parent_when_it_is_due() {
        test.open("1");
        test.place(order("2", "alice").parentId("1"));
        test.cancelLater(CancelRequest.byId("1"), DELAY);
        assertThat(test.state("2")).isEqualTo(OrderState.OPEN);
        test.clock.advance(DELAY);
        assertThat(test.now("2").cancelReason()).isEqualTo(CancelReason.PARENT);
    }

    @Test
    void it_is_refused_for_the_same_reasons_as_one_at_once() {
        Order draft = test.inState("1", OrderState.DRAFT);
        Order filled = test.inState("2", OrderState.FILLED);
        assertThat(test.cancelLater(CancelRequest.byId("1"), DELAY))
                .isEqualTo(new CancelResult.Refused(Reject.NOT_YET_OPEN, draft));
        assertThat(test.cancelLater(CancelRequest.byId("2"), DELAY))
                .isEqualTo(new CancelResult.Refused(Reject.ALREADY_FILLED, filled));
        assertThat(test.cancelLater(CancelRequest.byId("3"), DELAY))
                .isEqualTo(new CancelResult.Refused(Reject.UNKNOWN_ORDER, null));
        assertThat(test.cancelLater(CancelRequest.all(), DELAY))
                .isEqualTo(new CancelResult.Refused(Reject.NOTHING_TO_CANCEL, null));
        assertThat(test.book.cancelLater(CancelRequest.byId("1"), BOB, CancelReason.USER, DELAY, CAUSE))
                .isEqualTo(new CancelResult.Refused(Reject.FOREIGN_ORDER, draft));
    }

    @Test
    void many_are_queued_together() {
        test.open("1");
        test.open("2");
        test.cancelLater(CancelRequest.all(), DELAY);
        test.clock.advance(DELAY);
        assertThat(test.book.orders(any -> true)).extracting(Order::state).containsOnly(OrderState.CANCELLED);
    }
}
