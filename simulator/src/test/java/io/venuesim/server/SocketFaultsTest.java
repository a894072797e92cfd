package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.order.OrderState;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same faults over a WebSocket, where an answer and its events part. */
@Timeout(60)
final class SocketFaultsTest {
    private static final Duration DELAY = Duration.ofSeconds(5);

    private final Sixth sixth = new Sixth();
    private Talker talker;

    @BeforeEach
    void connect() throws InterruptedException {
        talker = Talker.connect(sixth.venue.webSocketUrl());
    }

    @AfterEach
    void close() {
        talker.close();
        sixth.close();
    }

    @Test
    void without_a_fault_the_answer_goes_before_the_event() throws Exception {
        cancel();
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(talker.next()).isEqualTo("event of " + sixth.order);
    }

    @Test
    void a_request_that_is_lost_leaves_the_order_alone_and_the_connection_alive() throws Exception {
        sixth.fault(new Fault.Swallow(), Moment.ON_RECEIVE);
        cancel();
        talker.send("next");
        assertThat(talker.next()).isEqualTo("answer to next");
        assertThat(sixth.state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void an_acknowledgement_that_is_lost_loses_no_event() throws Exception {
        sixth.fault(new Fault.Swallow(), Moment.ON_REPLY);
        cancel();
        talker.send("next");
        assertThat(talker.next()).isEqualTo("event of " + sixth.order);
        assertThat(talker.next()).isEqualTo("answer to next");
        assertThat(sixth.state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_late_answer_is_overtaken_by_the_next_one_and_takes_its_event_with_it() throws Exception {
        sixth.fault(new Fault.Delay(DELAY), Moment.ON_REPLY);
        cancel();
        talker.send("next");
        assertThat(talker.next()).isEqualTo("answer to next");
        assertThat(talker.next()).isEqualTo("event of next");
        assertThat(sixth.state()).isEqualTo(OrderState.CANCELLED);
        sixth.simulator.clock().advance(DELAY);
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(talker.next()).isEqualTo("event of " + sixth.order);
    }

    @Test
    void a_late_request_takes_effect_late() throws Exception {
        sixth.fault(new Fault.Delay(DELAY), Moment.ON_RECEIVE);
        cancel();
        sixth.journalled(Entry.Kind.FAULT);
        assertThat(sixth.state()).isEqualTo(OrderState.OPEN);
        sixth.simulator.clock().advance(DELAY);
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(sixth.state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void another_answer_is_a_frame() throws Exception {
        sixth.fault(new Fault.Answer(503, "text/plain", "try later"), Moment.ON_REPLY);
        cancel();
        assertThat(talker.next()).isEqualTo("try later");
        assertThat(talker.next()).isEqualTo("event of " + sixth.order);
    }

    @Test
    void a_reset_ends_the_connection_without_a_close_frame() throws Exception {
        sixth.fault(new Fault.Reset(), Moment.ON_REPLY);
        cancel();
        assertThat(talker.next()).startsWith("closed 1006");
        assertThat(sixth.state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_fill_just_before_the_cancel_wins() throws Exception {
        sixth.fault(new Fault.Fill(new BigDecimal("10")), Moment.BEFORE_EFFECT);
        cancel();
        assertThat(talker.next()).isEqualTo("ALREADY_FILLED");
        assertThat(sixth.state()).isEqualTo(OrderState.FILLED);
    }

    private void cancel() {
        talker.send("cancel " + sixth.alice.credential("apiKey") + " " + sixth.order);
    }
}
