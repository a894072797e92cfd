package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.order.OrderState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
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

    @Test
    void a_request_that_comes_in_twice_is_answered_twice() throws Exception {
        sixth.fault(new Fault.Repeat(), Moment.ON_RECEIVE);
        cancel();
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(talker.next()).isEqualTo("event of " + sixth.order);
        assertThat(talker.next()).isEqualTo("ALREADY_CANCELLED");
    }

    @Test
    void an_answer_is_sent_twice() throws Exception {
        sixth.fault(new Fault.Duplicate(), Moment.ON_REPLY);
        cancel();
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(talker.next()).isEqualTo("event of " + sixth.order);
    }

    @Test
    void a_connection_is_closed_with_code_and_reason() throws Exception {
        sixth.fault(new Fault.Close(1012, "restart"), Moment.ON_REPLY);
        cancel();
        assertThat(talker.next()).isEqualTo("closed 1012 restart");
        assertThat(sixth.state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_frame_ends_in_its_middle() throws Exception {
        sixth.fault(new Fault.Truncate(5), Moment.ON_REPLY);
        cancel();
        assertThat(talker.next()).startsWith("closed 1006");
        assertThat(sixth.state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_frame_that_is_cut_behind_its_end_is_whole() throws Exception {
        sixth.fault(new Fault.Truncate(1_000), Moment.ON_REPLY);
        cancel();
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(talker.next()).startsWith("closed 1006");
    }

    @Test
    void the_event_goes_first_and_the_answer_is_lost() throws Exception {
        sixth.fault(new Fault.EventsFirst(), Moment.ON_REPLY);
        sixth.fault(new Fault.Delay(DELAY), Moment.ON_REPLY);
        cancel();
        assertThat(talker.next()).isEqualTo("event of " + sixth.order);
        sixth.simulator.clock().advance(DELAY);
        assertThat(talker.next()).isEqualTo("cancelled");
    }

    @Test
    void the_answer_goes_first_where_the_venue_does_it_otherwise() throws Exception {
        sixth.simulator.faults().add(FaultRule.once(new Fault.AnswerFirst(), Moment.ON_REPLY));
        talker.send("events first");
        assertThat(talker.next()).isEqualTo("answer to events first");
        assertThat(talker.next()).isEqualTo("event of events first");
    }

    @Test
    void an_event_is_lost() throws Exception {
        sixth.fault(new Fault.Swallow(), Moment.ON_PUSH);
        cancel();
        talker.send("next");
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(talker.next()).isEqualTo("answer to next");
    }

    @Test
    void an_event_comes_late() throws Exception {
        sixth.fault(new Fault.Delay(DELAY), Moment.ON_PUSH);
        cancel();
        talker.send("next");
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(talker.next()).isEqualTo("answer to next");
        assertThat(talker.next()).isEqualTo("event of next");
        sixth.simulator.clock().advance(DELAY);
        assertThat(talker.next()).isEqualTo("event of " + sixth.order);
    }

    @Test
    void an_event_is_withheld_until_it_is_released() throws Exception {
        ArmedFault held = sixth.simulator
                .faults()
                .add(FaultRule.once(new Fault.Hold(), Moment.ON_PUSH).operation("cancel_order"));
        cancel();
        talker.send("next");
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(talker.next()).isEqualTo("answer to next");
        assertThat(talker.next()).isEqualTo("event of next");
        assertThat(held.release()).isEqualTo(1);
        assertThat(talker.next()).isEqualTo("event of " + sixth.order);
    }

    @Test
    void an_event_comes_twice() throws Exception {
        sixth.fault(new Fault.Duplicate(), Moment.ON_PUSH);
        cancel();
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(talker.next()).isEqualTo("event of " + sixth.order);
        assertThat(talker.next()).isEqualTo("event of " + sixth.order);
    }

    @Test
    void an_event_comes_after_the_next_one() throws Exception {
        sixth.fault(new Fault.Swap(), Moment.ON_PUSH);
        cancel();
        talker.send("next");
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(talker.next()).isEqualTo("answer to next");
        assertThat(talker.next()).isEqualTo("event of next");
        assertThat(talker.next()).isEqualTo("event of " + sixth.order);
    }

    @Test
    void the_connection_is_closed_in_place_of_an_event() throws Exception {
        sixth.fault(new Fault.Close(1012, "restart"), Moment.ON_PUSH);
        cancel();
        assertThat(talker.next()).isEqualTo("cancelled");
        assertThat(talker.next()).isEqualTo("closed 1012 restart");
    }

    @Test
    void a_connection_is_closed_as_soon_as_it_is_open() throws Exception {
        sixth.simulator.faults().add(FaultRule.once(new Fault.Close(4001, "not now"), Moment.ON_CONNECT));
        try (Talker turnedAway = Talker.connect(sixth.venue.webSocketUrl())) {
            assertThat(turnedAway.next()).isEqualTo("closed 4001 not now");
        }
    }

    @Test
    void an_upgrade_is_answered_by_a_page() {
        sixth.simulator
                .faults()
                .add(FaultRule.once(new Fault.Answer(502, "text/html", "<h1>Bad gateway</h1>"), Moment.ON_CONNECT));
        assertThat(upgrade()).startsWith("HTTP/1.1 502 Bad Gateway\r\n").endsWith("\r\n\r\n<h1>Bad gateway</h1>");
        assertThat(upgrade()).startsWith("HTTP/1.1 101 ");
    }

    @Test
    void an_upgrade_is_answered_by_a_reset() {
        sixth.simulator.faults().add(FaultRule.once(new Fault.Reset(), Moment.ON_CONNECT));
        assertThatThrownBy(this::upgrade).hasRootCauseInstanceOf(SocketException.class);
    }

    private String upgrade() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sixth.venue.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /talk HTTP/1.1\r\nHost: venue\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void cancel() {
        talker.send("cancel " + sixth.alice.credential("apiKey") + " " + sixth.order);
    }
}
