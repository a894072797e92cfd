package io.venuesim.venue.aevo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names that can be subscribed to. Public ones are accepted and stay silent: there are no prices. */
final class Channels {
    static final String ORDERS = "orders";
    static final String FILLS = "fills";
    private static final Set<String> PRIVATE = Set.of(ORDERS, FILLS, "positions");
    private static final List<String> BY_INSTRUMENT = List.of(
            "orderbook", "orderbook-100ms", "orderbook-500ms", "ticker", "ticker-500ms", "book-ticker", "trades");
    private static final List<String> BY_ASSET_AND_TYPE = List.of("ticker", "ticker-500ms", "book-ticker");

    private final Instruments instruments;

    Channels(Instruments instruments) {
        this.instruments = instruments;
    }

    static boolean isPrivate(String name) {
        return PRIVATE.contains(name);
    }

    boolean isKnown(String name) {
        return isPrivate(name) || all().contains(name);
    }

    /** All of them, the private ones first. */
    List<String> all() {
        List<String> names = new ArrayList<>(PRIVATE.stream().sorted().toList());
        for (Instrument instrument : instruments.listed()) {
            BY_INSTRUMENT.forEach(kind -> names.add(kind + ":" + instrument.name()));
        }
        assets().forEach(asset -> {
            names.add("index:" + asset);
            Arrays.stream(Instrument.Type.values())
                    .forEach(type -> BY_ASSET_AND_TYPE.forEach(kind -> names.add(kind + ":" + asset + ":" + type)));
        });
        return names;
    }

    private Stream<String> assets() {
        return instruments.listed().stream().map(Instrument::asset).distinct();
    }
}
