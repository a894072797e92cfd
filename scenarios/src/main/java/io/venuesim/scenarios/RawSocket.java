package io.venuesim.scenarios;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket that sends what a feature says and shows what comes back; on the JDK's client. */
final class RawSocket implements AutoCloseable {
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private @Nullable WebSocket socket;
    private int refusal;

    RawSocket(URI uri) {
        try {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(uri, new Listener())
                    .join();
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof WebSocketHandshakeException refused)) {
                throw failed;
            }
            refusal = refused.getResponse().statusCode();
        }
    }

    /** HTTP status that the upgrade was refused with, 0 if it was not. */
    int refusal() {
        return refusal;
    }

    void send(String text) {
        open().sendText(text, true).join();
    }

    void sendBinary(String text) {
        open().sendBinary(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), true)
                .join();
    }

    String receive() {
        try {
            String frame = frames.poll(10, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("No frame came");
            }
            return frame;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for a frame", stopped);
        }
    }

    /** Closes as a client does that has done its work. */
    void leave() {
        open().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    boolean isOpen() {
        return socket != null && !socket.isInputClosed() && !socket.isOutputClosed();
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    private WebSocket open() {
        if (socket == null) {
            throw new AssertionError("The upgrade was refused with " + refusal);
        }
        return socket;
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                frames.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            frames.add("closed " + code + " " + reason);
            return null;
        }
    }
}
