package io.venuesim.client.director;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A WebSocket on a bare socket, so that it can be seen what has arrived and what has not. */
final class RawFrames implements AutoCloseable {
    private static final int PATIENCE = 20_000;
    private static final int FINAL_TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int LONG = 126;

    private final Socket socket;
    private final DataInputStream in;

    RawFrames(URI url) throws IOException {
        socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        String target = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        socket.getOutputStream()
                .write(("GET " + target + " HTTP/1.1\r\nHost: venue\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        String head = head();
        if (!head.startsWith("HTTP/1.1 101 ")) {
            throw new IOException("No WebSocket: " + head);
        }
    }

    /** Sends a text; the mask is all zero. */
    void send(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(FINAL_TEXT);
        if (payload.length < LONG) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | LONG);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        socket.getOutputStream().write(frame.toByteArray());
    }

    /** The next text; waits for it. */
    String next() throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length == LONG) {
            length = in.readUnsignedShort();
        } else if (length > LONG) {
            length = Math.toIntExact(in.readLong());
        }
        String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (first != FINAL_TEXT) {
            throw new IOException("No text but " + Integer.toHexString(first) + " " + text);
        }
        return text;
    }

    /** True if what comes next is a close frame or the end of the connection; waits for it. */
    boolean ends() throws IOException {
        int first = in.read();
        return first == CLOSE || first < 0;
    }

    /** True if there is something to read right now. */
    boolean hasArrived() throws IOException {
        return in.available() > 0;
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
