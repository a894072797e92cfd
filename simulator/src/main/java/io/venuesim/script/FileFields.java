package io.venuesim.script;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The members of an object in a file; a complaint names line and column. */
record FileFields(Located.Mapping mapping) implements Fields {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,100}(\\.[0-9]{1,100})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    @Override
    public List<String> names() {
        return List.copyOf(mapping.values().keySet());
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(mapping.values().get(name)).map(value -> {
            if (value instanceof Located.Scalar scalar) {
                return scalar.text();
            }
            throw value.where().wrong(name + " is no text", "give a text");
        });
    }

    @Override
    public Optional<BigDecimal> amount(String name) {
        return text(name).map(text -> {
            if (!DECIMAL.matcher(text).matches() || new BigDecimal(text).signum() <= 0) {
                throw bad(name, name + " can't be " + text, "give a decimal number greater than zero");
            }
            return new BigDecimal(text);
        });
    }

    @Override
    public Optional<Long> number(String name, long least, long most) {
        return text(name).map(text -> {
            long value = WHOLE.matcher(text).matches() ? Long.parseLong(text) : Long.MIN_VALUE;
            if (value < least || value > most) {
                throw bad(name, name + " can't be " + text, "give a whole number from " + least + " to " + most);
            }
            return value;
        });
    }

    @Override
    public RuntimeException bad(String name, String error, String hint) {
        return mapping.where(name).wrong(error, hint);
    }
}
