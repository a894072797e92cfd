package io.venuesim.venue.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code POST /order/cancel-all}, every answer to the byte. */
final class DeltadefiCancelAllTest {
    private static final String ADA = "{\"symbol\":\"ADAUSDM\"}";

    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void the_accounts_open_orders_of_the_symbol_are_cancelled_oldest_first() {
        Order first = rig.venue.place(rig.limit());
        Order night = rig.venue.place(rig.limit().market("NIGHTUSDM"));
        Order processing = rig.venue.place(rig.limit().state(OrderState.PENDING));
        Order bobs =
                rig.venue.place(rig.limit().account(rig.venue.account("bob").id()));
        Order second = rig.venue.place(rig.limit());
        rig.venue.fill(second.id(), "1", "0.62");
        Order third = rig.venue.place(rig.limit());
        assertThat(rig.cancelAll(ADA)).isEqualTo(Rig.cancelledAll("ADAUSDM", first, second, third));
        assertThat(List.of(first, second, third))
                .allSatisfy(order -> assertThat(rig.state(order.id())).isEqualTo(OrderState.CANCELLED));
        assertThat(List.of(rig.state(night.id()), rig.state(processing.id()), rig.state(bobs.id())))
                .containsExactly(OrderState.OPEN, OrderState.PENDING, OrderState.OPEN);
    }

    @Test
    void with_nothing_to_cancel_it_is_400_as_observed_or_404_as_documented() {
        assertThat(rig.cancelAll(ADA)).isEqualTo(Rig.NOT_FOUND_400);
        rig.venue.setSwitch("emptyCancelAll404", "true");
        assertThat(rig.cancelAll(ADA)).isEqualTo(Rig.NOT_FOUND_404);
        rig.venue.setProfile("observed");
        assertThat(rig.cancelAll(ADA)).isEqualTo(Rig.NOT_FOUND_400);
    }

    @Test
    void an_order_that_fills_meanwhile_is_not_in_the_list() {
        Order fast = rig.venue.place(rig.limit());
        Order slow = rig.venue.place(rig.limit());
        fillFirst(fast);
        assertThat(rig.cancelAll(ADA)).isEqualTo(Rig.cancelledAll("ADAUSDM", slow));
        assertThat(rig.state(fast.id())).isEqualTo(OrderState.FILLED);
    }

    @Test
    void when_all_fill_meanwhile_there_was_nothing_to_cancel() {
        fillFirst(rig.venue.place(rig.limit()));
        assertThat(rig.cancelAll(ADA)).isEqualTo(Rig.NOT_FOUND_400);
    }

    @Test
    void a_body_without_a_symbol_is_invalid() {
        String order = rig.place();
        for (String body : List.of(
                "",
                "{}",
                "null",
                "[]",
                "\"ADAUSDM\"",
                "{\"symbol\":\"\"}",
                "{\"symbol\":null}",
                "{\"symbol\":7}",
                "{\"symbol\":[\"ADAUSDM\"]}",
                "{\"symbol\":\"ADAUSDM\"",
                "{\"symbol\":\"\377\"}")) {
            assertThat(rig.cancelAll(body)).as(body).isEqualTo(Rig.MALFORMED_BODY);
        }
        assertThat(rig.state(order)).isEqualTo(OrderState.OPEN);
    }

    @Test
    void an_unknown_symbol_is_named_so() {
        String order = rig.place();
        for (String symbol : List.of("ADAUSDX", "adausdm", "ADAUSDM ", "*")) {
            assertThat(rig.cancelAll("{\"symbol\":\"" + symbol + "\"}"))
                    .as(symbol)
                    .isEqualTo(
                            Wire.json("400 Bad Request", "{\"error\":\"Invalid trading pair symbol\",\"code\":4106}"));
        }
        assertThat(rig.state(order)).isEqualTo(OrderState.OPEN);
    }

    @Test
    void members_it_does_not_know_do_not_matter() {
        Order order = rig.venue.place(rig.limit());
        assertThat(rig.cancelAll("{\"side\":\"sell\",\"symbol\":\"ADAUSDM\",\"order_ids\":[]}"))
                .isEqualTo(Rig.cancelledAll("ADAUSDM", order));
    }

    @Test
    void while_trading_is_locked_it_is_refused_before_its_body_is_looked_at() {
        String order = rig.place();
        rig.venue.setSwitch("tradingLocked", "true");
        assertThat(rig.cancelAll(ADA)).isEqualTo(Rig.LOCKED_500);
        assertThat(rig.cancelAll("{")).isEqualTo(Rig.LOCKED_500);
        assertThat(rig.state(order)).isEqualTo(OrderState.OPEN);
    }

    private void fillFirst(Order order) {
        rig.simulator
                .faults()
                .add(FaultRule.once(new Fault.Fill(new BigDecimal("100")), Moment.BEFORE_EFFECT)
                        .operation("cancel_all_orders")
                        .order(order.id()));
    }
}
