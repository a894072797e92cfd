package io.venuesim.venue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A named choice where the sources contradict each other or are silent.
 *
 * @param <T> type of its values
 */
public final class Switch<T> {
    private final String name;
    private final T standard;
    private final String source;
    private final String meaning;
    private final List<String> choices;
    private final Function<String, T> parser;

    private Switch(
            String name, T standard, String source, String meaning, List<String> choices, Function<String, T> parser) {
        this.name = name;
        this.standard = standard;
        this.source = source;
        this.meaning = meaning;
        this.choices = choices;
        this.parser = parser;
    }

    /** A yes or no. */
    public static Switch<Boolean> flag(String name, boolean standard, String source, String meaning) {
        return new Switch<>(name, standard, source, meaning, List.of("true", "false"), Boolean::valueOf);
    }

    /** A whole number of the given unit, 0 or more. */
    public static Switch<Long> amount(String name, long standard, String source, String meaning) {
        return new Switch<>(name, standard, source, meaning, List.of(), Switch::amount);
    }

    /** A number, 0 or more, with a fraction or without; no more than 40 digits. */
    public static Switch<BigDecimal> decimal(String name, String standard, String source, String meaning) {
        return new Switch<>(name, decimal(standard), source, meaning, List.of(), Switch::decimal);
    }

    /** Free text. */
    public static Switch<String> text(String name, String standard, String source, String meaning) {
        return new Switch<>(name, standard, source, meaning, List.of(), Function.identity());
    }

    /** Text of a form, given as a regular expression that its default matches too. */
    public static Switch<String> text(String name, String standard, String form, String source, String meaning) {
        return new Switch<>(name, standard, source, meaning, List.of(), text -> {
            if (!text.matches(form)) {
                throw new IllegalArgumentException(name + " can't be " + text + "; it has to match " + form);
            }
            return text;
        });
    }

    /** One of the constants of an enum, written in lower case with hyphens. */
    public static <E extends Enum<E>> Switch<E> choice(String name, E standard, String source, String meaning) {
        List<E> constants = Arrays.asList(standard.getDeclaringClass().getEnumConstants());
        List<String> choices = constants.stream().map(Switch::written).toList();
        return new Switch<>(name, standard, source, meaning, choices, text -> constants.get(choices.indexOf(text)));
    }

    public String name() {
        return name;
    }

    /** Its value unless it is set. */
    public T standard() {
        return standard;
    }

    /** Its default as text. */
    public String standardText() {
        return written(standard);
    }

    /** Where the default comes from: {@code official docs}, {@code assumed}, … */
    public String source() {
        return source;
    }

    public String meaning() {
        return meaning;
    }

    /** The values it can have, as text; empty if there are too many to list. */
    public List<String> choices() {
        return choices;
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if it can't be one; the message lists the choices
     */
    T parse(String text) {
        if (!choices.isEmpty() && !choices.contains(text)) {
            throw new IllegalArgumentException(name + " can't be " + text + "; it is one of "
                    + choices.stream().collect(Collectors.joining(", ")));
        }
        try {
            return parser.apply(text);
        } catch (NumberFormatException notANumber) {
            String kind = standard instanceof BigDecimal ? "number" : "whole number";
            throw new IllegalArgumentException(name + " is a " + kind + ", 0 or more, not " + text, notANumber);
        }
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("[0-9]{1,40}(\\.[0-9]{1,40})?")) {
            throw new NumberFormatException("no plain decimal");
        }
        return new BigDecimal(text);
    }

    private static Long amount(String text) {
        long value = Long.parseLong(text);
        if (value < 0) {
            throw new NumberFormatException("negative");
        }
        return value;
    }

    /** A value as text, the way {@link #parse} reads it. */
    static String written(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
