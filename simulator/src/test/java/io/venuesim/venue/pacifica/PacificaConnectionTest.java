package io.venuesim.venue.pacifica;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long a connection lasts that is never silent. */
final class PacificaConnectionTest {
    private static final Duration STEP = Duration.ofSeconds(59);

    @Test
    void a_busy_connection_ends_when_it_is_24_hours_old() throws InterruptedException {
        try (Pacifica pacifica = new Pacifica()) {
            pacifica.reset();
            Listener listener = new Listener();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(pacifica.venue.webSocketUrl(), listener)
                    .join();
            Duration left = Duration.ofHours(24);
            for (; left.compareTo(STEP) > 0; left = left.minus(STEP)) {
                ping(socket, listener);
                pacifica.sim.clock().advance(STEP);
            }
            ping(socket, listener);
            pacifica.sim.clock().advance(left);
            assertThat(listener.next()).isEqualTo("closed 1000");
        }
    }

    private static void ping(WebSocket socket, Listener listener) throws InterruptedException {
        socket.sendText("{\"method\":\"ping\"}", true).join();
        assertThat(listener.next()).isEqualTo("{\"channel\":\"pong\"}");
    }

    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            heard.add("closed " + code);
            return CompletableFuture.completedStage(null);
        }

        String next() throws InterruptedException {
            return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
        }
    }
}
