package io.venuesim.core.journal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The bytes of a request, message or answer, as far as they are kept.
 *
 * @param text the bytes as UTF-8, or as hex if they are not UTF-8
 * @param hex true if {@code text} is hex
 * @param length how many bytes there were
 * @param truncated true if {@code text} holds only the first of them
 */
public record Body(String text, boolean hex, int length, boolean truncated) {

    /** Longer bodies are cut here. */
    public static final int LIMIT = 64 * 1024;

    public static final Body EMPTY = new Body("", false, 0, false);

    public static Body of(byte[] bytes) {
        boolean truncated = bytes.length > LIMIT;
        CharBuffer text = CharBuffer.allocate(Math.min(bytes.length, LIMIT));
        // A character that the cut goes through is no error: its first bytes are left out.
        CoderResult read = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, text.capacity()), text, !truncated);
        return read.isError()
                ? new Body(HexFormat.of().formatHex(bytes, 0, text.capacity()), true, bytes.length, truncated)
                : new Body(text.flip().toString(), false, bytes.length, truncated);
    }
}
