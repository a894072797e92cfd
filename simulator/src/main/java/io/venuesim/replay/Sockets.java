package io.venuesim.replay;

import io.venuesim.core.journal.Body;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The WebSockets of the recorded client, by the numbers that they had. */
final class Sockets implements AutoCloseable {
    private static final int CLOSED_NORMALLY = 1000;
    private static final int OWN_CODES = 3000;
    private static final int END_OF_CODES = 5000;
    private static final Set<String> HANDSHAKE = Set.of("host", "connection", "upgrade", "content-length", "origin");

    private final HttpClient client;
    private final Duration patience;
    private final Map<Long, WebSocket> open = new HashMap<>();

    Sockets(Duration patience) {
        this.client = HttpClient.newHttpClient();
        this.patience = patience;
    }

    boolean has(long connection) {
        return open.containsKey(connection);
    }

    /** Opens one; false if the venue does not let it in. */
    boolean open(long connection, URI url, Map<String, String> headers, Secrets secrets) {
        WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(patience);
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!HANDSHAKE.contains(lower) && !lower.startsWith("sec-websocket-")) {
                builder.header(name, secrets.reveal(value));
            }
        });
        try {
            open.put(connection, builder.buildAsync(url, new Reader(secrets)).join());
            return true;
        } catch (CompletionException refused) {
            return false;
        }
    }

    /** Sends a message; false if nobody takes it any more. */
    boolean send(long connection, Body message, byte[] content) {
        WebSocket socket = open.get(connection);
        return socket != null
                && isDone(
                        message.hex()
                                ? socket.sendBinary(ByteBuffer.wrap(content), true)
                                : socket.sendText(new String(content, StandardCharsets.UTF_8), true));
    }

    /** Ends one as its client has done: with the code, or by going away where a client may not say it. */
    void close(long connection, int code) {
        WebSocket socket = open.remove(connection);
        if (socket == null) {
            return;
        }
        boolean sayable = code == CLOSED_NORMALLY || (code >= OWN_CODES && code < END_OF_CODES);
        if (!sayable || !isDone(socket.sendClose(code, ""))) {
            socket.abort();
        }
    }

    @Override
    public void close() {
        open.values().forEach(WebSocket::abort);
        open.clear();
    }

    private boolean isDone(CompletableFuture<WebSocket> step) {
        try {
            step.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
            return true;
        } catch (CompletionException gone) {
            return false;
        }
    }

    /** Reads on, so that the venue can write. */
    private static final class Reader implements WebSocket.Listener {
        private final Secrets secrets;
        private final StringBuilder message = new StringBuilder();

        Reader(Secrets secrets) {
            this.secrets = secrets;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                secrets.learn(message.toString());
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
