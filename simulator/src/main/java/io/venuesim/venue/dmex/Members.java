package io.venuesim.venue.dmex;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.crypto.EthAddress;
import io.venuesim.venue.Switches;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The members of one message, read one by one; whoever has read them all asks whether each had its type. An optional
 * member that is left out or {@code null} has its default.
 */
final class Members {
    private static final OrderHash NO_HASH = OrderHash.parse("0".repeat(64)).orElseThrow();
    private static final EthAddress NO_ADDRESS = EthAddress.of(new byte[20]);

    private final JsonNode message;
    private final boolean lenient;
    private boolean spoilt;

    Members(JsonNode message, Switches switches) {
        this.message = message;
        this.lenient = switches.get(Quirks.LENIENT_TYPES);
    }

    /** True if a member that was read so far has another type, or is needed and missing. */
    boolean isSpoilt() {
        return spoilt;
    }

    String text(String name) {
        return orSpoil(textual(message.path(name)), "");
    }

    String text(String name, String otherwise) {
        return isAbsent(name) ? otherwise : text(name);
    }

    boolean flag(String name) {
        JsonNode node = message.path(name);
        return orSpoil(node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty(), false);
    }

    boolean flag(String name, boolean otherwise) {
        return isAbsent(name) ? otherwise : flag(name);
    }

    /** Digits in a text. */
    BigInteger scaled(String name) {
        return orSpoil(Integers.scaled(message.path(name), lenient), BigInteger.ZERO);
    }

    BigInteger scaled(String name, BigInteger otherwise) {
        return isAbsent(name) ? otherwise : scaled(name);
    }

    /** Digits in a text, which the caller complains about itself. */
    Optional<BigInteger> perhapsScaled(String name) {
        return Integers.scaled(message.path(name), lenient);
    }

    /** A whole JSON number that a uint256 holds. */
    BigInteger uint256(String name) {
        return orSpoil(Integers.ofNumber(message.path(name)).filter(Members::fits), BigInteger.ZERO);
    }

    /** Digits in a text, of a number that a uint256 holds. */
    BigInteger scaledUint256(String name) {
        return orSpoil(Integers.scaled(message.path(name), lenient).filter(Members::fits), BigInteger.ZERO);
    }

    OrderHash hash(String name) {
        return orSpoil(OrderHash.read(message.path(name)), NO_HASH);
    }

    EthAddress address(String name) {
        return orSpoil(textual(message.path(name)).flatMap(EthAddress::parse), NO_ADDRESS);
    }

    /** A whole JSON number up to a greatest one. */
    int number(String name, int otherwise, int greatest) {
        return isAbsent(name)
                ? otherwise
                : orSpoil(
                                Integers.ofNumber(message.path(name))
                                        .filter(number -> number.compareTo(BigInteger.valueOf(greatest)) <= 0),
                                BigInteger.ZERO)
                        .intValue();
    }

    /** A whole JSON number, or its digits as text [assumed]. */
    BigInteger nonce(String name) {
        JsonNode node = message.path(name);
        return isAbsent(name)
                ? BigInteger.ZERO
                : orSpoil(textual(node).flatMap(Integers::ofText).or(() -> Integers.ofNumber(node)), BigInteger.ZERO);
    }

    boolean isAbsent(String name) {
        JsonNode node = message.path(name);
        return node.isMissingNode() || node.isNull();
    }

    private <T> T orSpoil(Optional<T> value, T otherwise) {
        spoilt |= value.isEmpty();
        return value.orElse(otherwise);
    }

    private static boolean fits(BigInteger number) {
        return number.bitLength() <= 256;
    }

    private static Optional<String> textual(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }
}
