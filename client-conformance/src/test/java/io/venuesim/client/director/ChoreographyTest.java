package io.venuesim.client.director;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cancel's answer and its event come in the order that was asked for, whether they share a connection or not. */
final class ChoreographyTest {
    private static final int ROUNDS = Integer.getInteger("venuesim.rounds", 50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** One venue, a subscriber, and its signer. */
    private static final class Theatre implements AutoCloseable {
        final Stream stream;
        final VenueSimulator simulator;
        final RunningVenue venue;
        final Stream.Signer signer;
        final RawFrames socket;

        Theatre(Stream stream) throws IOException {
            this.stream = stream;
            simulator = Rig.simulator(stream.venue);
            simulator.clock().stopAt(simulator.clock().now());
            venue = simulator.venue(stream.venue);
            signer = Stream.Signer.of(venue, venue.account("alice"), simulator.clock()::now);
            socket = new RawFrames(venue.webSocketUrl());
            stream.subscribe(socket, signer);
        }

        /** A fresh order; that it was made has been told. */
        Order place() throws IOException {
            Order order = venue.place(NewOrder.limit(Side.BUY, "1", "1150")
                    .account(signer.account().id()));
            assertThat(stream.isEvent(socket.next())).isTrue();
            return order;
        }

        ArmedFault script(Order order, Fault fault, Moment moment) {
            return simulator.faults().add(FaultRule.once(fault, moment).order(order.id()));
        }

        void cancel(Order order) throws IOException {
            socket.send(signer.frame(stream.frame(order.id())));
        }

        RawRequest request(Order order) throws IOException {
            return new RawRequest(venue.restUrl(), signer.request(stream.request(order.id())));
        }

        /**
         * What the venue sent about an order, that it was placed first of all, as the journal has it: between two connections
         * the network of a busy machine may still swap what left in order.
         */
        List<String> sentOf(Order order) {
            return simulator
                    .journal()
                    .entries(JournalFilter.ALL.order(order.id()).kind(Entry.Kind.SENT))
                    .stream()
                    .map(entry -> ((Entry.Sent) entry).operation())
                    .toList();
        }

        void assertAnswer() throws IOException {
            String frame = socket.next();
            assertThat(frame).contains("\"id\":").matches(text -> !stream.isEvent(text), "is no event");
        }

        void assertEvent() throws IOException {
            assertThat(socket.next()).matches(stream::isEvent, "is an event");
        }

        /** Nothing is under way: the next frame answers what is asked now. */
        void assertSilence() throws IOException {
            socket.send(stream.ping);
            assertThat(socket.next())
                    .matches(text -> !stream.isEvent(text), "is no event")
                    .doesNotContain("order");
            assertThat(socket.hasArrived()).isFalse();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            simulator.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void over_one_connection(Stream stream) throws IOException {
        try (Theatre theatre = new Theatre(stream)) {
            for (int round = 0; round < ROUNDS; round++) {
                answerThenEvent(theatre);
                eventThenAnswer(theatre);
                eventOnly(theatre);
                answerOnly(theatre);
                eventTwice(theatre);
                eventWithheld(theatre);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void over_two_connections(Stream stream) throws Exception {
        try (Theatre theatre = new Theatre(stream)) {
            for (int round = 0; round < ROUNDS; round++) {
                Order first = theatre.place();
                theatre.script(first, new Fault.AnswerFirst(), Moment.ON_REPLY);
                try (RawRequest request = theatre.request(first)) {
                    theatre.assertEvent();
                    assertThat(request.answer()).startsWith("HTTP/1.1 200 ");
                }
                assertThat(theatre.sentOf(first)).containsExactly("push", "reply", "push");
                Order second = theatre.place();
                theatre.script(second, new Fault.EventsFirst(), Moment.ON_REPLY);
                try (RawRequest request = theatre.request(second)) {
                    assertThat(request.answer()).startsWith("HTTP/1.1 200 ");
                    theatre.assertEvent();
                }
                assertThat(theatre.sentOf(second)).containsExactly("push", "push", "reply");
                Order third = theatre.place();
                theatre.script(third, new Fault.EventsFirst(), Moment.ON_REPLY);
                ArmedFault held = theatre.script(third, new Fault.Hold(), Moment.ON_REPLY);
                try (RawRequest request = theatre.request(third)) {
                    theatre.assertEvent();
                    assertThat(held.awaitHolding(1, PATIENCE)).isTrue();
                    assertThat(request.hasArrived()).isFalse();
                    held.release();
                    assertThat(request.answer()).startsWith("HTTP/1.1 200 ");
                }
                theatre.assertSilence();
            }
        }
    }

    private static void answerThenEvent(Theatre theatre) throws IOException {
        Order order = theatre.place();
        theatre.script(order, new Fault.AnswerFirst(), Moment.ON_REPLY);
        theatre.cancel(order);
        theatre.assertAnswer();
        theatre.assertEvent();
    }

    private static void eventThenAnswer(Theatre theatre) throws IOException {
        Order order = theatre.place();
        theatre.script(order, new Fault.EventsFirst(), Moment.ON_REPLY);
        theatre.cancel(order);
        theatre.assertEvent();
        theatre.assertAnswer();
    }

    private static void eventOnly(Theatre theatre) throws IOException {
        Order order = theatre.place();
        theatre.script(order, new Fault.Swallow(), Moment.ON_REPLY);
        theatre.cancel(order);
        theatre.assertEvent();
        theatre.assertSilence();
    }

    private static void answerOnly(Theatre theatre) throws IOException {
        Order order = theatre.place();
        theatre.script(order, new Fault.Swallow(), Moment.ON_PUSH);
        theatre.cancel(order);
        theatre.assertAnswer();
        theatre.assertSilence();
    }

    private static void eventTwice(Theatre theatre) throws IOException {
        Order order = theatre.place();
        theatre.script(order, new Fault.Duplicate(), Moment.ON_PUSH);
        theatre.cancel(order);
        theatre.assertAnswer();
        theatre.assertEvent();
        theatre.assertEvent();
    }

    private static void eventWithheld(Theatre theatre) throws IOException {
        Order order = theatre.place();
        ArmedFault held = theatre.script(order, new Fault.Hold(), Moment.ON_PUSH);
        theatre.cancel(order);
        theatre.assertAnswer();
        theatre.assertSilence();
        assertThat(held.release()).isEqualTo(1);
        theatre.assertEvent();
    }
}
