package io.venuesim.venue.dmex;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket of the JDK: sends what it is told and hands out every frame that comes. */
final class Frames implements AutoCloseable, WebSocket.Listener {
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    Frames(URI url) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(url, this)
                .join();
    }

    /** Sends a text and returns the frame that comes next. */
    String ask(String text) {
        socket.sendText(text, true).join();
        return next();
    }

    /** Sends a binary message and returns the frame that comes next. */
    String ask(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return next();
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    /** The next frame, {@code ping} for one of the protocol's, or {@code closed} and the code. */
    String next() {
        try {
            String frame = frames.poll(10, TimeUnit.SECONDS);
            assertThat(frame).as("the next frame").isNotNull();
            return frame;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        frames.add("ping");
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
}
