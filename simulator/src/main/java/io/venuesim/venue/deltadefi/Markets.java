package io.venuesim.venue.deltadefi;

import io.venuesim.core.order.Side;
import io.venuesim.crypto.Blake2b;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.deltadefi.Quirks.Network;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The symbols, what is traded under them, and how precisely. */
final class Markets {

    /**
     * An asset.
     *
     * @param symbol {@code ADA}
     * @param decimals places of its smallest unit on the chain
     * @param places places that a quantity may have at the venue
     */
    record Asset(String symbol, int decimals, int places) {

        /** The on-chain unit. [official docs] for ADA, USDM and NIGHT; [assumed] made up of the name for the others. */
        String unit(Network network) {
            boolean mainnet = network == Network.MAINNET;
            return switch (symbol) {
                case "ADA" -> "lovelace";
                case "USDM" ->
                    mainnet
                            ? "c48cbb3d5e57ed56e276bc45f99ab39abe94e6cd7ac39fb402da47ad0014df105553444d"
                            : "c69b981db7a65e339a6d783755f85a2e03afa1cece9714c55fe4c9135553444d";
                case "NIGHT" ->
                    mainnet
                            ? "0691b2fecca1ac4f53cb6dfb00b7013e561d1f34403b957cbb5af1fa4e49474854"
                            : "3363b99384d6ee4c4b009068af396c8fdf92dafd111e58a857af04294e49474854";
                default -> {
                    byte[] name = symbol.getBytes(StandardCharsets.UTF_8);
                    yield Hex.encode(Blake2b.hash224(name)) + Hex.encode(name);
                }
            };
        }
    }

    /** A pair; {@code pricePlaces} is how many places a price may have. */
    record Market(String symbol, Asset base, Asset quote, int pricePlaces) {

        /** What an order of this side gives away, and so what it locks. */
        Asset paid(Side side) {
            return side == Side.BUY ? quote : base;
        }

        /** What it gets, and so what its commission is taken from [official docs]. */
        Asset received(Side side) {
            return side == Side.BUY ? base : quote;
        }
    }

    private static final Asset USDM = new Asset("USDM", 6, 2);

    /** [official SDK] the symbols; [official docs][observed in issue] the first three's precision, the rest assumed. */
    private static final List<Market> ALL = List.of(
            market("ADA", 2, 4),
            market("NIGHT", 2, 5),
            market("IAG", 3, 5),
            market("HOSKY", 2, 5),
            market("SNEK", 2, 5));

    private static final Map<String, Market> BY_SYMBOL = ALL.stream()
            .collect(Collectors.toMap(Market::symbol, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    private static Market market(String base, int places, int pricePlaces) {
        return new Market(base + "USDM", new Asset(base, 6, places), USDM, pricePlaces);
    }

    static List<Market> all() {
        return ALL;
    }

    /** ADA, USDM, and the others in the order of their markets. */
    static List<Asset> assets() {
        return Stream.concat(
                        Stream.of(ALL.get(0).base(), USDM), ALL.stream().skip(1).map(Market::base))
                .toList();
    }

    /** By its exact name. */
    static Optional<Market> find(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /** The market of an order, which is always one of these. */
    static Market of(String symbol) {
        return find(symbol).orElseThrow(() -> new IllegalArgumentException("no symbol " + symbol));
    }

    static List<String> symbols() {
        return List.copyOf(BY_SYMBOL.keySet());
    }

    private Markets() {}
}
