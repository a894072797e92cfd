package io.venuesim.venue.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.OrderState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code POST /order/{orderId}/cancel}, every answer to the byte. */
final class DeltadefiCancelTest {
    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void an_open_order_is_cancelled() {
        String order = rig.place();
        assertThat(rig.cancel(order)).isEqualTo(Rig.cancelled(order));
        assertThat(rig.state(order)).isEqualTo(OrderState.CANCELLED);
        assertThat(rig.venue.order(order).cancelReason()).isEqualTo(CancelReason.USER);
    }

    @Test
    void a_partly_filled_order_is_cancelled_and_keeps_what_it_traded() {
        String order = rig.place();
        rig.venue.fill(order, "40", "0.62");
        assertThat(rig.cancel(order)).isEqualTo(Rig.cancelled(order));
        assertThat(rig.state(order)).isEqualTo(OrderState.CANCELLED);
        assertThat(rig.venue.order(order).executed()).isEqualByComparingTo("40");
    }

    @Test
    void only_the_order_that_is_named_is_cancelled() {
        String other = rig.place();
        String order = rig.place();
        assertThat(rig.cancel(order)).isEqualTo(Rig.cancelled(order));
        assertThat(rig.state(other)).isEqualTo(OrderState.OPEN);
    }

    @Test
    void the_body_is_ignored_whatever_it_is() {
        String foreign = rig.place();
        for (String body : List.of(
                "",
                "{}",
                "null",
                "{\"order_id\": \"" + foreign + "\"}",
                "{\"order_id\":7}",
                "[",
                "a=b",
                "\0\377\376")) {
            for (String type : List.of("", "Content-Type: application/json\n", "Content-Type: image/png\n")) {
                String order = rig.place();
                assertThat(rig.send("POST", "/order/" + order + "/cancel", rig.alice + type, body))
                        .as(body + type)
                        .isEqualTo(Rig.cancelled(order));
            }
        }
        assertThat(rig.state(foreign)).isEqualTo(OrderState.OPEN);
    }

    @Test
    void an_order_is_cancelled_once() {
        String order = rig.place();
        assertThat(rig.cancel(order)).isEqualTo(Rig.cancelled(order));
        assertThat(rig.cancel(order)).isEqualTo(Rig.NOT_OPEN);
    }

    @Test
    void an_unknown_order_is_404_as_documented_and_400_as_observed() {
        assertThat(rig.cancel(Rig.NOBODYS_ID)).isEqualTo(Rig.NOT_FOUND_404);
        rig.venue.setProfile("observed");
        assertThat(rig.cancel(Rig.NOBODYS_ID)).isEqualTo(Rig.NOT_FOUND_400);
    }

    @Test
    void somebody_elses_order_is_unknown_whatever_its_state() {
        String order = rig.place();
        assertThat(rig.cancel(order, rig.header("bob"))).isEqualTo(Rig.NOT_FOUND_404);
        assertThat(rig.state(order)).isEqualTo(OrderState.OPEN);
        rig.venue.cancel(order);
        assertThat(rig.cancel(order, rig.header("bob"))).isEqualTo(Rig.NOT_FOUND_404);
    }

    @Test
    void an_id_in_upper_case_is_well_formed_and_unknown() {
        String order = rig.venue
                .place(rig.limit().id("abcdefab-cdef-4bcd-abcd-abcdefabcdef"))
                .id();
        assertThat(rig.cancel(order.toUpperCase(Locale.ROOT))).isEqualTo(Rig.NOT_FOUND_404);
        assertThat(rig.state(order)).isEqualTo(OrderState.OPEN);
    }

    @Test
    void an_id_that_is_no_uuid_is_malformed() {
        String uuid = Rig.NOBODYS_ID;
        for (String id : List.of(
                "7",
                "cancel",
                uuid + "0",
                uuid.substring(1),
                uuid.replace("-", ""),
                "{" + uuid + "}",
                "g" + uuid.substring(1),
                "%20" + uuid,
                uuid + "%0A",
                uuid.replace("-", "%252D"),
                uuid.replace("8", "%D9%A8"))) {
            assertThat(rig.cancel(id)).as(id).isEqualTo(Rig.MALFORMED_ID);
        }
        rig.venue.setSwitch("malformedId", "unknown");
        assertThat(rig.cancel("7")).isEqualTo(Rig.NOT_FOUND_404);
    }

    @Test
    void an_order_that_came_to_its_end_is_not_open() {
        String filled = rig.place();
        rig.venue.fill(filled, "100", "0.62");
        assertThat(rig.cancel(filled)).isEqualTo(Rig.NOT_OPEN);
        assertThat(rig.cancel(rig.venue.cancel(rig.place()).id())).isEqualTo(Rig.NOT_OPEN);
        assertThat(rig.cancel(rig.venue.expire(rig.place()).id())).isEqualTo(Rig.NOT_OPEN);
        assertThat(rig.cancel(rig.venue.reject(rig.place()).id())).isEqualTo(Rig.NOT_OPEN);
    }

    @Test
    void an_order_that_is_building_or_processing_is_not_open() {
        for (OrderState state : List.of(OrderState.DRAFT, OrderState.PENDING)) {
            String order = rig.venue.place(rig.limit().state(state)).id();
            assertThat(rig.cancel(order)).isEqualTo(Rig.NOT_OPEN);
            rig.venue.setSwitch("notYetOpen", "invalid-state");
            assertThat(rig.cancel(order))
                    .isEqualTo(Wire.json("400 Bad Request", "{\"error\":\"Order State in invalid\",\"code\":4202}"));
            rig.venue.setSwitch("notYetOpen", "not-open");
            assertThat(rig.state(order)).isEqualTo(state);
            rig.venue.advance(order, OrderState.OPEN);
            assertThat(rig.cancel(order)).isEqualTo(Rig.cancelled(order));
        }
    }

    @Test
    void a_fill_that_is_faster_wins() {
        String order = rig.place();
        rig.simulator
                .faults()
                .add(FaultRule.once(new Fault.Fill(new BigDecimal("100")), Moment.BEFORE_EFFECT)
                        .operation("cancel_order")
                        .order(order));
        assertThat(rig.cancel(order)).isEqualTo(Rig.NOT_OPEN);
        assertThat(rig.state(order)).isEqualTo(OrderState.FILLED);
    }

    @Test
    void while_trading_is_locked_every_cancel_is_refused_before_its_id_is_looked_at() {
        String order = rig.place();
        rig.venue.setSwitch("tradingLocked", "true");
        assertThat(rig.cancel(order)).isEqualTo(Rig.LOCKED_500);
        assertThat(rig.cancel("7")).isEqualTo(Rig.LOCKED_500);
        rig.venue.setProfile("observed");
        assertThat(rig.cancel(order)).isEqualTo(Rig.LOCKED_400);
        assertThat(rig.state(order)).isEqualTo(OrderState.OPEN);
        rig.venue.setSwitch("tradingLocked", "false");
        assertThat(rig.cancel(order)).isEqualTo(Rig.cancelled(order));
    }
}
