package io.venuesim.venue.aevo;

import static io.venuesim.venue.aevo.AevoServer.signed;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.TestAccount;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a connection ends, it takes the orders with it that were made over it, of accounts that want that. */
final class AevoDisconnectTest {
    private final AevoServer server = new AevoServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"CLEAN,on", "CLEAN,off", "RESET,on", "RESET,off", "IDLE,on", "IDLE,off"})
    void an_end_of_a_connection(End end, String wish) throws Exception {
        wants(server.alice, wish);
        wants(server.bob, "on");
        Order elsewhere = server.place(server.alice);
        Client client = new Client(server.venue.webSocketUrl());
        assertThat(client.connectBlocking()).isTrue();
        Order alices = create(client, server.alice);
        Order bobs = create(client, server.bob);

        client.end(end, server);

        // Bob's goes in the same step, after alice's.
        server.simulator
                .journal()
                .await(
                        JournalFilter.ALL
                                .order(bobs.id())
                                .kind(Entry.Kind.APPLIED)
                                .and(entry -> ((Entry.Applied) entry).to() == OrderState.CANCELLED),
                        Duration.ofSeconds(10));
        assertThat(server.now(bobs).cancelReason()).isEqualTo(CancelReason.DISCONNECT);
        assertThat(server.now(alices).state()).isEqualTo(wish.equals("on") ? OrderState.CANCELLED : OrderState.OPEN);
        assertThat(server.now(elsewhere).state()).isEqualTo(OrderState.OPEN);
    }

    private void wants(TestAccount who, String wish) {
        assertThat(server.rest(who, "POST", "/account/cancel-on-disconnect", "{\"enabled\":" + wish.equals("on") + "}"))
                .isEqualTo("200 {\"success\":true}");
    }

    private Order create(Client client, TestAccount who) throws InterruptedException {
        Map<String, String> order = Wallet.order(who);
        client.send(signed(who, "create_order", Wallet.body(who, order)));
        assertThat(client.frames.poll(10, TimeUnit.SECONDS)).contains(Wallet.id(order));
        return server.venue.order(Wallet.id(order));
    }

    enum End {
        CLEAN,
        RESET,
        IDLE
    }

    private static final class Client extends WebSocketClient {
        private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

        Client(URI url) {
            super(url);
            setDaemon(true);
            setConnectionLostTimeout(0);
        }

        void end(End how, AevoServer server) throws Exception {
            switch (how) {
                case CLEAN -> close(1000, "");
                case RESET -> {
                    Socket socket = getSocket();
                    socket.setSoLinger(true, 0);
                    socket.close();
                }
                case IDLE -> {
                    server.simulator.clock().advance(Duration.ofMinutes(15).minusNanos(1));
                    assertThat(isOpen()).isTrue();
                    server.simulator.clock().advance(Duration.ofNanos(1));
                    assertThat(frames.poll(10, TimeUnit.SECONDS)).isEqualTo("closed 1001");
                }
            }
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String text) {
            frames.add(text);
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            frames.add("closed " + code);
        }

        @Override
        public void onError(Exception failed) {}
    }
}
