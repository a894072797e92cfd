package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.SocketHandler;
import io.venuesim.venue.Switches;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The WebSocket: whose a frame is, and what it asks for. */
final class Socket implements SocketHandler {
    private final Switches switches;
    private final Auth auth;
    private final Gate gate;
    private final SocketOperations operations;

    Socket(Switches switches, Auth auth, Gate gate, SocketOperations operations) {
        this.switches = switches;
        this.auth = auth;
        this.gate = gate;
        this.operations = operations;
    }

    @Override
    public void onOpen(Channel channel) {
        channel.closeAfterSilence(
                Duration.ofMinutes(switches.get(Quirks.IDLE_MINUTES)),
                Math.toIntExact(switches.get(Quirks.IDLE_CLOSE_CODE)),
                "");
    }

    @Override
    public Reply onMessage(Exchange exchange) {
        long limit = switches.get(Quirks.MAX_FRAME_BYTES);
        if (limit > 0 && exchange.request().body().length > limit) {
            return Frame.refuseUnread(Code.MESSAGE_TOO_LARGE);
        }
        Session session = Streams.session(exchange.channel());
        Optional<Frame> frame = Frame.read(exchange.request());
        Optional<Operation> operation = frame.flatMap(some -> Operation.of(some.op()));
        Entrance.enter(
                exchange,
                operation.map(Operation::op).orElse("unknown"),
                keys(frame, operation, session),
                frame.flatMap(operations::orderId));
        if (frame.isEmpty()) {
            return Frame.refuseUnread(Code.INVALID_MESSAGE_FORMAT);
        }
        if (operation.isEmpty()) {
            return frame.get().refuse(Code.OPERATION_NOT_FOUND);
        }
        if (switches.get(Quirks.EVENT_ORDER) == Quirks.EventOrder.EVENT_FIRST) {
            exchange.eventsFirst();
        }
        return frame.get().answer(answer(exchange, session, frame.get(), operation.get()), exchange.world());
    }

    @Override
    public void onClose(Channel channel) {
        for (World world : Streams.session(channel).worlds()) {
            Streams.leave(world, channel);
            operations.closed(world, channel);
        }
    }

    private Result answer(Exchange exchange, Session session, Frame frame, Operation operation) {
        Optional<Finding> signer = frame.auth().map(proof -> checkMessage(exchange, frame, operation, proof));
        if (signer.isPresent() && signer.get() instanceof Finding.Refused refused) {
            return Result.refused(refused.code());
        }
        return switch (operation) {
            case PING -> pong(exchange, session);
            case AUTH -> gate.refusal(exchange, operation.op()).orElseGet(() -> login(exchange, session, frame));
            case CHANNELS, SUBSCRIBE, UNSUBSCRIBE -> {
                Optional<Holder> who =
                        signer.or(() -> loggedIn(exchange, session)).flatMap(Socket::holder);
                yield who.map(holder -> gate.refusal(exchange, holder, Access.LOOK, operation.op()))
                        .orElseGet(() -> gate.refusal(exchange, operation.op()))
                        .orElseGet(() -> operations.open(exchange, who, operation, frame.data()));
            }
            case STATUS, CREATE_ORDER, EDIT_ORDER, CANCEL_ORDER, CANCEL_ALL_ORDERS ->
                owned(exchange, frame, operation, signer.orElseGet(() -> checkConnection(exchange, session)));
        };
    }

    private Result owned(Exchange exchange, Frame frame, Operation operation, Finding who) {
        if (who instanceof Finding.Refused refused) {
            return Result.refused(refused.code());
        }
        Holder holder = ((Finding.Accepted) who).holder();
        exchange.channel().settle(holder.world());
        Streams.session(exchange.channel()).wasIn(holder.world());
        Call call = new Call(exchange, holder, operations.orderId(frame), Optional.of(frame.data()));
        return gate.refusal(exchange, holder, operations.access(operation), operation.op())
                .orElseGet(() -> operations.owned(call, operation));
    }

    private Result pong(Exchange exchange, Session session) {
        long limit = switches.get(Quirks.MAX_PINGS);
        World world = exchange.world();
        return limit > 0 && session.pingsTooOften(world.clock().now(), limit)
                ? Result.refused(Code.TOO_MANY_PINGS)
                : new Result.Done(Json.object().put("success", true).put("timestamp", Messages.now(world)));
    }

    private Result login(Exchange exchange, Session session, Frame frame) {
        Finding finding = Claim.ofLogin(frame.data())
                .map(claim -> auth.check(exchange, claim, Covered.login()))
                .orElseGet(auth::unreadable)
                .toldTo(exchange);
        if (finding instanceof Finding.Refused refused) {
            return Result.refused(refused.code());
        }
        Holder holder = ((Finding.Accepted) finding).holder();
        session.login(holder.key().id());
        exchange.channel().settle(holder.world());
        String account = Messages.checksummed(holder.account().id());
        return new Result.Done(Json.object().put("success", true).put("account", account));
    }

    private Finding checkMessage(Exchange exchange, Frame frame, Operation operation, JsonNode proof) {
        return Claim.ofMessage(proof)
                .map(claim -> auth.check(exchange, claim, Covered.frame(operation, frame.dataText())))
                .orElseGet(auth::unreadable)
                .toldTo(exchange);
    }

    private Finding checkConnection(Exchange exchange, Session session) {
        return auth.checkConnection(exchange.namespaces(), session).toldTo(exchange);
    }

    /** Whose the connection is, where it does not matter whether it is anybody's. */
    private Optional<Finding> loggedIn(Exchange exchange, Session session) {
        return session.key().map(key -> auth.checkConnection(exchange.namespaces(), session));
    }

    private static Optional<Holder> holder(Finding finding) {
        return finding instanceof Finding.Accepted accepted ? Optional.of(accepted.holder()) : Optional.empty();
    }

    /** The keys that may tell where a frame belongs: its own, the one it logs in with, the connection's. */
    private static List<String> keys(Optional<Frame> frame, Optional<Operation> operation, Session session) {
        Optional<Claim> own = frame.flatMap(Frame::auth).flatMap(Claim::ofMessage);
        Optional<Claim> login = frame.filter(any -> operation.equals(Optional.of(Operation.AUTH)))
                .map(Frame::data)
                .flatMap(Claim::ofLogin);
        return Stream.of(own.map(Claim::key), login.map(Claim::key), session.key())
                .flatMap(Optional::stream)
                .toList();
    }
}
