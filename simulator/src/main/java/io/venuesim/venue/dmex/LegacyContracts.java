package io.venuesim.venue.dmex;

import io.venuesim.core.namespace.World;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The futures contracts that clients of one world made, and what they are on. */
final class LegacyContracts {
    private final Map<String, String> assets = new ConcurrentHashMap<>();

    static LegacyContracts of(World world) {
        return world.memory(LegacyContracts.class, LegacyContracts::new);
    }

    void add(OrderHash contract, String asset) {
        assets.put(contract.id(), asset);
    }

    /** What a contract is on; one that nobody made here stands for a market of its own [assumed]. */
    String asset(OrderHash contract) {
        return assets.getOrDefault(contract.id(), contract.id());
    }
}
