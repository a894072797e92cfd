package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The messages of DMEX's page: with a hash, an address and a signature in the places of {@code 0x…} each is accepted, and
 * without any one of its members it is not.
 */
final class DmexMessages implements Runner {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.isIn("docs/venues/dmex.md", "json");
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        try (VenueSimulator simulator =
                VenueSimulator.builder().venues(snippet.venue()).start()) {
            RunningVenue venue = simulator.venue(snippet.venue());
            Order order = venue.place(NewOrder.limit(Side.BUY, "10", "100000"));
            for (String line : snippet.text().lines().toList()) {
                String signed =
                        Clients.of(venue).signFrame(Clients.alice(simulator, venue, Map.of()), whole(line, order));
                JsonNode message = JSON.readTree(signed);
                assertThat(members(message)).as(line).containsExactlyElementsOf(members(JSON.readTree(line)));
                assertThat(venue.explain(signed).text()).contains("\"success\":true");
                for (String member : members(message)) {
                    ObjectNode less = message.deepCopy();
                    ((ObjectNode) less.path("data")).remove(member);
                    assertThat(venue.explain(less.toString()).text())
                            .as("without %s", member)
                            .contains("\"success\":false");
                }
            }
        }
    }

    /** All but the signature. */
    private static String whole(String line, Order order) {
        return line.replace("\"order_hash\":\"0x…\"", "\"order_hash\":\"" + order.id() + "\"")
                .replace("\"hash\":\"0x…\"", "\"hash\":\"0x" + "1".repeat(64) + "\"")
                .replace("\"user_address\":\"0x…\"", "\"user_address\":\"" + order.account() + "\"");
    }

    private static List<String> members(JsonNode message) {
        List<String> members = new ArrayList<>();
        message.path("data").fieldNames().forEachRemaining(members::add);
        return members;
    }
}
