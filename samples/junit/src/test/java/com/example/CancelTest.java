package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.junit.SimulatedVenues;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CancelTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_open_order_is_cancelled(@SimulatedVenues("deltadefi") RunningVenue venue) throws Exception {
        Order order = venue.place(NewOrder.limit(Side.BUY, "100", "0.62"));

        assertThat(cancel(venue, order).body()).isEqualTo("{\"order_id\":\"" + order.id() + "\"}");
        assertThat(venue.order(order.id()).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_fill_wins_against_the_cancel(@SimulatedVenues("deltadefi") RunningVenue venue) throws Exception {
        Order order = venue.place(NewOrder.limit(Side.BUY, "100", "0.62"));
        venue.onCancel(order.id()).fillWins();

        assertThat(cancel(venue, order).statusCode()).isNotEqualTo(200);
        assertThat(venue.order(order.id()).state()).isEqualTo(OrderState.FILLED);
    }

    private HttpResponse<String> cancel(RunningVenue venue, Order order) throws IOException, InterruptedException {
        TestAccount alice = venue.account("alice");
        return http.send(
                HttpRequest.newBuilder(venue.restUrl().resolve("/order/" + order.id() + "/cancel"))
                        .header("X-API-KEY", alice.credential("apiKey"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
