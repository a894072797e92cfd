package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.SocketHandler;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Desk.Job;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The WebSocket: heartbeats, subscriptions and trading on one path. */
final class Socket implements SocketHandler {
    private static final Duration SILENCE = Duration.ofSeconds(60); // [official docs]
    private static final Duration AGE = Duration.ofHours(24); // [official docs]
    private static final int NORMAL_CLOSURE = 1000; // [assumed] an orderly end

    private final Switches switches;
    private final Desk desk;
    private final Batch batch;
    private final Frames frames;
    private final Connections connections = new Connections();
    private final Map<String, Operation<?>> byName = new LinkedHashMap<>();

    /** [official docs] the operations that the WebSocket has; stops only in a batch. */
    Socket(Switches switches, Desk desk, Operations operations, Batch batch) {
        this.switches = switches;
        this.desk = desk;
        this.batch = batch;
        this.frames = new Frames(switches);
        byName.put("create_order", operations.create);
        byName.put("create_market_order", operations.createMarket);
        byName.put("edit_order", operations.edit);
        byName.put("cancel_order", operations.cancel);
        byName.put("cancel_all_orders", operations.cancelAll);
    }

    /** [official docs] 429; [assumed] without a body. */
    @Override
    public Optional<Reply> onUpgrade(Exchange exchange) {
        long most = switches.get(Quirks.MAX_CONNECTIONS);
        return connections.of(exchange.request().remoteAddress()) < most
                ? Optional.empty()
                : Optional.of(Reply.empty(429));
    }

    @Override
    public void onOpen(Channel channel) {
        connections.opened(channel);
        channel.closeAfterSilence(SILENCE, NORMAL_CLOSURE, "");
        channel.after(AGE, () -> channel.close(NORMAL_CLOSURE, ""));
    }

    @Override
    public void onClose(Channel channel) {
        connections.closed(channel);
        Subscriptions.of(channel).end(channel, switches);
    }

    @Override
    public Reply onMessage(Exchange exchange) {
        if (exchange.request().isBinary()) {
            return Frames.malformed(now(exchange)); // [official docs] frames are text
        }
        try {
            Members frame = Members.of(exchange.request().body());
            String method = frame.optionalText("method");
            if (method == null) {
                return trade(exchange, frame);
            }
            JsonNode params = frame.node().path("params");
            return switch (method) {
                case "ping" -> Frames.pong();
                case "subscribe" -> Subscriptions.of(exchange.channel()).subscribe(exchange, switches, params);
                case "unsubscribe" -> Subscriptions.of(exchange.channel()).unsubscribe(exchange, switches, params);
                default -> Frames.malformed(now(exchange));
            };
        } catch (Malformed malformed) {
            return Frames.malformed(now(exchange));
        }
    }

    private Reply trade(Exchange exchange, Members frame) throws Malformed {
        String id = frame.text("id");
        frame.uuid("id");
        Members params = frame.object("params");
        if (params.node().size() != 1) {
            throw new Malformed("invalid length " + params.node().size() + ", expected one operation");
        }
        String name = params.node().fieldNames().next();
        Members body = params.object(name);
        World world = Desk.enter(exchange, name, Rest.first(body.node()));
        exchange.channel().settle(world);
        int cost = name.startsWith("cancel_") ? Credits.CANCEL : Credits.NORMAL;
        Credits.Balance balance = Credits.charge(exchange, switches, cost);

        long most = switches.get(Quirks.MAX_BODY);
        if (most > 0 && exchange.request().body().length > most) {
            return Frames.nameless(
                    Errors.PAYLOAD_TOO_LARGE.frameCode(), Errors.PAYLOAD_TOO_LARGE.text(), now(exchange));
        }
        Job job = job(name, body);
        ObjectNode limit = isLimitShown(exchange) ? balance.frame() : null;
        return Outages.failure(switches, balance)
                .map(failure -> frames.answer(id, job.type(), new Outcome.Failed(failure), now(exchange), limit))
                .orElseGet(() -> desk.answer(
                        exchange, job, outcome -> frames.answer(id, job.type(), outcome, now(exchange), limit)));
    }

    private Job job(String name, Members body) throws Malformed {
        if (name.equals("batch_orders")) {
            return Job.batch(batch.read(body));
        }
        Operation<?> operation = byName.get(name);
        if (operation == null) {
            throw new Malformed("unknown variant `" + name + "`");
        }
        return Job.of(operation.read(body));
    }

    private boolean isLimitShown(Exchange exchange) {
        return switch (switches.get(Quirks.RATE_LIMIT_FRAMES)) {
            case ALWAYS -> true;
            case WITH_KEY -> Credits.configKey(exchange.request()).isPresent();
        };
    }

    private static long now(Exchange exchange) {
        return exchange.world().clock().millis();
    }
}
