package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Credential;
import io.venuesim.crypto.Base58;
import io.venuesim.venue.Json;
import java.util.List;

/** API config keys: [official docs] a larger quota, and no authority at all. */
final class ConfigKeys {
    private static final int MOST = 5; // [official docs]
    private static final int PREFIX = 8;

    record Named(String key) {

        static Named read(Fields fields) throws Malformed {
            return new Named(fields.text("api_key"));
        }
    }

    /** [official docs] eight characters, an underscore, and a UUID in base58. */
    static Outcome create(Turn turn, Nothing nothing) {
        if (all(turn).size() >= MOST) {
            return new Outcome.Failed(Errors.TOO_MANY_API_KEYS);
        }
        String prefix = turn.world().ids().alphanumeric(PREFIX);
        String key = prefix + "_" + Base58.encode(turn.world().ids().bytes(16));
        turn.namespaces().grant(turn.world(), turn.address(), Credential.apiKey(key));
        return new Outcome.Told(Json.object().put("api_key", key));
    }

    static Outcome revoke(Turn turn, Named wanted) {
        turn.world().accounts().revoke(turn.address(), Credential.Kind.API_KEY, wanted.key());
        return Outcome.NOTHING_TO_TELL;
    }

    /** [official SDK] the members; [third-party client] hummingbot sends the first of them back as it is listed. */
    static Outcome list(Turn turn, Nothing nothing) {
        ObjectNode data = Json.object();
        ArrayNode keys = data.putArray("active_api_keys");
        all(turn).forEach(keys::add);
        return new Outcome.Told(data.put("api_key_limit", MOST));
    }

    private static List<String> all(Turn turn) {
        return turn.world().accounts().get(turn.address()).orElseThrow().credentials().stream()
                .filter(credential -> credential.kind() == Credential.Kind.API_KEY)
                .map(Credential::id)
                .toList();
    }

    private ConfigKeys() {}
}
