package io.venuesim.server;

import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Stamp;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Cause;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Routes;
import io.venuesim.venue.SocketHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WebSocket upgrades and messages into exchanges, and their answers back. */
final class SocketAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(SocketAdapter.class);
    private static final String MATCH = "venuesim.match";
    private static final String END_POINT = "venuesim.endpoint";
    private static final String CHANNEL = "venuesim.channel";

    /** Stops Javalin's upgrade after it was refused: the answer is written already. */
    static final class UpgradeRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UpgradeRefused() {
            super("The upgrade was refused", null, false, false);
        }
    }

    /** An upgrade that was accepted, the world that it entered, if any, and the fault that ends it at once, if any. */
    private record Endpoint(
            SocketHandler handler, Request upgrade, Optional<World> entered, Optional<Fault.Close> closing) {}

    private final String venue;
    private final RouteTable routes;
    private final Pipeline pipeline;
    private final RestAdapter rest;
    private final Namespaces namespaces;
    private final Redactor redactor;
    private final Counters counters;
    private final AtomicInteger open = new AtomicInteger();

    SocketAdapter(
            String venue,
            RouteTable routes,
            RestAdapter rest,
            Namespaces namespaces,
            Redactor redactor,
            Counters counters) {
        this.venue = venue;
        this.routes = routes;
        this.pipeline = new Pipeline(routes);
        this.rest = rest;
        this.namespaces = namespaces;
        this.redactor = redactor;
        this.counters = counters;
    }

    void beforeUpgrade(Context context) throws IOException {
        // Javalin's own default; an upgrade has no content type.
        context.res().setContentType(null);
        // Nor does a venue agree to a protocol: Javalin agrees to the first one that is offered.
        ServletContextResponse.getServletContextResponse(context.res())
                .getWrapped()
                .getHeaders()
                .remove("Sec-WebSocket-Protocol");
        Optional<Request> request = Requests.read(context.req(), Request.Transport.REST);
        if (request.isEmpty()) {
            context.res().setStatus(413);
            throw new UpgradeRefused();
        }
        Optional<RouteTable.Match<SocketHandler>> socket = routes.socket(request.get());
        if (socket.isEmpty()) {
            // There is no WebSocket here: it is answered as if it had not asked for one.
            RouteTable.Match<Routes.RestHandler> match = routes.rest(request.get());
            rest.refuseUpgrade(context, rest.exchange(context, match.request()), match.handler());
            throw new UpgradeRefused();
        }
        Request upgrade = socket.get().request();
        SocketHandler handler = socket.get().handler();
        context.attribute(MATCH, askVenue(handler, context, upgrade));
        context.attribute(END_POINT, WireFaults.endPoint(context.req()));
    }

    /** Asks the venue whether it takes the upgrade, and in which world; if not, answers, and ends the upgrade. */
    private Endpoint askVenue(SocketHandler handler, Context context, Request upgrade) {
        LiveExchange exchange = rest.exchange(context, upgrade);
        exchange.spareOnReceive();
        Routes.RestHandler refusal;
        try {
            Reply answer = exchange.handle(any -> handler.onUpgrade(any).orElseGet(Reply::silence));
            if (answer instanceof Reply.Silence) {
                Optional<Fault> struck = exchange.strike(Moment.ON_CONNECT).map(ArmedFault::fault);
                if (struck.isEmpty() || struck.get() instanceof Fault.Close) {
                    return new Endpoint(
                            handler,
                            upgrade,
                            exchange.hasEntered() ? Optional.of(exchange.world()) : Optional.empty(),
                            struck.map(Fault.Close.class::cast));
                }
                if (struck.get() instanceof Fault.Reset) {
                    rest.resetUpgrade(context);
                    throw new UpgradeRefused();
                }
                answer = substitute((Fault.Answer) struck.get());
            }
            Reply refused = answer;
            refusal = any -> refused;
        } catch (UpgradeRefused gone) {
            throw gone;
        } catch (RuntimeException broken) {
            refusal = any -> {
                throw broken;
            };
        }
        rest.refuseUpgrade(context, exchange, refusal);
        throw new UpgradeRefused();
    }

    private static Reply substitute(Fault.Answer answer) {
        return Reply.http(answer.status(), answer.contentType(), answer.body());
    }

    /** How many connections are open. */
    int open() {
        return open.get();
    }

    void configure(WsConfig socket) {
        socket.onConnect(context -> guard(context, () -> opened(context)));
        socket.onMessage(context ->
                guard(context, () -> message(context, context.message().getBytes(StandardCharsets.UTF_8), false)));
        socket.onBinaryMessage(context -> guard(context, () -> message(context, bytes(context.data()), true)));
        socket.onClose(context -> guard(context, () -> {
            LiveChannel channel = channel(context);
            open.decrementAndGet();
            channel.closed();
            journal(channel, "closed", (context.status() + " " + text(context.reason())).strip());
            endpoint(context).handler().onClose(channel);
        }));
    }

    /** A failure of the simulator's own ends the connection, and none of its words reach the client. */
    private static void guard(WsContext context, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException broken) {
            LOG.error("The simulator failed on a WebSocket; the connection is closed", broken);
            context.session.close(StatusCode.SERVER_ERROR, "", Callback.NOOP);
        }
    }

    private void opened(WsContext context) {
        LiveChannel channel = new LiveChannel(
                counters.nextConnection(), endpoint(context).upgrade(), context.session, home(), redactor);
        context.attribute(CHANNEL, channel);
        open.incrementAndGet();
        endpoint(context).entered().ifPresent(channel::settle);
        String query = channel.upgrade().rawQuery();
        String target = redactor.target(channel.upgrade().rawPath() + (query.isEmpty() ? "" : "?" + query));
        channel.open(() -> endpoint(context).handler().onOpen(channel), () -> journal(channel, "opened", target));
        endpoint(context).closing().ifPresent(close -> channel.close(close.code(), close.reason()));
    }

    private void message(WsContext context, byte[] content, boolean binary) {
        LiveChannel channel = channel(context);
        channel.heard();
        Endpoint endpoint = endpoint(context);
        LiveExchange exchange = new LiveExchange(
                endpoint.upgrade().message(content, binary),
                channel,
                new Cause(channel.number(), counters.nextExchange()),
                namespaces,
                venue,
                redactor,
                counters);
        pipeline.run(exchange, endpoint.handler()::onMessage, new SocketLine(channel, context));
    }

    private World home() {
        return namespaces.defaultNamespace().world(venue);
    }

    private void journal(LiveChannel channel, String event, String detail) {
        World home = channel.world();
        home.namespace()
                .journal()
                .append(
                        Stamp.of(home.clock().now(), venue, new Cause(channel.number(), 0), null, null),
                        stamp -> new Entry.Connection(stamp, event, detail));
    }

    private static byte[] bytes(ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.duplicate().get(bytes);
        return bytes;
    }

    private static Endpoint endpoint(WsContext context) {
        return known(context.attribute(MATCH));
    }

    private static LiveChannel channel(WsContext context) {
        return known(context.attribute(CHANNEL));
    }

    private static String text(@Nullable String reason) {
        return reason == null ? "" : reason;
    }

    private static <T> T known(@Nullable T attribute) {
        if (attribute == null) {
            throw new IllegalStateException("The connection was not opened");
        }
        return attribute;
    }

    private record SocketLine(LiveChannel channel, WsContext context) implements Line {
        @Override
        public void send(Reply reply) {
            if (reply instanceof Reply.Frame frame) {
                channel.send(frame.text());
            } else if (reply instanceof Reply.Close close) {
                channel.close(close.code(), close.reason());
            } else if (reply instanceof Reply.Http) {
                // What a venue answers over HTTP when the simulator failed; a message has no such answer.
                channel.close(StatusCode.SERVER_ERROR, "");
            } else if (!(reply instanceof Reply.Silence)) {
                throw new IllegalStateException("A message is answered by a frame, not by " + reply);
            }
        }

        @Override
        public void sendTwice(Reply reply) {
            send(reply);
            send(reply);
        }

        @Override
        public void sendPart(Reply reply, int bytes, boolean reset) {
            byte[] part =
                    reply instanceof Reply.Frame frame ? WireBytes.first(bytes, WireBytes.of(frame)) : new byte[0];
            WireFaults.writeAndEnd(endPoint(), part, reset);
        }

        @Override
        public void close(int code, String reason) {
            channel.close(code, reason);
        }

        @Override
        public void leave(Runnable gone) {
            gone.run();
        }

        @Override
        public void reset() {
            WireFaults.reset(endPoint());
        }

        private EndPoint endPoint() {
            return known(context.attribute(END_POINT));
        }
    }
}
