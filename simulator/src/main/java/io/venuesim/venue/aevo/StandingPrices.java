package io.venuesim.venue.aevo;

import io.venuesim.core.order.Side;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands on the other side of the book: nothing, unless a switch says so. There is no matching of orders. */
final class StandingPrices {
    private static final Pattern ENTRY = Pattern.compile("\\s*([^:,\\s]+):([0-9.]*)/([0-9.]*)\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,30}(\\.[0-9]{1,30})?");

    private final String entries;

    /** @param entries {@code ETH-PERP:1199/1201}, several with commas between; one side may be left out */
    StandingPrices(String entries) {
        this.entries = entries;
    }

    /** The price at which an order of this side would trade at once; empty if it would not. */
    Optional<BigDecimal> match(Instrument instrument, OrderForm form) {
        return opposite(instrument, form.side())
                .filter(price -> form.isMarket()
                        || (form.isBuy()
                                ? form.price().compareTo(price) >= 0
                                : form.price().compareTo(price) <= 0));
    }

    private Optional<BigDecimal> opposite(Instrument instrument, Side side) {
        for (String entry : entries.split(",", -1)) {
            Matcher parts = ENTRY.matcher(entry);
            if (parts.matches() && parts.group(1).equals(instrument.name())) {
                return Optional.of(parts.group(side == Side.BUY ? 3 : 2))
                        .filter(text -> NUMBER.matcher(text).matches())
                        .map(BigDecimal::new);
            }
        }
        return Optional.empty();
    }
}
