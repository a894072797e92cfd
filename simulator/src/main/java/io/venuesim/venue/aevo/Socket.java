package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.crypto.EthAddress;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.SocketHandler;
import io.venuesim.venue.aevo.Messages.Claim;
import io.venuesim.venue.aevo.Messages.Frame;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The WebSocket: logs a connection in, and cancels for whoever logged in or signed the message. */
final class Socket implements SocketHandler {
    /** What stands in the preimage where a REST request has its method. [official docs] */
    private static final String METHOD = "ws";

    private static final byte[] NO_BODY = {};

    private final Auth auth;
    private final Orders orders;

    Socket(Auth auth, Orders orders) {
        this.auth = auth;
        this.orders = orders;
    }

    @Override
    public Reply onMessage(Exchange exchange) {
        Session session = exchange.channel().session(Session.class, Session::new);
        Optional<Frame> frame = Frame.read(exchange.request());
        Optional<Operation> operation = frame.flatMap(some -> Operation.of(some.op()));
        Entrance.enter(
                exchange,
                operation.map(Operation::op).orElse("unknown"),
                keys(frame, operation, session),
                frame.flatMap(Frame::orderId));
        if (frame.isEmpty()) {
            return Messages.refuseUnread(Code.INVALID_MESSAGE_FORMAT);
        }
        return operation.isEmpty()
                ? frame.get().refuse(Code.OPERATION_NOT_FOUND)
                : answer(exchange, session, frame.get(), operation.get());
    }

    private Reply answer(Exchange exchange, Session session, Frame frame, Operation operation) {
        Optional<Finding> signer = frame.auth().map(proof -> checkMessage(exchange, frame, operation, proof));
        if (signer.isPresent() && signer.get() instanceof Finding.Refused refused) {
            return frame.refuse(refused.code());
        }
        return switch (operation) {
            case PING -> pong(exchange, frame);
            case AUTH -> login(exchange, session, frame);
            case CANCEL_ORDER -> cancel(exchange, frame, signer.orElseGet(() -> checkConnection(exchange, session)));
        };
    }

    private static Reply pong(Exchange exchange, Frame frame) {
        String now = Messages.nanoseconds(exchange.world().clock().now()).toString();
        return frame.answer(Json.object().put("success", true).put("timestamp", now));
    }

    private Reply login(Exchange exchange, Session session, Frame frame) {
        // The preimage of a login has no body, although the frame has data. [official SDK]
        Finding finding = frame.data()
                .flatMap(Claim::ofLogin)
                .map(claim -> auth.check(exchange.namespaces(), claim, METHOD, Operation.AUTH.op(), NO_BODY))
                .orElseGet(auth::unreadable)
                .toldTo(exchange);
        if (finding instanceof Finding.Refused refused) {
            return frame.refuse(refused.code());
        }
        Holder holder = ((Finding.Accepted) finding).holder();
        session.login(holder.key().id());
        String account = EthAddress.parse(holder.account().id()).orElseThrow().checksummed();
        return frame.answer(Json.object().put("success", true).put("account", account));
    }

    private Reply cancel(Exchange exchange, Frame frame, Finding who) {
        Optional<String> orderId = frame.orderId();
        return orders.cancel(exchange, who, orderId)
                .map(frame::refuse)
                .orElseGet(() -> frame.answer(
                        Json.object().put("order_id", orderId.orElseThrow()).put("success", true)));
    }

    private Finding checkMessage(Exchange exchange, Frame frame, Operation operation, JsonNode proof) {
        byte[] data = frame.dataText().getBytes(UTF_8);
        return Claim.ofMessage(proof)
                .map(claim -> auth.check(exchange.namespaces(), claim, METHOD, operation.op(), data))
                .orElseGet(auth::unreadable)
                .toldTo(exchange);
    }

    private Finding checkConnection(Exchange exchange, Session session) {
        return auth.checkConnection(exchange.namespaces(), session).toldTo(exchange);
    }

    /** The keys that may tell where a frame belongs: its own, the one it logs in with, the connection's. */
    private static List<String> keys(Optional<Frame> frame, Optional<Operation> operation, Session session) {
        Optional<Claim> own = frame.flatMap(Frame::auth).flatMap(Claim::ofMessage);
        Optional<Claim> login = frame.filter(any -> operation.equals(Optional.of(Operation.AUTH)))
                .flatMap(Frame::data)
                .flatMap(Claim::ofLogin);
        return Stream.of(own.map(Claim::key), login.map(Claim::key), session.key())
                .flatMap(Optional::stream)
                .toList();
    }
}
