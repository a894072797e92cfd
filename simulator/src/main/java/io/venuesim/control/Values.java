package io.venuesim.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;

/** Reads single values of a body or a query; what can't be one is told by its name. */
final class Values {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    /** A decimal greater than zero, from a number or a text, never by way of a double. */
    static BigDecimal amount(String name, JsonNode value) {
        String text = value.isNumber() ? value.decimalValue().toString() : value.isTextual() ? value.textValue() : "";
        if (!DECIMAL.matcher(text).matches() || new BigDecimal(text).signum() <= 0) {
            throw Problem.bad(
                    name,
                    name + " can't be " + Json.write(value),
                    "give a decimal number greater than zero, best as a text: \"0.01\"");
        }
        return new BigDecimal(text);
    }

    static long whole(String name, String text, long least, long most) {
        long value = WHOLE.matcher(text).matches() ? Long.parseLong(text) : Long.MIN_VALUE;
        if (value < least || value > most) {
            throw Problem.bad(name, name + " can't be " + text, "give a whole number from " + least + " to " + most);
        }
        return value;
    }

    static <E extends Enum<E>> E constant(String name, String text, Collection<E> choices) {
        return choices.stream()
                .filter(choice -> choice.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Problem.bad(
                        name,
                        name + " can't be " + text,
                        Problem.known(choices.stream().map(Answer::text).toList())));
    }

    static String scalar(String name, JsonNode value) {
        if (value.isTextual() || value.isIntegralNumber() || value.isBoolean()) {
            return value.asText();
        }
        throw Problem.bad(name, name + " is no text", "give a text");
    }

    private Values() {}
}
