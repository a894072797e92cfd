package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.control.ControlServer;
import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulator that was stopped leaves no thread and no port, whatever went on when it stopped. */
@Timeout(600)
final class StartStopTest {
    private static final int STARTS = Integer.getInteger("venuesim.starts", 10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> SHARED = List.of("ForkJoinPool.commonPool", "CompletableFutureDelayScheduler");

    /** What goes on when a simulator stops. Clients are raw sockets, which have no threads that would be taken for its. */
    enum Amid {
        NOTHING {
            @Override
            List<Socket> begin(VenueSimulator simulator, ControlServer control) {
                return List.of();
            }
        },
        AN_OPEN_WEBSOCKET {
            @Override
            List<Socket> begin(VenueSimulator simulator, ControlServer control) throws IOException {
                Socket socket = connect(simulator.venue("sixth").port());
                ask(socket, UPGRADE);
                return List.of(socket);
            }
        },
        A_HELD_REQUEST {
            @Override
            List<Socket> begin(VenueSimulator simulator, ControlServer control) throws IOException {
                List<Socket> held = new ArrayList<>();
                for (Moment moment : List.of(Moment.ON_RECEIVE, Moment.ON_REPLY)) {
                    ArmedFault fault = simulator.faults().add(FaultRule.once(new Fault.Hold(), moment));
                    Socket socket = connect(simulator.venue("sixth").port());
                    write(socket, "DELETE /orders/1 HTTP/1.1\r\nHost: venue\r\nApi-Key: key-of-alice\r\n\r\n");
                    held.add(socket);
                    hold(fault);
                }
                return held;
            }
        },
        TLS {
            @Override
            List<Socket> begin(VenueSimulator simulator, ControlServer control) throws IOException {
                SSLSocket socket = (SSLSocket) simulator
                        .tls()
                        .orElseThrow()
                        .sslContext()
                        .getSocketFactory()
                        .createSocket(
                                InetAddress.getLoopbackAddress(),
                                simulator.tls().orElseThrow().port());
                ask(socket, UPGRADE.replace("Host: venue", "Host: sixth.localhost"));
                return List.of(socket);
            }
        },
        A_WAITING_CONTROL_CALL {
            @Override
            List<Socket> begin(VenueSimulator simulator, ControlServer control) throws IOException {
                Socket await = connect(control.port());
                write(await, "GET /journal/await?kind=fault HTTP/1.1\r\nHost: control\r\n\r\n");
                Socket events = connect(control.port());
                ask(events, "GET /journal/stream HTTP/1.1\r\nHost: control\r\n\r\n");
                return List.of(await, events);
            }
        };

        /** Lets it begin, and returns the clients' ends. */
        abstract List<Socket> begin(VenueSimulator simulator, ControlServer control) throws IOException;
    }

    private static final String UPGRADE = "GET /talk HTTP/1.1\r\nHost: venue\r\nConnection: Upgrade\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    @ParameterizedTest
    @EnumSource
    void a_stop_leaves_no_thread_and_no_port(Amid amid) throws IOException {
        startAndStop(amid);
        Set<Thread> before = threads();
        for (int i = 1; i < STARTS; i++) {
            startAndStop(amid);
        }
        assertNothingLeftBeside(before);
    }

    @Test
    void a_start_that_fails_leaves_no_thread() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            failToStart(taken.getLocalPort());
            Set<Thread> before = threads();
            for (int i = 1; i < STARTS; i++) {
                failToStart(taken.getLocalPort());
            }
            assertNothingLeftBeside(before);
        }
    }

    private static void failToStart(int taken) {
        assertThatThrownBy(() -> VenueSimulator.builder().tls(taken).start()).hasMessageContaining("The TLS port");
        try (VenueSimulator simulator = VenueSimulator.builder().venues("sixth").start()) {
            assertThatThrownBy(() -> ControlServer.start(simulator, "127.0.0.1", taken))
                    .hasMessageContaining("control can't listen");
        }
    }

    private static void assertNothingLeftBeside(Set<Thread> before) {
        // Some are on their way out; what idles in a pool goes after a second.
        await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> {
            Set<Thread> left = threads();
            left.removeAll(before);
            assertThat(left).as("threads left by %s starts", STARTS).isEmpty();
        });
    }

    /** All but those that the JVM has for itself or shares among all. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> isOurs(thread.getThreadGroup()))
                .filter(thread -> SHARED.stream().noneMatch(thread.getName()::startsWith))
                .collect(Collectors.toSet());
    }

    /** An ended thread has no group; the JVM's own are beside, or above, the one that starts everything else. */
    private static boolean isOurs(@Nullable ThreadGroup group) {
        return group != null && group.getParent() != null && !group.getName().startsWith("Innocuous");
    }

    private static void startAndStop(Amid amid) throws IOException {
        List<Integer> ports = new ArrayList<>();
        List<Socket> clients;
        try (VenueSimulator simulator = VenueSimulator.builder().tls(0).start();
                ControlServer control = ControlServer.start(simulator, "127.0.0.1", 0)) {
            simulator.venues().stream().map(RunningVenue::port).forEach(ports::add);
            ports.add(simulator.tls().orElseThrow().port());
            ports.add(control.port());
            clients = amid.begin(simulator, control);
        }
        for (Socket client : clients) {
            readToTheEnd(client);
        }
        // Anybody may have taken it meanwhile, and lets it go; one that is left never comes free.
        for (int port : ports) {
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .atMost(PATIENCE)
                    .ignoreException(BindException.class)
                    .until(() -> isFree(port));
        }
    }

    private static boolean isFree(int port) throws IOException {
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        return true;
    }

    private static void hold(ArmedFault fault) {
        try {
            assertThat(fault.awaitHolding(1, PATIENCE)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Socket connect(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static void write(Socket socket, String request) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a request, and reads the head of an answer that goes on. */
    private static void ask(Socket socket, String request) throws IOException {
        write(socket, request);
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as("after " + head).isNotNegative();
            head.append((char) next);
        }
        assertThat(head.toString()).containsAnyOf("HTTP/1.1 101 ", "HTTP/1.1 200 ");
    }

    /** The server's end is gone, politely or not. */
    private static void readToTheEnd(Socket client) throws IOException {
        try (client) {
            client.getInputStream().readAllBytes();
        } catch (SocketException | SSLException cut) {
            // reset, or without TLS' farewell: an end too
        }
    }
}
