package io.venuesim.venue.aevo;

import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is listed. Perpetuals have the ids and steps that were seen in use [official SDK] [third-party client]; the option
 * and the spot pair are there so that each type has one. [assumed]
 */
final class Instruments {
    private static final List<Instrument> MAINNET = listed("1");
    private static final List<Instrument> TESTNET = listed("2054");

    private final Switches switches;

    Instruments(Switches switches) {
        this.switches = switches;
    }

    List<Instrument> listed() {
        return switch (switches.get(AuthQuirks.NETWORK)) {
            case MAINNET -> MAINNET;
            case TESTNET -> TESTNET;
        };
    }

    Optional<Instrument> withId(BigInteger id) {
        String text = id.toString();
        return listed().stream().filter(one -> one.id().equals(text)).findFirst();
    }

    Optional<Instrument> named(String name) {
        return listed().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The instrument of an order, whose market is its name. */
    Instrument of(String market) {
        return named(market).orElseThrow(() -> new IllegalStateException("No instrument is called " + market));
    }

    boolean hasAsset(String asset) {
        return listed().stream().anyMatch(one -> one.asset().equals(asset));
    }

    boolean isActive(Instrument instrument) {
        return Arrays.stream(switches.get(OrderQuirks.INACTIVE_INSTRUMENTS).split(",", -1))
                .noneMatch(name -> name.strip().equals(instrument.name()));
    }

    private static List<Instrument> listed(String eth) {
        // Expires on Friday, 2027-12-31, at 08:00 UTC.
        Instrument.Option call = new Instrument.Option("call", "1830240000000000000", "2000");
        return List.of(
                one(eth, "ETH-PERP", Instrument.Type.PERPETUAL, "ETH", "0.01", "0.01", null),
                one("3396", "BTC-PERP", Instrument.Type.PERPETUAL, "BTC", "0.1", "0.001", null),
                one("5197", "SOL-PERP", Instrument.Type.PERPETUAL, "SOL", "0.001", "0.1", null),
                one("11235", "ETH-31DEC27-2000-C", Instrument.Type.OPTION, "ETH", "0.01", "0.01", call),
                one("12001", "ETH-USDC", Instrument.Type.SPOT, "ETH", "0.01", "0.01", null));
    }

    private static Instrument one(
            String id,
            String name,
            Instrument.Type type,
            String asset,
            String priceStep,
            String amountStep,
            Instrument.@Nullable Option option) {
        return new Instrument(
                id, name, type, asset, new BigDecimal(priceStep), new BigDecimal(amountStep), BigDecimal.TEN, option);
    }
}
