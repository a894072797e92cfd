package io.venuesim.venue.pacifica;

import io.venuesim.core.namespace.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What accounts have chosen: margin mode and leverage by market, and the builder codes they let charge them. */
final class Settings implements World.Copyable {

    /** Of one market, once it differs from the start. */
    record Margin(String symbol, boolean isolated, int leverage, Instant createdAt, Instant updatedAt) {}

    private final Map<String, Map<String, Margin>> margins = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> builders = new ConcurrentHashMap<>();

    static Settings of(World world) {
        return world.memory(Settings.class, Settings::new);
    }

    @Override
    public Settings copy() {
        Settings copy = new Settings();
        margins.forEach((account, own) -> copy.margins.put(account, new ConcurrentSkipListMap<>(own)));
        builders.forEach((account, own) -> copy.builders.put(account, new ConcurrentSkipListMap<>(own)));
        return copy;
    }

    List<Margin> margins(String account) {
        return List.copyOf(margins.getOrDefault(account, Map.of()).values());
    }

    Margin leverage(String account, Market market, int leverage, Instant at) {
        return own(account)
                .merge(
                        market.symbol(),
                        new Margin(market.symbol(), false, leverage, at, at),
                        (old, fresh) -> new Margin(old.symbol(), old.isolated(), leverage, old.createdAt(), at));
    }

    Margin isolated(String account, Market market, boolean isolated, Instant at) {
        return own(account)
                .merge(
                        market.symbol(),
                        new Margin(market.symbol(), isolated, market.maxLeverage(), at, at),
                        (old, fresh) -> new Margin(old.symbol(), isolated, old.leverage(), old.createdAt(), at));
    }

    void approve(String account, String builder, String maxFeeRate) {
        builders.computeIfAbsent(account, any -> new ConcurrentSkipListMap<>()).put(builder, maxFeeRate);
    }

    void revoke(String account, String builder) {
        builders.getOrDefault(account, new ConcurrentSkipListMap<>()).remove(builder);
    }

    boolean isApproved(String account, String builder) {
        return builders.getOrDefault(account, Map.of()).containsKey(builder);
    }

    /** Builder codes with the highest fee that each may charge. */
    Set<Map.Entry<String, String>> approvals(String account) {
        return builders.getOrDefault(account, Map.of()).entrySet();
    }

    private Map<String, Margin> own(String account) {
        return margins.computeIfAbsent(account, any -> new ConcurrentSkipListMap<>());
    }
}
