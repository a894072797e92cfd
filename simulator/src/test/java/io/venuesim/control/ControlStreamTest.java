package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The journal as a stream of server-sent events. */
@Timeout(60)
final class ControlStreamTest {
    private final Control control = new Control();

    @AfterEach
    void stop() {
        control.close();
    }

    @Test
    void entries_come_as_they_are_written() throws Exception {
        try (Feed feed = new Feed(control.url(), "/journal/stream?kind=applied")) {
            String order = control.order("alice");
            assertThat(feed.next()).contains("\"kind\":\"applied\"").contains("\"order\":\"" + order + "\"");
            assertThat(control.cancelAtVenue(order, "key-of-alice")).isEqualTo(200);
            assertThat(feed.next()).contains("\"event\":\"ended\"");
        }
    }

    @Test
    void a_stream_may_start_in_the_past() throws Exception {
        String order = control.order("alice");
        try (Feed feed = new Feed(control.url(), "/journal/stream?after=0")) {
            assertThat(feed.next()).contains("\"event\":\"placed\"").contains(order);
        }
    }

    @Test
    void what_is_wrong_is_told_as_ever() {
        assertThat(control.get("/journal/stream?kind=nonsense").problem()).startsWith("400 kind: ");
        assertThat(control.get("/journal/stream?limit=3").problem()).startsWith("400 limit: ");
    }

    private static final class Feed implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;

        Feed(URI url, String target) throws IOException {
            socket = new Socket(url.getHost(), url.getPort());
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: control\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).isEqualTo("HTTP/1.1 200 OK");
            String header = lines.readLine();
            boolean isStream = false;
            while (!header.isEmpty()) {
                isStream |= header.equals("Content-Type: text/event-stream");
                header = lines.readLine();
            }
            assertThat(isStream).isTrue();
        }

        /** The data of the next event. */
        String next() throws IOException {
            String line = lines.readLine();
            while (!line.startsWith("data: ")) {
                line = lines.readLine();
            }
            return line.substring("data: ".length());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
