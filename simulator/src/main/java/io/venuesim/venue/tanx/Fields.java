package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single fields, read the way Django REST framework reads them. [assumed: DRF] */
final class Fields {
    // What its IntegerField makes of text; it takes no more than 1000 characters.
    private static final Pattern INTEGER = Pattern.compile("\\s*([+-]?[0-9]{1,998})(?:\\.0*)?\\s*");
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_DIGITS = 18;

    /** Text that is not empty. */
    static Body<String> text(ObjectNode members, String name) {
        JsonNode value = members.path(name);
        return value.isTextual() && !value.textValue().isEmpty()
                ? Body.good(value.textValue())
                : Body.bad(Errors.missing(name));
    }

    /** Text that may be left out; what is no text counts as left out. */
    static Optional<String> optional(ObjectNode members, String name) {
        return Optional.of(members.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    static Body<BigInteger> integer(ObjectNode members, String name) {
        JsonNode value = members.get(name);
        return value == null ? Body.bad(Errors.missing(name)) : integer(value);
    }

    /** 3, 3.0, "3" and "3.0" are 3. */
    static Body<BigInteger> integer(JsonNode value) {
        if (value.isIntegralNumber()) {
            return Body.good(value.bigIntegerValue());
        }
        if (value.isNumber()) {
            double number = value.doubleValue();
            // Python prints larger ones with an exponent, and then reads no integer.
            boolean whole = Math.abs(number) < 1e16 && number == Math.rint(number);
            return whole ? Body.good(BigInteger.valueOf((long) number)) : Body.bad(Errors.notAnInteger());
        }
        return integer(value.isTextual() ? value.textValue() : "");
    }

    static Body<BigInteger> integer(String text) {
        Matcher matcher = INTEGER.matcher(text);
        return matcher.matches() ? Body.good(new BigInteger(matcher.group(1))) : Body.bad(Errors.notAnInteger());
    }

    /** A number of 1 or more, such as how many to list; what is more than an int holds counts as that. */
    static Body<Integer> count(BigInteger number) {
        return number.signum() <= 0
                ? Body.bad(Errors.lessThanOne())
                : Body.good(number.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue());
    }

    /** One of several words. */
    static Body<String> choice(ObjectNode members, String name, List<String> choices) {
        JsonNode value = members.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isEmpty())) {
            return Body.bad(Errors.missing(name));
        }
        return choice(value.isValueNode() ? value.asText() : value.toString(), choices);
    }

    static Body<String> choice(String value, List<String> choices) {
        return choices.contains(value) ? Body.good(value) : Body.bad(Errors.notAChoice(value));
    }

    /** A number greater than zero with so many decimals at most; a numeric text counts. */
    static Body<BigDecimal> amount(ObjectNode members, String name, String market, long decimals) {
        JsonNode value = members.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Body.bad(Errors.missing(name));
        }
        Optional<BigDecimal> number = decimal(value);
        if (number.isEmpty()) {
            return Body.bad(Errors.notANumber());
        }
        if (number.get().scale() > decimals) {
            return Body.bad(Errors.tooManyDecimals(name, decimals, market));
        }
        return number.get().signum() > 0 ? Body.good(number.get()) : Body.bad(Errors.notPositive(name));
    }

    /** Without trailing zeros; empty if it is none, or of a size that nobody trades. */
    private static Optional<BigDecimal> decimal(JsonNode value) {
        if (!value.isNumber() && !(value.isTextual() && value.textValue().length() <= LONGEST_NUMBER)) {
            return Optional.empty();
        }
        try {
            BigDecimal number = value.isNumber()
                    ? value.decimalValue()
                    : new BigDecimal(value.textValue().strip());
            return (long) number.precision() - number.scale() > MOST_DIGITS || number.precision() > LONGEST_NUMBER
                    ? Optional.empty()
                    : Optional.of(number.stripTrailingZeros());
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private Fields() {}
}
