package io.venuesim.venue.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the official SDKs sent, sent again byte for byte: headers in their order, body and all. */
final class DeltadefiVectorsTest {
    private static final String ID = "550e8400-e29b-41d4-a716-446655440000";

    private VenueSimulator simulator;
    private RunningVenue venue;

    @BeforeEach
    void start() {
        simulator = VenueSimulator.builder().venues("deltadefi").start();
        venue = simulator.venue("deltadefi");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @MethodSource("cancels")
    void a_captured_cancel_cancels(JsonNode capture) {
        place();
        assertThat(Wire.send(venue.restUrl(), bytes(capture)))
                .isEqualTo(Wire.json("200 OK", "{\"order_id\":\"" + ID + "\"}"));
        assertThat(venue.order(ID).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(Wire.send(venue.restUrl(), bytes(capture)))
                .isEqualTo(Wire.json("400 Bad Request", "{\"error\":\"Order is not open\",\"code\":4201}"));
    }

    @ParameterizedTest
    @MethodSource("cancelAlls")
    void a_captured_cancel_all_cancels(JsonNode capture) {
        place();
        assertThat(Wire.send(venue.restUrl(), bytes(capture)))
                .isEqualTo(Wire.json("200 OK", "{\"symbol\":\"ADAUSDM\",\"order_ids\":[\"" + ID + "\"]}"));
        assertThat(venue.order(ID).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(Wire.send(venue.restUrl(), bytes(capture)))
                .isEqualTo(Wire.json("400 Bad Request", "{\"error\":\"Order not found\",\"code\":4200}"));
    }

    @ParameterizedTest
    @MethodSource({"cancels", "cancelAlls"})
    void a_captured_request_with_another_key_is_refused(JsonNode capture) {
        place();
        String altered = bytes(capture).replace("X-API-KEY: 0011", "X-API-KEY: 0012");
        assertThat(altered).isNotEqualTo(bytes(capture));
        assertThat(Wire.send(venue.restUrl(), altered))
                .isEqualTo(Wire.json("401 Unauthorized", "{\"error\":\"Unauthorized access\",\"code\":4010}"));
        assertThat(venue.order(ID).state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void no_capture_is_left_out_but_those_that_place_and_ask() throws IOException {
        List<JsonNode> others = new ArrayList<>(captures(""));
        assertThat(others)
                .hasSize(11)
                .extracting(capture -> capture.path("headers").path("X-API-KEY").asText())
                .containsOnly(venue.account("alice").credential("apiKey"));
        assertThat(cancels()).hasSize(2);
        assertThat(cancelAlls()).hasSize(2);
        others.removeAll(cancels());
        others.removeAll(cancelAlls());
        assertThat(others)
                .hasSize(7)
                .extracting(capture -> capture.path("path").asText().replaceAll("\\?.*", ""))
                .containsOnly("/accounts/operation-key", "/order/build", "/order/submit", "/accounts/open-orders");
    }

    static List<JsonNode> cancels() throws IOException {
        return captures("/cancel");
    }

    static List<JsonNode> cancelAlls() throws IOException {
        return captures("/cancel-all");
    }

    private static List<JsonNode> captures(String ending) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(
                DeltadefiVectorsTest.class.getResourceAsStream("/vectors/deltadefi.json"), "vectors")) {
            JsonNode captures = Json.read(in.readAllBytes()).orElseThrow().path("wire_captures");
            captures.path("typescript_sdk_1_1_3").forEach(found::add);
            captures.path("python_sdk_1_1_1").forEach(found::add);
        }
        found.removeIf(capture -> !capture.path("path").asText().endsWith(ending));
        return found;
    }

    private void place() {
        venue.place(NewOrder.limit(Side.BUY, "100", "0.62").id(ID));
    }

    private String bytes(JsonNode capture) {
        StringBuilder request = new StringBuilder();
        request.append(capture.path("method").asText())
                .append(' ')
                .append(capture.path("path").asText())
                .append(" HTTP/1.1\r\nHost: ")
                .append(venue.restUrl().getAuthority())
                .append("\r\n");
        capture.path("headers")
                .properties()
                .forEach(header -> request.append(header.getKey())
                        .append(": ")
                        .append(header.getValue().asText())
                        .append("\r\n"));
        return request.append("\r\n").append(capture.path("body").asText()).toString();
    }
}
