package io.venuesim.crypto;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/** Bech32 (BIP-173) of any length, as Cardano writes keys and addresses. */
public final class Bech32 {
    private static final String DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM = 6;

    public static String encode(String prefix, byte[] bytes) {
        StringBuilder words = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : bytes) {
            held = ((held << 8) | (one & 0xFF)) & 0xFFF;
            for (bits += 8; bits >= 5; bits -= 5) {
                words.append((char) ((held >> (bits - 5)) & 31));
            }
        }
        if (bits > 0) {
            words.append((char) ((held << (5 - bits)) & 31));
        }
        int check = polymod(prefix, words + "\0".repeat(CHECKSUM)) ^ 1;
        for (int i = CHECKSUM - 1; i >= 0; i--) {
            words.append((char) ((check >> (5 * i)) & 31));
        }
        StringBuilder text = new StringBuilder(prefix).append('1');
        words.chars().forEach(word -> text.append(DIGITS.charAt(word)));
        return text.toString();
    }

    /** The bytes; empty unless the prefix and the checksum fit, all letters have one case, and no bits are left over. */
    public static Optional<byte[]> decode(String prefix, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int separator = lower.lastIndexOf('1');
        boolean oneCase = text.equals(lower) || text.equals(text.toUpperCase(Locale.ROOT));
        if (!oneCase || separator < 1 || lower.length() - separator - 1 < CHECKSUM) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        lower.substring(separator + 1).chars().forEach(digit -> words.append((char) DIGITS.indexOf(digit)));
        if (!lower.startsWith(prefix + "1")
                || words.chars().anyMatch(word -> word > 31)
                || polymod(prefix, words.toString()) != 1) {
            return Optional.empty();
        }
        return bytes(words.substring(0, words.length() - CHECKSUM));
    }

    private static Optional<byte[]> bytes(String words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (int i = 0; i < words.length(); i++) {
            held = ((held << 5) | words.charAt(i)) & 0xFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        boolean clean = bits < 5 && (held & ((1 << bits) - 1)) == 0;
        return clean ? Optional.of(bytes.toByteArray()) : Optional.empty();
    }

    private static int polymod(String prefix, String words) {
        StringBuilder expanded = new StringBuilder();
        prefix.chars().forEach(letter -> expanded.append((char) (letter >> 5)));
        expanded.append('\0');
        prefix.chars().forEach(letter -> expanded.append((char) (letter & 31)));
        int check = 1;
        expanded.append(words);
        for (int i = 0; i < expanded.length(); i++) {
            int top = check >>> 25;
            check = ((check & 0x1FFFFFF) << 5) ^ expanded.charAt(i);
            for (int bit = 0; bit < GENERATOR.length; bit++) {
                check ^= ((top >> bit) & 1) == 0 ? 0 : GENERATOR[bit];
            }
        }
        return check;
    }

    private Bech32() {}
}
