package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is held waits without a thread. */
@Timeout(300)
final class HeldRequestsTest {
    private static final int REQUESTS = Integer.getInteger("venuesim.held", 1_000);
    /** As many as the server may have threads, so that its pool has grown as far as it will. */
    private static final int FEW = 250;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ParameterizedTest
    @EnumSource(names = {"ON_RECEIVE", "ON_REPLY"})
    void requests_that_are_held_occupy_no_thread(Moment moment) throws Exception {
        List<Socket> clients = new ArrayList<>();
        try (Sixth sixth = new Sixth()) {
            ArmedFault held = sixth.simulator
                    .faults()
                    .add(FaultRule.once(new Fault.Hold(), moment)
                            .operation("cancel_order")
                            .times(FaultRule.ALWAYS));
            send(clients, sixth);
            for (int i = 1; i < FEW; i++) {
                send(clients, sixth);
            }
            assertThat(held.awaitHolding(FEW, PATIENCE)).isTrue();
            int threads = Thread.activeCount();
            for (int i = FEW; i < REQUESTS; i++) {
                send(clients, sixth);
            }
            assertThat(held.awaitHolding(REQUESTS, PATIENCE))
                    .as("%s are held", held.holding())
                    .isTrue();
            // The server's own come and go, up to their pool's bound; they do not grow with what is held.
            assertThat(Thread.activeCount()).isLessThan(threads + FEW);
            assertThat(held.release()).isEqualTo(REQUESTS);
            for (Socket client : clients) {
                String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 ").containsAnyOf("\r\n\r\ncancelled", "ALREADY_CANCELLED");
            }
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    private static void send(List<Socket> clients, Sixth sixth) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), sixth.venue.port());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(sixth.rawCancel().getBytes(StandardCharsets.UTF_8));
            clients.add(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
