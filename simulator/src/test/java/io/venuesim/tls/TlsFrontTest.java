package io.venuesim.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.RunningVenue;
import io.venuesim.Tls;
import io.venuesim.VenueSimulator;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that know a venue by its own name, and faults below them. */
@Timeout(60)
final class TlsFrontTest {
    private final VenueSimulator simulator =
            VenueSimulator.builder().venues("sixth").seed(42).tls(0).start();
    private final RunningVenue venue = simulator.venue("sixth");
    private final Tls tls = simulator.tls().orElseThrow();
    private final String order = venue.place(NewOrder.limit(Side.BUY, "10", "100")
                    .account(venue.account("alice").id()))
            .id();

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void a_client_cancels_by_the_venues_own_name() throws Exception {
        try (Led led = Led.to(tls.port())) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(tls.sslContext())
                    .proxy(led.selector())
                    .build();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("https://api.sixth.test/orders/" + order))
                            .header("Api-Key", venue.account("alice").credential("apiKey"))
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode() + " " + answer.body()).isEqualTo("200 cancelled");
            assertThat(venue.order(order).state()).isEqualTo(OrderState.CANCELLED);
        }
    }

    @Test
    void a_web_socket_asks_and_is_told_of_events() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocketClient client = new WebSocketClient(URI.create("wss://ws.sixth.test:" + tls.port() + "/talk?greet")) {
            @Override
            public void onOpen(ServerHandshake handshake) {
                send("a");
            }

            @Override
            public void onMessage(String message) {
                heard.add(message);
            }

            @Override
            public void onClose(int code, String reason, boolean remote) {
                heard.add("closed " + code);
            }

            @Override
            public void onError(Exception failed) {
                heard.add(failed.toString());
            }
        };
        client.setSocketFactory(tls.sslContext().getSocketFactory());
        client.setDnsResolver(uri -> InetAddress.getLoopbackAddress());
        try {
            client.connect();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("hello");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("answer to a");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("event of a");
        } finally {
            client.close();
        }
    }

    @Test
    void an_answer_is_lost_to_a_reset() throws Exception {
        fault(new Fault.Reset(0));
        try (SSLSocket socket = cancelling()) {
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        assertThat(venue.order(order).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void an_answer_is_cut_and_then_reset() throws Exception {
        fault(new Fault.Reset(20));
        try (SSLSocket socket = cancelling()) {
            assertThat(new String(socket.getInputStream().readNBytes(20), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 200 OK\r\nDat");
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void an_answer_ends_early() throws Exception {
        fault(new Fault.Truncate(20));
        try (SSLSocket socket = cancelling()) {
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 200 OK\r\nDat");
        }
    }

    @Test
    void an_answer_comes_twice() throws Exception {
        fault(new Fault.Duplicate());
        try (SSLSocket socket = cancelling()) {
            String first = answer(socket);
            assertThat(first).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(answer(socket)).isEqualTo(first);
        }
    }

    @Test
    void a_connection_is_closed_instead_of_an_answer() throws Exception {
        fault(new Fault.Close(1000, ""));
        try (SSLSocket socket = cancelling()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_host_of_no_venue_is_misdirected_and_the_known_ones_are_told() throws Exception {
        String answer = Sockets.ask(
                Sockets.tls(tls, "ws.sixth.test"),
                "GET /orders/7 HTTP/1.1\r\nHost: api.kraken.com\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 421 ")
                .endsWith("\r\n\r\n{\"error\":\"No venue here has the host api.kraken.com\",\"field\":\"Host\","
                        + "\"hint\":\"known: api.sixth.test, sixth.localhost, ws.sixth.test\"}");
    }

    @Test
    void a_name_that_the_certificate_does_not_have_is_refused_by_the_client() {
        assertThatThrownBy(() -> Sockets.tls(tls, "api.kraken.com").close()).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void the_host_is_taken_in_any_case_with_port_and_final_dot() throws Exception {
        for (String host :
                new String[] {"API.sixth.test", "api.sixth.test:443", "api.sixth.test.", "sixth.localhost"}) {
            String answer = Sockets.ask(
                    Sockets.tls(tls, "api.sixth.test"),
                    "GET /orders/7 HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(host).endsWith("\r\n\r\nid 7");
        }
    }

    @Test
    void without_a_host_the_name_of_the_handshake_counts() throws Exception {
        assertThat(Sockets.ask(Sockets.tls(tls, "api.sixth.test"), "GET /orders/7 HTTP/1.0\r\n\r\n"))
                .endsWith("\r\n\r\nid 7");
    }

    @Test
    void a_port_in_use_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() ->
                            VenueSimulator.builder().venues("sixth").tls(port).start())
                    .hasMessage("The TLS port can't listen on 127.0.0.1 port " + port + ": Address already in use");
        }
    }

    @Test
    void it_is_off_unless_asked_for() {
        try (VenueSimulator without = VenueSimulator.builder().venues("sixth").start()) {
            assertThat(without.tls()).isEmpty();
        }
        assertThat(tls.url("api.sixth.test")).isEqualTo(URI.create("https://api.sixth.test:" + tls.port()));
        assertThatThrownBy(() -> tls.url("api.kraken.com"))
                .hasMessage("No venue here has the host api.kraken.com; known:"
                        + " [api.sixth.test, sixth.localhost, ws.sixth.test]");
    }

    private void fault(Fault fault) {
        simulator.faults().add(FaultRule.once(fault, Moment.ON_REPLY).operation("cancel_order"));
    }

    private SSLSocket cancelling() throws IOException {
        SSLSocket socket = Sockets.tls(tls, "api.sixth.test");
        String request = "DELETE /orders/" + order + " HTTP/1.1\r\nHost: api.sixth.test\r\nApi-Key: "
                + venue.account("alice").credential("apiKey") + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    /** The next answer to a cancel, whole. */
    private static String answer(SSLSocket socket) throws IOException {
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith("cancelled")) {
            int next = socket.getInputStream().read();
            assertThat(next).as(read.toString()).isNotNegative();
            read.append((char) next);
        }
        return read.toString();
    }
}
