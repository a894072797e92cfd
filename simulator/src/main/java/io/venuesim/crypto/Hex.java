package io.venuesim.crypto;

import java.util.HexFormat;
import java.util.Optional;

/** Base-16 text. What is written is lower-case; what is read may have digits of any case, but nothing else. */
public final class Hex {
    private static final HexFormat FORMAT = HexFormat.of();

    private Hex() {}

    /** Two lower-case digits for each byte, no prefix. */
    public static String encode(byte[] bytes) {
        return FORMAT.formatHex(bytes);
    }

    /** {@code 0x} and two lower-case digits for each byte. */
    public static String encode0x(byte[] bytes) {
        return "0x" + FORMAT.formatHex(bytes);
    }

    /** The bytes of an even number of digits (none is a legal number); empty for a prefix or anything else. */
    public static Optional<byte[]> decode(String digits) {
        return isHex(digits) && digits.length() % 2 == 0 ? Optional.of(FORMAT.parseHex(digits)) : Optional.empty();
    }

    /** The bytes of {@code 0x} (lower-case x, required) and an even number of digits. */
    public static Optional<byte[]> decode0x(String text) {
        return text.startsWith("0x") ? decode(text.substring(2)) : Optional.empty();
    }

    /**
     * A big-endian number in {@code width} bytes, from 1 to {@code 2 * width} digits without prefix; short ones are
     * padded on the left, as Python's {@code hex()} drops leading zeros.
     */
    public static Optional<byte[]> decodeBigEndian(String digits, int width) {
        if (digits.isEmpty() || digits.length() > 2 * width) {
            return Optional.empty();
        }
        return decode("0".repeat(2 * width - digits.length()) + digits);
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
