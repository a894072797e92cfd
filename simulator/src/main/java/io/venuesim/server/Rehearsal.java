package io.venuesim.server;

import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.order.Cause;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Routes;
import io.venuesim.venue.SocketHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a venue answer requests in a copy of its worlds: the same code, the same accounts, orders and time, and nothing
 * that happens there happens here. No fault strikes.
 */
public final class Rehearsal {
    /** Answers that a venue delays come within this time of the copy's clock. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String venue;
    private final RouteTable routes;
    private final Pipeline pipeline;
    private final Namespaces namespaces;
    private final Redactor redactor;

    Rehearsal(String venue, RouteTable routes, Namespaces namespaces, Redactor redactor) {
        this.venue = venue;
        this.routes = routes;
        this.pipeline = new Pipeline(routes);
        this.namespaces = namespaces;
        this.redactor = redactor;
    }

    /** What a REST request would leave in the journal. */
    public List<Entry> rest(Request request) {
        try (Namespaces copy = namespaces.copy(venue)) {
            RouteTable.Match<Routes.RestHandler> match = routes.rest(request);
            run(exchange(match.request(), null, 1, copy), match.handler(), new Lines(null));
            return written(copy);
        }
    }

    /**
     * What messages would leave in the journal that are sent over one connection, one after the other.
     *
     * @throws IllegalArgumentException if the request that is to open it is for no WebSocket of the venue
     */
    public List<Entry> messages(Request upgrade, List<String> messages) {
        RouteTable.Match<SocketHandler> match = routes.socket(upgrade)
                .orElseThrow(() -> new IllegalArgumentException("There is no WebSocket at " + upgrade.rawPath()));
        try (Namespaces copy = namespaces.copy(venue)) {
            LiveExchange opening = exchange(match.request(), null, 0, copy);
            Reply refusal = opening.handle(any -> match.handler().onUpgrade(any).orElseGet(Reply::silence));
            if (refusal instanceof Reply.Silence) {
                RehearsalChannel channel = new RehearsalChannel(match.request(), opening.world(), redactor);
                match.handler().onOpen(channel);
                talk(channel, match.handler(), messages, copy);
            } else {
                opening.writeSent(refusal);
            }
            return written(copy);
        }
    }

    private void talk(RehearsalChannel channel, SocketHandler handler, List<String> messages, Namespaces copy) {
        long number = 0;
        for (String message : messages) {
            if (channel.isOpen()) {
                number++;
                Request request = channel.upgrade().message(message.getBytes(StandardCharsets.UTF_8), false);
                run(exchange(request, channel, number, copy), handler::onMessage, new Lines(channel));
            }
        }
    }

    private LiveExchange exchange(Request request, @Nullable Channel channel, long number, Namespaces copy) {
        return new LiveExchange(request, channel, new Cause(1, number), copy, venue, redactor, new Counters());
    }

    private void run(LiveExchange exchange, Routes.RestHandler handler, Lines line) {
        pipeline.run(exchange, handler, line);
        if (!line.isAnswered()) {
            exchange.world().clock().advance(PATIENCE);
        }
    }

    /** By exchange: each is in one namespace, and two of one connection may be in two. */
    private static List<Entry> written(Namespaces copy) {
        return copy.all().stream()
                .flatMap(namespace -> namespace.journal().entries(JournalFilter.ALL).stream())
                .sorted(Comparator.comparingLong(entry -> entry.stamp().cause().exchange()))
                .toList();
    }

    /** Where an answer would have gone. */
    private static final class Lines implements Line {
        private final Optional<RehearsalChannel> channel;
        private boolean answered;

        Lines(@Nullable RehearsalChannel channel) {
            this.channel = Optional.ofNullable(channel);
        }

        boolean isAnswered() {
            return answered;
        }

        @Override
        public void send(Reply reply) {
            answered = true;
            if (reply instanceof Reply.Close close) {
                channel.ifPresent(one -> one.close(close.code(), close.reason()));
            }
        }

        @Override
        public void sendTwice(Reply reply) {
            throw noFault();
        }

        @Override
        public void sendPart(Reply reply, int bytes, boolean reset) {
            throw noFault();
        }

        @Override
        public void close(int code, String reason) {
            throw noFault();
        }

        @Override
        public void leave(Runnable gone) {
            throw noFault();
        }

        /** The copy of the worlds has ended before an answer that was delayed. */
        @Override
        public void reset() {
            answered = true;
        }

        private static IllegalStateException noFault() {
            return new IllegalStateException("No fault strikes in a rehearsal");
        }
    }
}
