package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** Base58 with the Bitcoin alphabet and no checksum. Each leading {@code 1} is one leading zero byte. */
public final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int LONGEST_TEXT = 128;

    private Base58() {}

    /** The text of the bytes. The cost is quadratic: meant for keys and signatures. */
    public static String encode(byte[] bytes) {
        int zeros = leading(bytes, (byte) 0);
        byte[] digits = convert(Arrays.copyOfRange(bytes, zeros, bytes.length), 256, 58);
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) ALPHABET.charAt(digits[i]);
        }
        return "1".repeat(zeros) + new String(digits, ISO_8859_1);
    }

    /** The bytes of the text; empty for a character outside the alphabet or for more than 128 characters. */
    public static Optional<byte[]> decode(String text) {
        return decode(text, LONGEST_TEXT);
    }

    /** The bytes of the text; empty for a character outside the alphabet or for more characters than this. */
    public static Optional<byte[]> decode(String text, int longest) {
        if (text.length() > longest) {
            return Optional.empty();
        }
        byte[] digits = new byte[text.length()];
        for (int i = 0; i < digits.length; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            digits[i] = (byte) digit;
        }
        int zeros = leading(digits, (byte) 0);
        byte[] number = convert(Arrays.copyOfRange(digits, zeros, digits.length), 58, 256);
        byte[] bytes = new byte[zeros + number.length];
        System.arraycopy(number, 0, bytes, zeros, number.length);
        return Optional.of(bytes);
    }

    private static int leading(byte[] bytes, byte value) {
        int count = 0;
        while (count < bytes.length && bytes[count] == value) {
            count++;
        }
        return count;
    }

    /** The same number in another base, without leading zeros, by long division; consumes {@code number}. */
    private static byte[] convert(byte[] number, int from, int to) {
        byte[] out = new byte[number.length * 2];
        int at = out.length;
        for (int start = 0; start < number.length; ) {
            int remainder = 0;
            for (int i = start; i < number.length; i++) {
                int value = remainder * from + (number[i] & 0xff);
                number[i] = (byte) (value / to);
                remainder = value % to;
            }
            out[--at] = (byte) remainder;
            while (start < number.length && number[start] == 0) {
                start++;
            }
        }
        return Arrays.copyOfRange(out, at, out.length);
    }
}
