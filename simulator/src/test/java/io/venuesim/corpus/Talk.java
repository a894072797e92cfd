package io.venuesim.corpus;

import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** A WebSocket client; how its connection ends is an answer too, and so is that it did not come to be. */
final class Talk implements AutoCloseable {
    private static final int PATIENCE = 10;

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final WebSocketClient client;

    Talk(URI url) throws InterruptedException {
        client = new WebSocketClient(url) {
            @Override
            public void onOpen(ServerHandshake handshake) {}

            @Override
            public void onMessage(String message) {
                answers.add(message);
            }

            @Override
            public void onClose(int code, String reason, boolean remote) {
                answers.add("closed " + code + " " + reason);
            }

            @Override
            public void onError(Exception failed) {}
        };
        client.setConnectionLostTimeout(0);
        client.connectBlocking(PATIENCE, TimeUnit.SECONDS);
    }

    /** The first thing that comes after a message. */
    String ask(String message) throws InterruptedException {
        if (client.isOpen() && !message.isEmpty()) {
            client.send(message);
        }
        String answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
        return answer == null ? "nothing" : answer;
    }

    @Override
    public void close() {
        client.close();
    }
}
