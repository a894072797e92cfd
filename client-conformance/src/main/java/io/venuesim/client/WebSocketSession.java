package io.venuesim.client;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** A WebSocket connection that sends a text and waits for frames, on Java-WebSocket. */
public final class WebSocketSession implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final WebSocketClient socket;

    /** Connects, or throws an {@link IllegalStateException} that tells why not. */
    public WebSocketSession(URI uri) {
        socket = new Socket(uri);
        try {
            if (!socket.connectBlocking(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("No WebSocket at " + uri.getScheme() + "://" + uri.getAuthority()
                        + uri.getPath() + ": " + frames.poll());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while connecting", stopped);
        }
    }

    public void send(String text) {
        socket.send(text);
    }

    /** The next frame, in the order of arrival. */
    public String receive() {
        try {
            String frame = frames.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (frame == null) {
                throw new IllegalStateException("No frame within " + PATIENCE);
            }
            return frame;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a frame", stopped);
        }
    }

    public boolean isOpen() {
        return socket.isOpen();
    }

    @Override
    public void close() {
        socket.close();
    }

    private final class Socket extends WebSocketClient {
        Socket(URI uri) {
            super(uri);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String text) {
            frames.add(text);
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            frames.add("closed " + code + " " + reason);
        }

        @Override
        public void onError(Exception problem) {
            frames.add("error " + problem.getMessage());
        }
    }
}
