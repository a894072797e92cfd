package io.venuesim.venue.deltadefi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the venue writes ids, numbers and times. */
final class Texts {
    /** [assumed] Hex digits of either case, any version; whether the id is known is another question. */
    private static final Pattern ORDER_ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** [assumed] A plain decimal; the number of its digits is bounded, for it is put into arithmetic. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    /** [official docs] RFC 3339 in UTC, up to six digits of a second. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static boolean isOrderId(String text) {
        return ORDER_ID.matcher(text).matches();
    }

    static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Without exponent or trailing zeros [assumed]. */
    static String written(BigDecimal number) {
        return plain(number).toPlainString();
    }

    /** The same number, fit to be written as a JSON number without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String written(Instant time) {
        return TIME.format(time);
    }

    private Texts() {}
}
