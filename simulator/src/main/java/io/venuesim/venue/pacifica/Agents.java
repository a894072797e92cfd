package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Credential;
import io.venuesim.crypto.Base58;
import io.venuesim.crypto.Ed25519;
import io.venuesim.venue.Json;
import io.venuesim.venue.pacifica.Errors.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Agent keys: bound, listed, revoked, and tied to addresses. */
final class Agents {
    private static final int MOST = 20; // [third-party client] blackcube

    /** Names one agent. */
    record Named(String agent) {

        static Named read(Fields fields) throws Malformed {
            return new Named(fields.text("agent_wallet"));
        }

        static Named readListed(Fields fields) throws Malformed {
            return new Named(fields.text("api_agent_key"));
        }

        @Nullable
        Failure check() {
            return Base58.decode(agent).flatMap(Ed25519::publicKey).isPresent() ? null : Errors.INVALID_PUBLIC_KEY;
        }
    }

    /** An agent and an address that it may sign from. */
    record At(String agent, String address) {

        static At read(Fields fields) throws Malformed {
            return new At(fields.text("agent_wallet"), fields.text("ip_address"));
        }
    }

    record Toggle(String agent, boolean enabled) {

        static Toggle read(Fields fields) throws Malformed {
            return new Toggle(fields.text("agent_wallet"), fields.bool("enabled"));
        }
    }

    /** [assumed] binding twice is a success, like revoking. */
    static Outcome bind(Turn turn, Named wanted) {
        if (bound(turn).contains(wanted.agent())) {
            return Outcome.NOTHING_TO_TELL;
        }
        if (bound(turn).size() >= MOST) {
            return new Outcome.Failed(Errors.TOO_MANY_AGENTS);
        }
        Whitelists.of(turn.world()).forget(turn.address(), wanted.agent());
        turn.namespaces().grant(turn.world(), turn.address(), Credential.delegate(wanted.agent()));
        return Outcome.NOTHING_TO_TELL;
    }

    static Outcome list(Turn turn, Nothing nothing) {
        ObjectNode data = Json.object();
        ArrayNode agents = data.putArray("agent_wallets");
        bound(turn).forEach(agents::add);
        return new Outcome.Told(data);
    }

    static Outcome revoke(Turn turn, Named wanted) {
        turn.world().accounts().revoke(turn.address(), Credential.Kind.DELEGATE, wanted.agent());
        return Outcome.NOTHING_TO_TELL;
    }

    static Outcome revokeAll(Turn turn, Nothing nothing) {
        bound(turn).forEach(agent -> revoke(turn, new Named(agent)));
        return Outcome.NOTHING_TO_TELL;
    }

    static Outcome addresses(Turn turn, Named wanted) {
        ArrayNode addresses = Json.object().putArray("addresses");
        Whitelists.of(turn.world()).of(turn.address(), wanted.agent()).forEach(addresses::add);
        return new Outcome.Told(addresses);
    }

    static Outcome addAddress(Turn turn, At wanted) {
        Whitelists.of(turn.world()).add(turn.address(), wanted.agent(), wanted.address());
        return Outcome.NOTHING_TO_TELL;
    }

    static Outcome removeAddress(Turn turn, At wanted) {
        Whitelists.of(turn.world()).remove(turn.address(), wanted.agent(), wanted.address());
        return Outcome.NOTHING_TO_TELL;
    }

    static Outcome toggle(Turn turn, Toggle wanted) {
        Whitelists.of(turn.world()).enable(turn.address(), wanted.agent(), wanted.enabled());
        return Outcome.NOTHING_TO_TELL;
    }

    /** As they are now: the turn's account is as it was when its message came. */
    private static List<String> bound(Turn turn) {
        return turn.world().accounts().get(turn.address()).orElseThrow().credentials().stream()
                .filter(credential -> credential.kind() == Credential.Kind.DELEGATE)
                .map(Credential::id)
                .toList();
    }

    private Agents() {}
}
