package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages of DMEX's page: once each {@code 0x…} is bytes, their shape is right and only the proof or the order is
 * not. Without any one of their members their shape is wrong, but for {@code side}: without it an order is another order.
 */
final class DmexMessages implements Runner {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ELIDED = "\"0x…\"";
    private static final String ADDRESS = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.isIn("docs/venues/dmex.md", "json");
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        try (VenueSimulator simulator =
                VenueSimulator.builder().venues(snippet.venue()).start()) {
            for (String line : snippet.text().lines().toList()) {
                JsonNode message = JSON.readTree(whole(line));
                assertThat(answer(simulator, snippet.venue(), message))
                        .as(line)
                        .containsAnyOf("\"Invalid signature\"", "\"Order not found\"");
                for (String member : members(message)) {
                    ObjectNode less = message.deepCopy();
                    ((ObjectNode) less.path("data")).remove(member);
                    assertThat(answer(simulator, snippet.venue(), less))
                            .as("without %s: %s", member, line)
                            .doesNotContain("\"Order not found\"");
                }
            }
        }
    }

    /** With an address where one belongs, and 32 bytes everywhere else. */
    private static String whole(String line) {
        return line.replace("\"user_address\":" + ELIDED, "\"user_address\":\"" + ADDRESS + "\"")
                .replace(ELIDED, "\"0x" + "1".repeat(64) + "\"");
    }

    private static List<String> members(JsonNode message) {
        List<String> members = new ArrayList<>();
        message.path("data").fieldNames().forEachRemaining(members::add);
        return members;
    }

    private static String answer(VenueSimulator simulator, String venue, JsonNode message) throws IOException {
        return simulator.venue(venue).explain(JSON.writeValueAsString(message)).entries().stream()
                .filter(Entry.Sent.class::isInstance)
                .map(sent -> ((Entry.Sent) sent).body().text())
                .findFirst()
                .orElseThrow();
    }
}
