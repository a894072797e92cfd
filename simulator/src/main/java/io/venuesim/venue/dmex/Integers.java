package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Whole numbers on the wire: sizes, prices and leverage as text, scaled by 1e8, and nonces as numbers. */
final class Integers {
    /** Sizes, prices and leverage are integers scaled by 1e8, as text [official docs]. */
    static final int SCALE = 8;

    /** As many digits as a uint256 has; more are refused before anybody calculates with them. */
    private static final int MOST_DIGITS = 78;

    /** Digits and nothing else: no sign, point, exponent or blank [assumed]. */
    static Optional<BigInteger> ofText(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
        return digits ? Optional.of(new BigInteger(text)) : Optional.empty();
    }

    /** A text of digits; also a JSON number, where the venue is lenient. */
    static Optional<BigInteger> scaled(JsonNode node, boolean lenient) {
        return node.isTextual() ? ofText(node.textValue()) : ofNumber(node).filter(any -> lenient);
    }

    /** A JSON number that is whole and not negative, however it is spelt. */
    static Optional<BigInteger> ofNumber(JsonNode node) {
        if (!node.isNumber()) {
            return Optional.empty();
        }
        BigDecimal number = node.decimalValue();
        // An exponent of any size may come in; it must not be written out.
        if (number.signum() < 0 || (long) number.precision() - number.scale() > MOST_DIGITS) {
            return Optional.empty();
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? Optional.of(plain.toBigIntegerExact()) : Optional.empty();
    }

    /** What an integer of the wire stands for. */
    static BigDecimal unscale(BigInteger scaled) {
        return plain(new BigDecimal(scaled, SCALE));
    }

    /** The same number without trailing zeros after its point, and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * A whole number times a power of ten.
     *
     * @throws ArithmeticException if the product is no whole number
     */
    static BigInteger shift(BigInteger number, int exponent) {
        return new BigDecimal(number).scaleByPowerOfTen(exponent).toBigIntegerExact();
    }

    /** How the wire writes a decimal. */
    static String scale(BigDecimal value) {
        return value.movePointRight(SCALE).toBigInteger().toString();
    }

    private Integers() {}
}
