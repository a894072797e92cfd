package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Reject;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the client is told of a cancel, and what becomes of the order: the two need not agree. */
@Timeout(60)
final class CancelFaultsTest {
    private static final Duration DELAY = Duration.ofSeconds(5);

    private final Sixth sixth = new Sixth();

    @AfterEach
    void close() {
        sixth.close();
    }

    @Test
    void all_that_is_left_trades_first() throws Exception {
        sixth.fault(Fault.Fill.all(), Moment.BEFORE_EFFECT);
        assertThat(cancel()).isEqualTo("400 ALREADY_FILLED");
        assertThat(sixth.state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void a_fill_after_the_cancel_comes_too_late() throws Exception {
        sixth.fault(Fault.Fill.all(), Moment.AFTER_EFFECT);
        assertThat(cancel()).isEqualTo("200 cancelled");
        assertOrder(OrderState.CANCELLED, "0");
        assertThat(sixth.journalled(Entry.Kind.FAULT))
                .isInstanceOfSatisfying(
                        Entry.Faulted.class, fault -> assertThat(fault.moment()).isEqualTo(Moment.AFTER_EFFECT));
    }

    @Test
    void a_fill_comes_once_the_client_was_told_of_the_cancel() throws Exception {
        sixth.fault(Fault.Fill.all(), Moment.AFTER_REPLY);
        assertThat(cancel()).isEqualTo("200 cancelled");
        sixth.comesTo(OrderState.FILLED);
        assertOrder(OrderState.FILLED, "10");
        assertThat(sixth.simulator
                        .journal()
                        .entries(entry -> entry.stamp().cause().exchange() > 0))
                .extracting(Entry::kind)
                .containsExactly(Entry.Kind.RECEIVED, Entry.Kind.FAULT, Entry.Kind.SENT, Entry.Kind.APPLIED);
    }

    @Test
    void a_part_of_it_trades_then_and_the_rest_is_cancelled() throws Exception {
        sixth.fault(new Fault.Fill(new BigDecimal("3")), Moment.AFTER_REPLY);
        assertThat(cancel()).isEqualTo("200 cancelled");
        sixth.comesTo(OrderState.CANCELLED);
        assertOrder(OrderState.CANCELLED, "3");
    }

    @Test
    void a_cancel_that_was_acknowledged_never_takes_effect() throws Exception {
        sixth.fault(new Fault.Swallow(), Moment.BEFORE_EFFECT);
        assertThat(cancel()).isEqualTo("200 cancelled");
        assertOrder(OrderState.OPEN, "0");
        assertThat(cancel()).isEqualTo("200 cancelled");
        assertOrder(OrderState.CANCELLED, "0");
    }

    @Test
    void a_cancel_that_was_acknowledged_takes_effect_later() throws Exception {
        sixth.fault(new Fault.Delay(DELAY), Moment.BEFORE_EFFECT);
        assertThat(cancel()).isEqualTo("200 cancelled");
        sixth.simulator.clock().advance(DELAY.minusNanos(1));
        assertOrder(OrderState.OPEN, "0");
        sixth.simulator.clock().advance(Duration.ofNanos(1));
        assertOrder(OrderState.CANCELLED, "0");
    }

    @Test
    void meanwhile_the_order_may_trade() throws Exception {
        sixth.fault(new Fault.Delay(DELAY), Moment.BEFORE_EFFECT);
        assertThat(cancel()).isEqualTo("200 cancelled");
        sixth.venue.fill(sixth.order, "10", "100");
        sixth.simulator.clock().advance(DELAY);
        assertOrder(OrderState.FILLED, "10");
    }

    @Test
    void a_cancel_that_was_acknowledged_takes_effect_when_it_is_released() throws Exception {
        ArmedFault held = sixth.simulator
                .faults()
                .add(FaultRule.once(new Fault.Hold(), Moment.BEFORE_EFFECT).order(sixth.order));
        assertThat(cancel()).isEqualTo("200 cancelled");
        assertOrder(OrderState.OPEN, "0");
        assertThat(held.holding()).isEqualTo(1);
        assertThat(held.release()).isEqualTo(1);
        assertOrder(OrderState.CANCELLED, "0");
        assertThat(sixth.simulator.faults().pending()).isEmpty();
    }

    @Test
    void an_open_order_is_said_to_be_unknown() throws Exception {
        sixth.fault(new Fault.Refuse(Reject.UNKNOWN_ORDER), Moment.BEFORE_EFFECT);
        assertThat(cancel()).isEqualTo("400 UNKNOWN_ORDER");
        assertOrder(OrderState.OPEN, "0");
    }

    @Test
    void a_cancel_is_carried_out_and_said_to_be_refused() throws Exception {
        sixth.fault(new Fault.Refuse(Reject.ALREADY_FILLED), Moment.AFTER_EFFECT);
        assertThat(cancel()).isEqualTo("400 ALREADY_FILLED");
        assertOrder(OrderState.CANCELLED, "0");
    }

    @Test
    void a_query_shows_the_book_as_it_was_when_the_rule_was_made() throws Exception {
        ArmedFault lag = sixth.simulator
                .faults()
                .add(FaultRule.once(new Fault.Lag(), Moment.ON_RECEIVE)
                        .operation("state")
                        .times(FaultRule.ALWAYS));
        assertThat(cancel()).isEqualTo("200 cancelled");
        assertThat(sixth.asked()).isEqualTo("OPEN");
        assertThat(sixth.asked()).isEqualTo("OPEN");
        sixth.simulator.faults().remove(lag.id());
        assertThat(sixth.asked()).isEqualTo("CANCELLED");
    }

    private String cancel() throws Exception {
        var answer = sixth.cancel().get();
        return answer.statusCode() + " " + answer.body();
    }

    private void assertOrder(OrderState state, String executed) {
        Order order = sixth.venue.order(sixth.order);
        assertThat(order.state()).isEqualTo(state);
        assertThat(order.executed()).isEqualByComparingTo(executed);
        assertThat(order.executed().add(order.remaining())).isEqualByComparingTo(order.quantity());
    }
}
