package io.venuesim.server;

import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Stamp;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Cause;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.SocketHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.io.EndPoint;
import org.jspecify.annotations.Nullable;

/** WebSocket upgrades and messages into exchanges, and their answers back. */
final class SocketAdapter {
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

    private record Endpoint(SocketHandler handler, Request upgrade) {}

    private final String venue;
    private final RouteTable routes;
    private final Pipeline pipeline;
    private final Namespaces namespaces;
    private final Redactor redactor;
    private final Counters counters;

    SocketAdapter(String venue, RouteTable routes, Namespaces namespaces, Redactor redactor, Counters counters) {
        this.venue = venue;
        this.routes = routes;
        this.pipeline = new Pipeline(routes);
        this.namespaces = namespaces;
        this.redactor = redactor;
        this.counters = counters;
    }

    void beforeUpgrade(Context context) throws IOException {
        Request request =
                Requests.read(context.req(), Request.Transport.WEB_SOCKET).orElseThrow();
        Optional<RouteTable.Match<SocketHandler>> match = routes.socket(request);
        Cause cause = new Cause(0, counters.nextExchange());
        LiveExchange exchange = new LiveExchange(
                match.map(RouteTable.Match::request).orElse(request), null, cause, namespaces, venue, redactor);
        Optional<Reply> refusal = match.isPresent()
                ? match.get().handler().onUpgrade(exchange)
                : Optional.of(exchange.handle(routes.rest(request).handler()));
        if (refusal.isPresent()) {
            exchange.writeSent(refusal.get());
            RestAdapter.refuse((Reply.Http) refusal.get(), context.res());
            throw new UpgradeRefused();
        }
        context.attribute(MATCH, new Endpoint(match.get().handler(), match.get().request()));
        context.attribute(END_POINT, WireFaults.endPoint(context.req()));
    }

    void configure(WsConfig socket) {
        socket.onConnect(context -> {
            LiveChannel channel = new LiveChannel(
                    counters.nextConnection(), endpoint(context).upgrade(), context.session, home(), redactor);
            context.attribute(CHANNEL, channel);
            String query = channel.upgrade().rawQuery();
            journal(
                    channel,
                    "opened",
                    redactor.target(channel.upgrade().rawPath() + (query.isEmpty() ? "" : "?" + query)));
            endpoint(context).handler().onOpen(channel);
        });
        socket.onMessage(context -> message(context, context.message().getBytes(StandardCharsets.UTF_8), false));
        socket.onBinaryMessage(context -> message(context, bytes(context.data()), true));
        socket.onClose(context -> {
            LiveChannel channel = channel(context);
            journal(channel, "closed", context.status() + " " + context.reason());
            endpoint(context).handler().onClose(channel);
        });
    }

    private void message(WsContext context, byte[] content, boolean binary) {
        LiveChannel channel = channel(context);
        Endpoint endpoint = endpoint(context);
        LiveExchange exchange = new LiveExchange(
                endpoint.upgrade().message(content, binary),
                channel,
                new Cause(channel.number(), counters.nextExchange()),
                namespaces,
                venue,
                redactor);
        pipeline.run(exchange, endpoint.handler()::onMessage, new SocketLine(channel, context));
    }

    private World home() {
        return namespaces.defaultNamespace().world(venue);
    }

    private void journal(LiveChannel channel, String event, String detail) {
        World home = home();
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
            } else if (!(reply instanceof Reply.Silence)) {
                throw new IllegalStateException("A message is answered by a frame, not by " + reply);
            }
        }

        @Override
        public void leave() {}

        @Override
        public void reset() {
            EndPoint endPoint = known(context.attribute(END_POINT));
            WireFaults.reset(endPoint);
        }
    }
}
