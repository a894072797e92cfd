package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.namespace.Namespace;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A conversation over a WebSocket, seen by its client. */
@Timeout(60)
final class SocketTest {
    private static VenueSimulator simulator;
    private static URI url;

    @BeforeAll
    static void start() {
        simulator = VenueSimulator.builder().venues("sixth").start();
        url = simulator.venue("sixth").webSocketUrl();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void rest_and_web_socket_share_a_path_and_a_port() throws Exception {
        assertThat(RawHttp.request(simulator.venue("sixth").restUrl(), "GET", "/talk"))
                .endsWith("\r\n\r\nno upgrade");
        try (Talker talker = Talker.connect(url)) {
            talker.send("a");
            assertThat(talker.next()).isEqualTo("answer to a");
        }
    }

    @Test
    void an_answer_goes_before_the_events_that_it_causes() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.send("a");
            talker.send("b");
            assertThat(talker.next()).isEqualTo("answer to a");
            assertThat(talker.next()).isEqualTo("event of a");
            assertThat(talker.next()).isEqualTo("answer to b");
            assertThat(talker.next()).isEqualTo("event of b");
        }
    }

    @Test
    void a_venue_may_send_the_events_first() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.send("events first");
            assertThat(talker.next()).isEqualTo("event of events first");
            assertThat(talker.next()).isEqualTo("answer to events first");
        }
    }

    @Test
    void a_greeting_comes_by_itself() throws Exception {
        try (Talker talker = Talker.connect(URI.create(url + "?greet"))) {
            assertThat(talker.next()).isEqualTo("hello");
        }
    }

    @Test
    void a_connection_belongs_to_the_world_that_its_upgrade_entered() throws Exception {
        Namespace team = simulator.createNamespace("team");
        try (Talker talker = Talker.connect(URI.create(url + "?in=team&greet"))) {
            assertThat(talker.next()).isEqualTo("hello");
            assertThat(team.journal().entries(JournalFilter.ALL.kind(Entry.Kind.CONNECTION)))
                    .hasSize(1);
            assertThat(team.journal().entries(JournalFilter.ALL.kind(Entry.Kind.SENT)))
                    .hasSize(1);
        }
    }

    @Test
    void a_connection_is_journalled_as_open_once_the_venue_knows_it_and_before_it_greets() throws Exception {
        Namespace fresh = simulator.createNamespace("fresh");
        try (Talker talker = Talker.connect(URI.create(url + "?in=fresh&greet"))) {
            assertThat(talker.next()).as("greeted before it was journalled").isEqualTo("hello");
            assertThat(fresh.journal().entries(JournalFilter.ALL))
                    .extracting(Entry::kind)
                    .containsExactly(Entry.Kind.RECEIVED, Entry.Kind.CONNECTION, Entry.Kind.SENT);
        }
    }

    @Test
    void a_binary_message_is_a_message_too() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.sendBinary("żółć");
            assertThat(talker.next()).isEqualTo("answer to żółć");
        }
    }

    @Test
    void a_message_in_parts_arrives_whole() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.sendInParts("one, ", "two, ", "", "three");
            assertThat(talker.next()).isEqualTo("answer to one, two, three");
        }
    }

    @Test
    void an_empty_message_is_answered_too() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.send("");
            assertThat(talker.next()).isEqualTo("answer to ");
        }
    }

    @Test
    void a_ping_of_the_protocol_gets_its_pong() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.ping("are you there");
            assertThat(talker.next()).isEqualTo("pong are you there");
        }
    }

    @Test
    void a_client_that_leaves_is_let_go_and_the_journal_knows() throws Exception {
        Talker talker = Talker.connect(url);
        talker.leave();
        assertThat(talker.next()).isEqualTo("closed 1000 done here");
        assertThat(journalled("closed", "1000 done")).isEqualTo("1000 done here");
    }

    @Test
    void the_journal_knows_where_a_connection_was_opened() throws Exception {
        Talker.connect(URI.create(url + "?where&key=hush")).close();
        assertThat(journalled("opened", "/talk?where"))
                .startsWith("/talk?where&key=(hidden ")
                .doesNotContain("hush");
    }

    @Test
    void a_message_over_a_mebibyte_closes_the_connection() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.send("x".repeat((1 << 20) - 10));
            assertThat(talker.next()).startsWith("answer to xxx");
            assertThat(talker.next()).startsWith("event of xxx");
            talker.send("x".repeat((1 << 20) + 1));
            assertThat(talker.next()).startsWith("closed 1009");
        }
    }

    @Test
    void a_client_that_never_reads_is_cut_off_before_its_answers_fill_the_memory() throws Exception {
        try (Sixth sixth = new Sixth();
                Socket deaf = new Socket(url.getHost(), sixth.venue.port())) {
            OutputStream out = deaf.getOutputStream();
            out.write(("GET /talk HTTP/1.1\r\nHost: venue\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            // A text frame of 2^20 - 10 zero bytes under a mask of zeros.
            ByteBuffer frame = ByteBuffer.allocate(14 + (1 << 20) - 10);
            frame.put((byte) 0x81).put((byte) 0xff).putLong((1 << 20) - 10);
            try {
                for (int i = 0; i < 40; i++) {
                    out.write(frame.array());
                }
            } catch (IOException cutOff) {
                // What is left can't be sent.
            }
            JournalFilter connections = JournalFilter.ALL.kind(Entry.Kind.CONNECTION);
            assertThat(sixth.simulator
                            .journal()
                            .await(
                                    connections.and(entry ->
                                            ((Entry.Connection) entry).event().equals("closed")),
                                    Duration.ofSeconds(10)))
                    .isPresent();
        }
    }

    @Test
    void a_failure_of_the_simulator_closes_without_a_word_of_its_own() throws Exception {
        try (Talker talker = Talker.connect(url)) {
            talker.send("boom");
            assertThat(talker.next()).isEqualTo("closed 1011");
        }
        try (Talker talker = Talker.connect(URI.create(url + "?break"))) {
            assertThat(talker.next()).isEqualTo("closed 1011");
        }
    }

    @Test
    void connections_do_not_hear_each_other() throws Exception {
        try (Talker one = Talker.connect(url);
                Talker two = Talker.connect(url)) {
            one.send("a");
            two.send("b");
            assertThat(one.next()).isEqualTo("answer to a");
            assertThat(two.next()).isEqualTo("answer to b");
            assertThat(one.next()).isEqualTo("event of a");
            assertThat(two.next()).isEqualTo("event of b");
        }
    }

    /** What the journal says of the connection where this happened; connections of other tests may still be closing. */
    private static String journalled(String event, String start) throws InterruptedException {
        return simulator
                .journal()
                .await(
                        entry -> entry instanceof Entry.Connection connection
                                && connection.event().equals(event)
                                && connection.detail().startsWith(start),
                        Duration.ofSeconds(10))
                .map(entry -> ((Entry.Connection) entry).detail())
                .orElse("nothing");
    }
}
