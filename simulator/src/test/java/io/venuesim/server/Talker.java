package io.venuesim.server;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.enums.Opcode;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.PingFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/** A WebSocket client that keeps what happens to it, in order. */
final class Talker implements AutoCloseable {
    private static final int PATIENCE = 10;

    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final Client client;

    private Talker(URI url) {
        client = new Client(url);
    }

    static Talker connect(URI url) throws InterruptedException {
        Talker talker = new Talker(url);
        talker.client.connect();
        // It may be closed again by now, which the library's own way to wait takes for a failure.
        if (!talker.opened.await(PATIENCE, TimeUnit.SECONDS)) {
            throw new AssertionError("No connection to " + url + ": " + talker.happened);
        }
        return talker;
    }

    void send(String text) {
        client.send(text);
    }

    void sendBinary(String text) {
        client.send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One message in as many frames as there are parts. */
    void sendInParts(String... parts) {
        for (int i = 0; i < parts.length; i++) {
            client.sendFragmentedFrame(
                    Opcode.TEXT, ByteBuffer.wrap(parts[i].getBytes(StandardCharsets.UTF_8)), i == parts.length - 1);
        }
    }

    void ping(String payload) {
        PingFrame frame = new PingFrame();
        frame.setPayload(ByteBuffer.wrap(payload.getBytes(StandardCharsets.UTF_8)));
        client.sendFrame(frame);
    }

    /** Sends a text that is to come back as it is. */
    void say(String text) throws InterruptedException {
        send(text);
        String back = next();
        if (!back.equals(text)) {
            throw new AssertionError("\"" + text + "\" was answered by \"" + back + "\"");
        }
    }

    void leave() {
        client.close(1000, "done here");
    }

    /** The next frame's text, or {@code closed 1000 reason}, or {@code pong payload}. */
    String next() throws InterruptedException {
        String next = happened.poll(PATIENCE, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing happened");
        }
        return next;
    }

    @Override
    public void close() {
        client.close();
    }

    private final class Client extends WebSocketClient {
        Client(URI url) {
            super(url);
            setDaemon(true);
            setConnectionLostTimeout(0);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            opened.countDown();
        }

        @Override
        public void onMessage(String message) {
            happened.add(message);
        }

        @Override
        public void onMessage(ByteBuffer message) {
            happened.add("binary " + StandardCharsets.UTF_8.decode(message));
        }

        @Override
        public void onWebsocketPing(@Nullable WebSocket socket, Framedata frame) {
            happened.add("ping");
            super.onWebsocketPing(socket, frame);
        }

        @Override
        public void onWebsocketPong(@Nullable WebSocket socket, Framedata frame) {
            happened.add("pong " + StandardCharsets.UTF_8.decode(frame.getPayloadData()));
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            happened.add(("closed " + code + " " + reason).strip());
        }

        @Override
        public void onError(Exception failed) {}
    }
}
