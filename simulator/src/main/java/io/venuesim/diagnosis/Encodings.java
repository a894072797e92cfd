package io.venuesim.diagnosis;

import io.venuesim.crypto.Base58;
import io.venuesim.crypto.Hex;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** Which bytes a text stands for, if it was written by another encoding than the one that is due. */
public final class Encodings {
    private static final int LONGEST = 4096;

    /**
     * One way to read a text.
     *
     * @param name {@code hex}, {@code base64} or {@code base58}
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    public record Reading(String name, byte[] bytes) {}

    private Encodings() {}

    /** All ways to read the text, the strictest alphabet first; none for a text beyond reason. */
    public static Stream<Reading> of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Stream.empty();
        }
        String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
        return Stream.of(
                        read("hex", Hex.decode(digits)),
                        read("base58", Base58.decode(text, LONGEST)),
                        read("base64", base64(text)))
                .flatMap(Optional::stream);
    }

    private static Optional<Reading> read(String name, Optional<byte[]> bytes) {
        return bytes.map(read -> new Reading(name, read));
    }

    /** Of either alphabet, padded or not, if anything in it is base64's alone. */
    private static Optional<byte[]> base64(String text) {
        if (text.chars().noneMatch(c -> "+/-_=".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
