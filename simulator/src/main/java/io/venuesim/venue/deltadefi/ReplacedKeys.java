package io.venuesim.venue.deltadefi;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The API keys of one world that were good until another took their place, by a hash of each; the latest ones. */
final class ReplacedKeys implements World.Copyable {
    private static final int MOST = 1_000;

    private record Replaced(String label, Instant at) {}

    private final Map<String, Replaced> byHash = new LinkedHashMap<>();

    static ReplacedKeys of(World world) {
        return world.memory(ReplacedKeys.class, ReplacedKeys::new);
    }

    @Override
    public synchronized ReplacedKeys copy() {
        ReplacedKeys copy = new ReplacedKeys();
        copy.byHash.putAll(byHash);
        return copy;
    }

    synchronized void add(String key, String label, Instant at) {
        if (byHash.size() == MOST) {
            byHash.remove(byHash.keySet().iterator().next());
        }
        byHash.put(hash(key), new Replaced(label, at));
    }

    static Stream<Trial> trials(String key, Namespaces namespaces) {
        return KeyMistakes.worlds(namespaces)
                .flatMap(world -> of(world).find(key).stream())
                .map(replaced -> Trial.certain(new Mistake(
                        "key-replaced",
                        "The key was " + replaced.label() + "'s until " + Texts.written(replaced.at())
                                + ", when GET /accounts/new-api-key made another.",
                        "Use the key that the call has answered; it replaces the old one at once, and every client of the"
                                + " account needs it.")));
    }

    private synchronized Optional<Replaced> find(String key) {
        return Optional.ofNullable(byHash.get(hash(key)));
    }

    private static String hash(String key) {
        return Hex.encode(Sha256.hash(key.getBytes(StandardCharsets.UTF_8)));
    }
}
