package io.venuesim.server;

import io.venuesim.venue.Reply;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jetty.http.HttpStatus;

/** Answers as the bytes that go over a connection, for those that are cut or sent outside of the protocol. */
final class WireBytes {
    private static final int FINAL_TEXT = 0x81;
    private static final int SHORT = 126;

    /** With the head that Jetty writes. */
    static byte[] of(Reply.Http http, String date) {
        byte[] body = http.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(http.status())
                .append(' ')
                .append(HttpStatus.getMessage(http.status()))
                .append("\r\nDate: ")
                .append(date)
                .append("\r\n");
        http.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** As one unmasked text frame. */
    static byte[] of(Reply.Frame frame) {
        byte[] text = frame.text().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(10 + text.length).put((byte) FINAL_TEXT);
        if (text.length < SHORT) {
            bytes.put((byte) text.length);
        } else if (text.length <= 0xFFFF) {
            bytes.put((byte) SHORT).putShort((short) text.length);
        } else {
            bytes.put((byte) (SHORT + 1)).putLong(text.length);
        }
        bytes.put(text);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    static byte[] first(int count, byte[] bytes) {
        return Arrays.copyOf(bytes, Math.min(count, bytes.length));
    }

    private WireBytes() {}
}
