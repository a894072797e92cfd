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
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can go wrong with one cancel over REST, and what the book looks like then. */
@Timeout(60)
final class RestFaultsTest {
    private static final Duration DELAY = Duration.ofSeconds(5);

    private final Sixth sixth = new Sixth();

    @AfterEach
    void close() {
        sixth.close();
    }

    @ParameterizedTest
    @CsvSource({"ON_RECEIVE, OPEN", "ON_REPLY, CANCELLED"})
    void a_delay_lasts_until_the_clock_says_so(Moment moment, OrderState meanwhile) throws Exception {
        sixth.fault(new Fault.Delay(DELAY), moment);
        CompletableFuture<HttpResponse<String>> answer = sixth.cancel();
        sixth.journalled(Entry.Kind.FAULT);
        sixth.simulator.clock().advance(DELAY.minusNanos(1));
        assertThat(sixth.state()).isEqualTo(meanwhile);
        assertThat(answer).isNotDone();
        sixth.simulator.clock().advance(Duration.ofNanos(1));
        assertThat(answer.get().body()).isEqualTo("cancelled");
        assertThat(sixth.state()).isEqualTo(OrderState.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_RECEIVE", "ON_REPLY"})
    void a_swallowed_request_is_let_go_when_its_client_leaves(Moment moment) throws Exception {
        sixth.fault(new Fault.Swallow(), moment);
        try (Socket socket = connect()) {
            sixth.journalled(Entry.Kind.FAULT);
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(sixth.rawCancel().getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ON_RECEIVE, OPEN", "ON_REPLY, CANCELLED"})
    void a_swallowed_request_is_never_answered_and_keeps_its_connection(Moment moment, OrderState after)
            throws Exception {
        sixth.fault(new Fault.Swallow(), moment);
        try (Socket socket = connect()) {
            sixth.journalled(Entry.Kind.FAULT);
            assertThat(sixth.state()).isEqualTo(after);
            assertThat(socket.getInputStream().available()).isZero();
            sixth.close();
            String rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(rest).doesNotContain("cancelled");
        }
        assertThat(sixth.simulator.journal().entries(entry -> entry.kind() == Entry.Kind.SENT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ON_RECEIVE, OPEN", "ON_REPLY, CANCELLED"})
    void another_answer_takes_the_place_of_the_venues(Moment moment, OrderState after) throws Exception {
        sixth.fault(new Fault.Answer(503, "text/html", "<h1>żal</h1>"), moment);
        HttpResponse<String> answer = sixth.cancel().get();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(answer.body()).isEqualTo("<h1>żal</h1>");
        assertThat(sixth.state()).isEqualTo(after);
        Entry.Sent sent = (Entry.Sent) sixth.journalled(Entry.Kind.SENT);
        assertThat(sent.status()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"ON_RECEIVE, OPEN", "ON_REPLY, CANCELLED"})
    void a_reset_is_a_reset_and_no_orderly_end(Moment moment, OrderState after) throws Exception {
        sixth.fault(new Fault.Reset(), moment);
        try (Socket socket = connect()) {
            assertThatThrownBy(() -> socket.getInputStream().readAllBytes()).isInstanceOf(SocketException.class);
            assertThat(sixth.state()).isEqualTo(after);
        }
        assertThat(sixth.simulator.journal().entries(entry -> entry.kind() == Entry.Kind.SENT))
                .isEmpty();
    }

    @Test
    void a_fill_just_before_the_cancel_wins() throws Exception {
        sixth.fault(new Fault.Fill(new BigDecimal("99")), Moment.BEFORE_EFFECT);
        HttpResponse<String> answer = sixth.cancel().get();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("ALREADY_FILLED");
        assertThat(sixth.venue.order(sixth.order).averagePrice()).isEqualByComparingTo("100");
        assertThat(sixth.simulator
                        .journal()
                        .entries(entry -> entry.stamp().cause().exchange() > 0))
                .extracting(Entry::kind)
                .containsExactly(Entry.Kind.RECEIVED, Entry.Kind.FAULT, Entry.Kind.APPLIED, Entry.Kind.SENT);
    }

    @Test
    void a_smaller_fill_leaves_the_rest_to_the_cancel() throws Exception {
        sixth.fault(new Fault.Fill(new BigDecimal("3")), Moment.BEFORE_EFFECT);
        assertThat(sixth.cancel().get().body()).isEqualTo("cancelled");
        assertThat(sixth.venue.order(sixth.order).remaining()).isEqualByComparingTo("7");
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_RECEIVE", "ON_REPLY"})
    void a_fault_strikes_what_it_was_aimed_at_and_nothing_else(Moment moment) throws Exception {
        String other = Sixth.place(sixth.venue);
        sixth.simulator
                .faults()
                .add(FaultRule.once(new Fault.Answer(500, "text/plain", "broken"), moment)
                        .venue("sixth")
                        .account(sixth.alice.id())
                        .order(other));
        assertThat(sixth.cancel().get().body()).isEqualTo("cancelled");
        assertThat(sixth.cancel(sixth.alice, other).get().body()).isEqualTo("broken");
        assertThat(sixth.simulator.faults().pending()).isEmpty();
    }

    @Test
    void only_the_nth_is_struck() throws Exception {
        sixth.simulator
                .faults()
                .add(FaultRule.once(new Fault.Answer(500, "text/plain", "broken"), Moment.ON_REPLY)
                        .operation("cancel_order")
                        .nth(2));
        assertThat(sixth.cancel().get().body()).isEqualTo("cancelled");
        assertThat(sixth.cancel().get().body()).isEqualTo("broken");
        assertThat(sixth.cancel().get().body()).isEqualTo("ALREADY_CANCELLED");
    }

    @Test
    void two_faults_strike_one_exchange_at_two_moments() throws Exception {
        sixth.fault(new Fault.Delay(DELAY), Moment.ON_RECEIVE);
        sixth.fault(new Fault.Fill(new BigDecimal("10")), Moment.BEFORE_EFFECT);
        sixth.fault(new Fault.Answer(504, "text/plain", "late"), Moment.ON_REPLY);
        CompletableFuture<HttpResponse<String>> answer = sixth.cancel();
        sixth.journalled(Entry.Kind.FAULT);
        sixth.simulator.clock().advance(DELAY);
        assertThat(answer.get().body()).isEqualTo("late");
        assertThat(sixth.state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void a_request_that_comes_in_twice_is_answered_the_second_time() throws Exception {
        sixth.fault(new Fault.Repeat(), Moment.ON_RECEIVE);
        HttpResponse<String> answer = sixth.cancel().get();
        assertThat(answer.body()).isEqualTo("ALREADY_CANCELLED");
        assertThat(sixth.simulator.journal().entries(entry -> entry.kind() == Entry.Kind.RECEIVED))
                .extracting(entry -> entry.stamp().cause().exchange())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void an_answer_ends_early() throws Exception {
        sixth.fault(new Fault.Truncate(40), Moment.ON_REPLY);
        try (Socket socket = connect()) {
            String part = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(part).startsWith("HTTP/1.1 200 OK\r\n").hasSize(40);
            assertThat(sixth.state()).isEqualTo(OrderState.CANCELLED);
        }
    }

    @Test
    void an_answer_is_the_same_to_the_byte_where_it_is_not_cut() throws Exception {
        sixth.cancel().get();
        String whole = RawHttp.send(sixth.venue.restUrl(), sixth.rawCancel());
        sixth.fault(new Fault.Truncate(10_000), Moment.ON_REPLY);
        String cut = RawHttp.send(sixth.venue.restUrl(), sixth.rawCancel());
        assertThat(withoutDate(cut)).isEqualTo(withoutDate(whole).replace("Connection: close\r\n", ""));
    }

    @Test
    void a_reset_comes_after_the_first_bytes_of_the_answer() throws Exception {
        sixth.fault(new Fault.Reset(20), Moment.ON_REPLY);
        try (Socket socket = connect()) {
            byte[] part = new byte[20];
            assertThat(socket.getInputStream().readNBytes(part, 0, 20)).isEqualTo(20);
            assertThat(new String(part, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 200 OK\r\nDat");
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void an_answer_that_is_sent_twice_is_there_before_the_next_question() throws Exception {
        sixth.fault(new Fault.Duplicate(), Moment.ON_REPLY);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sixth.venue.port())) {
            socket.setSoTimeout(20_000);
            String request = sixth.rawCancel().replace("Connection: close\r\n", "");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = readAnswer(socket);
            assertThat(answer).endsWith("\r\n\r\ncancelled");
            assertThat(readAnswer(socket)).isEqualTo(answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"ON_RECEIVE, OPEN", "ON_REPLY, CANCELLED"})
    void a_connection_is_closed_in_order_without_an_answer(Moment moment, OrderState after) throws Exception {
        sixth.fault(new Fault.Close(1011, "restart"), moment);
        try (Socket socket = connect()) {
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
            assertThat(sixth.state()).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @CsvSource({"ON_RECEIVE, OPEN", "ON_REPLY, CANCELLED"})
    void what_is_held_goes_on_when_it_is_released(Moment moment, OrderState meanwhile) throws Exception {
        ArmedFault held = sixth.simulator
                .faults()
                .add(FaultRule.once(new Fault.Hold(), moment).operation("cancel_order"));
        CompletableFuture<HttpResponse<String>> answer = sixth.cancel();
        sixth.journalled(Entry.Kind.FAULT);
        assertThat(sixth.state()).isEqualTo(meanwhile);
        assertThat(answer).isNotDone();
        assertThat(held.awaitHolding(1, Duration.ofSeconds(20))).isTrue();
        held.release();
        assertThat(answer.get().body()).isEqualTo("cancelled");
        assertThat(sixth.state()).isEqualTo(OrderState.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"ON_RECEIVE, HOLD", "ON_REPLY, HOLD", "ON_RECEIVE, DELAY", "ON_REPLY, DELAY"})
    void whoever_waits_in_a_world_that_ends_is_cut_off(Moment moment, String kind) throws Exception {
        sixth.fault(kind.equals("HOLD") ? new Fault.Hold() : new Fault.Delay(DELAY), moment);
        CompletableFuture<HttpResponse<String>> answer = sixth.cancel();
        sixth.journalled(Entry.Kind.FAULT);
        sixth.simulator.namespaces().defaultNamespace().reset();
        assertThatThrownBy(answer::get).hasRootCauseInstanceOf(IOException.class);
    }

    private static String withoutDate(String answer) {
        return answer.replaceFirst("Date: [^\r]*", "Date: now");
    }

    /** Head and body of one answer. */
    private static String readAnswer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith("\r\n\r\ncancelled")) {
            int next = socket.getInputStream().read();
            assertThat(next).as("the connection ended after %s", answer).isNotEqualTo(-1);
            answer.append((char) next);
        }
        return answer.toString();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), sixth.venue.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(sixth.rawCancel().getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
