package io.venuesim.venue.tanx;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bulk cancel, where there are more orders than it takes. */
final class TanxBulkTest {
    private static final TanxServer SERVER = new TanxServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void start() {
        SERVER.fresh();
    }

    @Test
    void a_hundred_are_cancelled_at_a_time_the_oldest_first() {
        List<Order> orders = place(101);
        cancel("{\"market\":\"btcusdt\"}");
        assertThat(states(orders.subList(0, 100))).containsOnly(OrderState.CANCELLED);
        assertThat(states(orders.subList(100, 101))).containsOnly(OrderState.OPEN);
        cancel("{\"market\":\"btcusdt\"}");
        assertThat(states(orders)).containsOnly(OrderState.CANCELLED);
    }

    @Test
    void more_can_be_asked_for() {
        List<Order> orders = place(101);
        cancel("{\"market\":\"btcusdt\",\"limit\":\"101\"}");
        assertThat(states(orders)).containsOnly(OrderState.CANCELLED);
    }

    @Test
    void of_two_bulk_cancels_in_a_row_the_second_takes_what_the_first_has_queued() {
        List<Order> orders = place(3);
        post("{\"market\":\"btcusdt\",\"limit\":2}");
        post("{\"market\":\"btcusdt\",\"limit\":2}");
        SERVER.advance(Duration.ofSeconds(1));
        assertThat(states(orders)).containsExactly(OrderState.CANCELLED, OrderState.CANCELLED, OrderState.OPEN);
    }

    private static List<Order> place(int count) {
        List<Order> placed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            placed.add(SERVER.venue()
                    .place(NewOrder.limit(Side.BUY, "0.01", "68000").market("btcusdt")));
        }
        return placed;
    }

    private static void cancel(String body) {
        post(body);
        SERVER.advance(Duration.ofMillis(50));
    }

    private static void post(String body) {
        assertThat(SERVER.as(TanxVectors.ACCESS, "POST", "/sapi/v1/user/bulkcancel/", body)
                        .body())
                .isEqualTo("{\"status\":\"success\","
                        + "\"message\":\"Orders are successfully queued for cancellation\",\"payload\":{}}");
    }

    private static List<OrderState> states(List<Order> orders) {
        return orders.stream()
                .map(order -> SERVER.venue().order(order.id()).state())
                .toList();
    }
}
