package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket that sends what it is told, byte for byte, and hands back the next frame. */
final class Wire implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    Wire(URI url) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(url, this)
                .join();
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    String ask(String frame) throws InterruptedException {
        send(frame);
        return next();
    }

    String ask(byte[] frame) throws InterruptedException {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
        return next();
    }

    String next() throws InterruptedException {
        String frame = frames.poll(10, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("No frame came");
        }
        return frame;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            frames.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        frames.add("closed " + code);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
