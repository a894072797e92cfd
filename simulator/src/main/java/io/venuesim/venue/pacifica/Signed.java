package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every signed operation has: [official docs] the body is flat and has neither type nor data.
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
        ObjectNode received) {

    private static final List<String> HEADER =
            List.of("account", "agent_wallet", "signature", "timestamp", "expiry_window");

    /** A signature in base58; that of a hardware wallet says so. */
    record Proof(String base58, boolean hardware) {

        static Proof read(Members body, String name) throws Malformed {
            if (!body.isObject(name)) {
                return new Proof(body.text(name), false);
            }
            Members signature = body.object(name);
            signature.variant("type", List.of("hardware"));
            return new Proof(signature.text("value"), true);
        }
    }

    /** Whose signature is due: the agent's if one is named. */
    String signer() {
        return agentWallet == null ? account : agentWallet;
    }

    /** Everything that came and is no header: what a venue that rebuilds nothing would verify. */
    ObjectNode rest() {
        ObjectNode rest = received.deepCopy();
        for (String name : HEADER) {
            if (!payload.has(name)) {
                rest.remove(name);
            }
        }
        return rest;
    }
}
