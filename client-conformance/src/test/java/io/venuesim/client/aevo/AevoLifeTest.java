package io.venuesim.client.aevo;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole life of orders, by a client written from the documentation, whose account nobody knew before. */
@Timeout(120)
final class AevoLifeTest {
    private static final String WALLET = "0x4bbbf85ce3377467afe5d46f804f221813b2bb87f24d81f60f1fcdbf7cbf4356";
    private static final String SIGNING_KEY = "0xdbda1821b80551c9d65939329250298aa3472ba22feea921c0cf5d620ea67b97";

    private final VenueSimulator simulator =
            VenueSimulator.builder().venues("aevo").start();
    private final RunningVenue venue = simulator.venue("aevo");
    private final AevoClients clients = new AevoClients();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_stranger_registers_places_edits_cancels_and_sees_each_effect() {
        ClientConfig config = Registration.register(
                new ClientConfig(
                        venue.restUrl(),
                        venue.webSocketUrl(),
                        Map.of("privateKey", WALLET, "signingKey", SIGNING_KEY),
                        simulator.clock()::now,
                        Map.of()),
                "1893456000");
        try (VenueClient rest = clients.connect("REST HMAC", config);
                VenueClient socket = clients.connect("WS per message", config)) {
            assertAccepted(socket.perform(Verb.SUBSCRIBE, Map.of("channel", "orders")));

            String placed = assertAccepted(rest.perform(Verb.PLACE, order("0.01", "1200")))
                    .orderId();
            assertEvent(socket, placed, "opened");

            Map<String, String> edit = new LinkedHashMap<>(order("0.02", "1300"));
            edit.put("orderId", placed);
            String edited = assertAccepted(rest.perform(Verb.EDIT, edit)).orderId();
            assertEvent(socket, placed, "cancelled");
            assertEvent(socket, edited, "opened");

            assertAccepted(socket.cancel(edited));
            assertEvent(socket, edited, "cancelled");

            String second = assertAccepted(socket.perform(Verb.PLACE, order("0.03", "1400")))
                    .orderId();
            assertEvent(socket, second, "opened");
            assertAccepted(rest.perform(Verb.CANCEL_ALL, Map.of()));
            assertEvent(socket, second, "cancelled");

            assertThat(rest.perform(Verb.OPEN_ORDERS, Map.of()).answer()).isEqualTo("[]");
            assertThat(rest.cancel(second).error()).isEqualTo("ORDER_DOES_NOT_EXIST");
        }
    }

    private static Map<String, String> order(String quantity, String price) {
        return Map.of("market", "ETH-PERP", "side", "buy", "quantity", quantity, "price", price);
    }

    private static Outcome assertAccepted(Outcome outcome) {
        assertThat(outcome).matches(Outcome::accepted, "is a success");
        return outcome;
    }

    private static void assertEvent(VenueClient client, String order, String status) {
        assertThat(client.perform(Verb.NEXT_EVENT, Map.of()).answer())
                .contains("\"order_id\":\"" + order + "\"")
                .contains("\"order_status\":\"" + status + "\"");
    }
}
