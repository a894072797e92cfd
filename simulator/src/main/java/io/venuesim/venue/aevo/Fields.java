package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.crypto.EthAddress;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the members of a body or {@code data}, and remembers whether all were what they must be.
 *
 * <p>Clients write whole numbers as text or as numbers; neither ever goes through a double. A member that is {@code null}
 * counts as left out. [assumed]
 */
final class Fields {
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    /** The largest number has 78 digits; the limit keeps a long text from costing time. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,100}");

    private static final EthAddress NOBODY = new EthAddress("0x" + "0".repeat(40));

    private final JsonNode object;
    private boolean good;

    Fields(JsonNode object) {
        this.object = object;
        this.good = object.isObject();
    }

    /** False once a member was missing or wrong. */
    boolean areGood() {
        return good;
    }

    /** Notes that something is wrong that is not about one member. */
    void require(boolean condition) {
        good &= condition;
    }

    boolean has(String name) {
        return !object.path(name).isMissingNode() && !object.path(name).isNull();
    }

    /** A whole number of at most 256 bits; zero if it is none. */
    BigInteger whole(String name) {
        return orBad(whole(object.path(name)), BigInteger.ZERO);
    }

    Optional<BigInteger> wholeIfAny(String name) {
        return has(name) ? Optional.of(whole(name)) : Optional.empty();
    }

    boolean flag(String name) {
        JsonNode value = object.path(name);
        return orBad(value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty(), false);
    }

    boolean flagIfAny(String name) {
        return has(name) && flag(name);
    }

    String text(String name) {
        return orBad(Optional.ofNullable(object.path(name).textValue()), "");
    }

    Optional<String> textIfAny(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** {@code 0x} and 40 hex digits of any case; a checksum is not checked. [assumed] */
    EthAddress address(String name) {
        return orBad(EthAddress.parse(text(name)), NOBODY);
    }

    /** One of these words, or the first if it is left out. */
    String oneOf(String name, String standard, String... others) {
        String word = textIfAny(name).orElse(standard);
        require(word.equals(standard) || List.of(others).contains(word));
        return word;
    }

    private <T> T orBad(Optional<T> value, T otherwise) {
        require(value.isPresent());
        return value.orElse(otherwise);
    }

    private static Optional<BigInteger> whole(JsonNode value) {
        Optional<BigInteger> number;
        if (value.isIntegralNumber()) {
            number = Optional.of(value.bigIntegerValue());
        } else {
            number = Optional.ofNullable(value.textValue())
                    .filter(text -> WHOLE.matcher(text).matches())
                    .map(BigInteger::new);
        }
        return number.filter(it -> it.signum() >= 0 && it.compareTo(LARGEST) <= 0);
    }
}
