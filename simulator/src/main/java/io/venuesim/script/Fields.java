package io.venuesim.script;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The members of one object, read strictly: whatever can't be used ends in an exception that names its member. */
public interface Fields {

    /** All that are there. */
    List<String> names();

    /** A text; a whole number or a yes or no is taken as its text. */
    Optional<String> text(String name);

    /** A decimal greater than zero, with all its digits. */
    Optional<BigDecimal> amount(String name);

    /** A whole number within these bounds. */
    Optional<Long> number(String name, long least, long most);

    /** What to throw if a member can't be used, or a member that is needed is missing. */
    RuntimeException bad(String name, String error, String hint);
}
