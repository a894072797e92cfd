package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The venue's messages, as far as a cancel needs them. */
final class Messages {
    static final String CANCEL = "cancel_order";

    /** What travels beside the signed payload: [official docs] the body is flat and has neither type nor data. */
    static final List<String> HEADER = List.of("account", "agent_wallet", "signature", "timestamp", "expiry_window");

    /** A signature in base58; that of a hardware wallet says so. */
    record Proof(String base58, boolean hardware) {}

    /**
     * What every signed operation has.
     *
     * @param type the operation, told by path or frame and not by the message itself
     * @param agentWallet the key that signed for the account, null if the account did
     * @param expiryWindow milliseconds, null if it was left out
     * @param payload the known members, as the venue's types print them
     * @param received the whole message as it came; not to be changed
     */
    record Signed(
            String type,
            String account,
            @Nullable String agentWallet,
            Proof proof,
            BigInteger timestamp,
            @Nullable BigInteger expiryWindow,
            ObjectNode payload,
            ObjectNode received) {}

    /**
     * Cancels one order.
     *
     * @param clientOrderId in lower case, whatever the case it was sent in
     */
    record Cancel(
            Signed signed,
            String symbol,
            @Nullable BigInteger orderId,
            @Nullable String clientOrderId) {}

    /** Reads a cancel: the body of a request, or the one parameter of a frame. */
    static Cancel cancel(Members body) throws Malformed {
        body.once(HEADER.toArray(String[]::new)).once("symbol", "order_id", "client_order_id");
        String account = body.text("account");
        String agentWallet = body.optionalText("agent_wallet");
        Proof proof = proof(body);
        BigInteger timestamp = body.u64("timestamp");
        BigInteger expiryWindow = body.optionalU32("expiry_window");
        String symbol = body.text("symbol");
        BigInteger orderId = body.optionalU64("order_id");
        String clientOrderId = body.optionalUuid("client_order_id");

        ObjectNode payload = Json.object().put("symbol", symbol);
        if (orderId != null) {
            payload.put("order_id", orderId);
        }
        if (clientOrderId != null) {
            payload.put("client_order_id", clientOrderId);
        }
        Signed signed = new Signed(CANCEL, account, agentWallet, proof, timestamp, expiryWindow, payload, body.node());
        return new Cancel(signed, symbol, orderId, clientOrderId);
    }

    private static Proof proof(Members body) throws Malformed {
        if (!body.isObject("signature")) {
            return new Proof(body.text("signature"), false);
        }
        Members signature = body.object("signature").once("type", "value");
        if (!signature.text("type").equals("hardware")) {
            throw signature.unknownVariant("type", "hardware");
        }
        return new Proof(signature.text("value"), true);
    }

    /**
     * A trading message over the WebSocket.
     *
     * @param id chosen by the client, echoed exactly as sent
     * @param cancel the body of the cancel, not read yet
     */
    record Trade(String id, Members cancel) {}

    /** Reads a frame that is not a heartbeat. */
    static Trade trade(Members frame) throws Malformed {
        frame.once("id", "params");
        String id = frame.text("id");
        if (!Members.isUuid(id)) {
            throw new Malformed("UUID parsing failed");
        }
        Members params = frame.object("params").once(CANCEL);
        if (params.node().size() != 1) {
            throw new Malformed("invalid length " + params.node().size() + ", expected one operation");
        }
        return new Trade(id, params.object(CANCEL));
    }

    static boolean isPing(Members frame) {
        return "ping".equals(frame.node().path("method").textValue());
    }

    private Messages() {}
}
