package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.server.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs a client is told, by how it came here itself. */
@Timeout(60)
final class ControlVenuesTest {
    private static final String EVERYWHERE = "0.0.0.0";

    @ParameterizedTest
    @ValueSource(strings = {"sim", "ci_venuesim_1", "172.18.0.2", "[fd00::2]"})
    void on_all_addresses_they_have_the_host_that_the_client_called(String host) {
        assertTold(EVERYWHERE, "GET /venues HTTP/1.1\r\nHost: " + host + ":8600\r\n", host);
        assertTold(EVERYWHERE, "GET /venues HTTP/1.1\r\nHost: " + host + "\r\n", host);
    }

    @Test
    void without_a_host_that_a_url_can_have_they_have_loopback() {
        assertTold(EVERYWHERE, "GET /venues HTTP/1.0\r\n", "127.0.0.1");
        assertTold(EVERYWHERE, "GET /venues HTTP/1.1\r\nHost: -\r\n", "127.0.0.1");
    }

    @Test
    void on_one_address_they_have_that_one() {
        assertTold("127.0.0.1", "GET /venues HTTP/1.1\r\nHost: sim:8600\r\n", "127.0.0.1");
    }

    private static void assertTold(String bind, String request, String host) {
        try (VenueSimulator simulator =
                        VenueSimulator.builder().venues("sixth").bind(bind).start();
                ControlServer control = ControlServer.start(simulator, "127.0.0.1", 0)) {
            int port = simulator.venue("sixth").port();
            String answer = RawHttp.send(control.url(), request + "Connection: close\r\n\r\n");
            assertThat(answer)
                    .contains("\"restUrl\":\"http://" + host + ":" + port + "\"")
                    .contains("\"webSocketUrl\":\"ws://" + host + ":" + port + "/talk\"");
        }
    }
}
