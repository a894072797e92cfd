package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.Secret;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Json;
import java.util.List;

/** API keys: who holds one may cancel; a read-only one may look; one may be bound to addresses. */
final class ApiKeys {
    private static final String NAME = "name";
    private static final String ADDRESSES = "addresses";

    /** A fresh key with its secret. */
    static Credential fresh(World world, String name, List<String> addresses, boolean readOnly) {
        return credential(world.ids().alphanumeric(32), Secret.of(world.ids().hex(64)), name, addresses, readOnly);
    }

    static Credential credential(String key, Secret secret, String name, List<String> addresses, boolean readOnly) {
        return new Credential(Credential.Kind.API_KEY, key, secret, readOnly)
                .with(NAME, name)
                .with(ADDRESSES, String.join(",", addresses));
    }

    /** The addresses that it may be used from; none if from any. */
    static List<String> addresses(Credential key) {
        return key.attribute(ADDRESSES)
                .filter(some -> !some.isEmpty())
                .map(some -> List.of(some.split(",", -1)))
                .orElse(List.of());
    }

    /** All of the account, without their secrets. */
    static ArrayNode json(Account account) {
        ArrayNode keys = Json.object().putArray("api_keys");
        account.credentials().stream()
                .filter(key -> key.kind() == Credential.Kind.API_KEY)
                .forEach(key -> {
                    var shown = keys.addObject()
                            .put("name", key.attribute(NAME).orElse(""))
                            .put("api_key", key.id())
                            .put("read_only", key.readOnly());
                    addresses(key).forEach(shown.putArray("ip_addresses")::add);
                });
        return keys;
    }

    private ApiKeys() {}
}
