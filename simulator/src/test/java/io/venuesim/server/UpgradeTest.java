package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The upgrade to a WebSocket and its refusals: byte for byte, but for the date. */
@Timeout(60)
final class UpgradeTest {
    // [RFC 6455, 1.3] the example of the standard
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";
    private static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    private static VenueSimulator simulator;
    private static URI url;

    @BeforeAll
    static void start() {
        simulator = VenueSimulator.builder().venues("sixth").start();
        url = simulator.venue("sixth").restUrl();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void an_upgrade_has_the_headers_of_the_standard_and_no_others() throws IOException {
        assertThat(head("/talk", ""))
                .isEqualTo("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n" + "Sec-WebSocket-Accept: "
                        + ACCEPT + "\r\nConnection: Upgrade\r\n\r\n");
    }

    @Test
    void no_extension_is_agreed_on() throws IOException {
        assertThat(head("/talk", "Sec-WebSocket-Extensions: permessage-deflate\r\n"))
                .doesNotContainIgnoringCase("extensions");
    }

    @Test
    void no_protocol_is_agreed_on() throws IOException {
        assertThat(head("/talk", "Sec-WebSocket-Protocol: one, two\r\n"))
                .startsWith("HTTP/1.1 101 ")
                .doesNotContainIgnoringCase("protocol:");
    }

    @Test
    void a_refused_upgrade_is_answered_by_the_venue() {
        assertThat(refusal("/talk?refuse=go+away"))
                .isEqualTo("HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: 7\r\n"
                        + "Connection: close\r\n\r\ngo away");
        assertThat(refusal("/talk?bare"))
                .isEqualTo("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    @Test
    void an_upgrade_on_an_unknown_path_is_answered_as_the_path_is() {
        assertThat(refusal("/nowhere")).isEqualTo(withoutDate(RawHttp.request(url, "GET", "/nowhere")));
        assertThat(refusal("/talk/")).endsWith("\r\n\r\nnothing here");
    }

    @Test
    void an_upgrade_on_a_path_of_rest_is_answered_as_if_it_asked_for_none() {
        assertThat(refusal("/orders/7")).isEqualTo(withoutDate(RawHttp.request(url, "GET", "/orders/7")));
    }

    @Test
    void a_failure_on_the_way_is_answered_as_the_venue_fails() {
        assertThat(refusal("/talk?boom"))
                .isEqualTo("HTTP/1.1 500 Server Error\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n"
                        + "Connection: close\r\n\r\nfailed");
        assertThat(refusal("/boom")).endsWith("\r\n\r\nfailed");
    }

    @Test
    void a_refused_upgrade_is_journalled_as_the_request_that_it_is() {
        long before = simulator.journal().latest();
        refusal("/talk?refuse=no&key=hush");
        // The end of another test's connection may be told of meanwhile.
        List<Entry> told = simulator
                .journal()
                .entries(JournalFilter.ALL.after(before).and(entry -> entry.kind() != Entry.Kind.CONNECTION));
        assertThat(told).extracting(Entry::kind).containsExactly(Entry.Kind.RECEIVED, Entry.Kind.SENT);
        Entry.Received received = (Entry.Received) told.get(0);
        assertThat(received.operation())
                .startsWith("GET /talk?refuse=no&key=(hidden ")
                .doesNotContain("hush");
        assertThat(received.headers()).containsEntry("upgrade", "websocket");
        assertThat(((Entry.Sent) told.get(1)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/talk?refuse=no", "/nowhere"})
    void a_refusal_may_be_late(String target) throws Exception {
        try (Sixth sixth = new Sixth();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), sixth.venue.port())) {
            sixth.simulator.faults().add(FaultRule.once(new Fault.Delay(Duration.ofSeconds(1)), Moment.ON_REPLY));
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(upgrade(target, "Connection: Upgrade, close\r\n").getBytes(StandardCharsets.UTF_8));
            sixth.journalled(Entry.Kind.FAULT);
            sixth.simulator.clock().advance(Duration.ofSeconds(1));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 40")
                    .containsPattern("\r\n\r\n(no|nothing here)$");
        }
    }

    private static String refusal(String target) {
        return withoutDate(RawHttp.send(url, upgrade(target, "Connection: Upgrade, close\r\n")));
    }

    /** The answer up to its first empty line; what was upgraded is not closed by the server. */
    private static String head(String target, String more) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(upgrade(target, "Connection: Upgrade\r\n" + more).getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            return withoutDate(head.toString());
        }
    }

    private static String upgrade(String target, String more) {
        return "GET " + target + " HTTP/1.1\r\nHost: venue\r\nUpgrade: websocket\r\n" + more + "Sec-WebSocket-Key: "
                + KEY + "\r\nSec-WebSocket-Version: 13\r\n\r\n";
    }

    private static String withoutDate(String answer) {
        return answer.replaceFirst("Date: [^\r]+\r\n", "");
    }
}
