package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.pacifica.Errors.Failure;
import io.venuesim.venue.pacifica.Signed.Proof;
import java.math.BigInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A signed operation: how it is read, what may be wrong with its meaning, and what it does.
 *
 * @param type its name in the signed text, and in a WebSocket frame
 * @param agentIsPayload true if {@code agent_wallet} is what the operation is about, and not who signed
 * @param check what can be told without looking at accounts and orders; null if nothing is wrong
 * @param delayed whether the speed bump holds it
 */
record Operation<P>(
        String type,
        boolean agentIsPayload,
        Fields.Reader<P> reader,
        Check<P> check,
        Predicate<P> delayed,
        Action<P> action) {

    /** Looks at a payload by itself. */
    @FunctionalInterface
    interface Check<P> {
        @Nullable
        Failure check(P payload);
    }

    /** Does what was asked; the message is its account's by now. */
    @FunctionalInterface
    interface Action<P> {
        Outcome perform(Turn turn, P payload);
    }

    /** An operation with its message. */
    record Call<P>(Operation<P> operation, Signed signed, P payload) {

        boolean isDelayed() {
            return operation.delayed().test(payload);
        }

        @Nullable
        Failure check() {
            return operation.check().check(payload);
        }

        Outcome perform(Turn turn) {
            return operation.action().perform(turn, payload);
        }
    }

    static <P> Operation<P> of(String type, Fields.Reader<P> reader, Action<P> action) {
        return new Operation<>(type, false, reader, payload -> null, payload -> false, action);
    }

    Operation<P> aboutAgents() {
        return new Operation<>(type, true, reader, check, delayed, action);
    }

    Operation<P> checkedBy(Check<P> other) {
        return new Operation<>(type, agentIsPayload, reader, other, delayed, action);
    }

    Operation<P> delayedIf(Predicate<P> other) {
        return new Operation<>(type, agentIsPayload, reader, check, other, action);
    }

    /** Reads a message: the body of a request, the one parameter of a frame, or the data of an action in a batch. */
    Call<P> read(Members body) throws Malformed {
        String account = body.text("account");
        String agentWallet = agentIsPayload ? null : body.optionalText("agent_wallet");
        Proof proof = Proof.read(body, "signature");
        BigInteger timestamp = body.u64("timestamp");
        BigInteger expiryWindow = body.has("expiry_window") ? body.u32("expiry_window") : null;
        Fields fields = new Fields(body);
        P payload = reader.read(fields);
        ObjectNode printed = fields.payload();
        return new Call<>(
                this,
                new Signed(type, account, agentWallet, proof, timestamp, expiryWindow, printed, body.node()),
                payload);
    }
}
