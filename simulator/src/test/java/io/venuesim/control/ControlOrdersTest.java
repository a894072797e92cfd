package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.control.Control.Answer;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.core.order.TimeInForce;
import io.venuesim.venue.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ControlOrdersTest {
    private final Control control = new Control();

    @AfterEach
    void stop() {
        control.close();
    }

    private static final String ORDERS = "/venues/sixth/orders";

    @Test
    void an_order_needs_a_side_a_quantity_and_a_price_and_the_venue_fills_in_the_rest() {
        Answer made = control.post(ORDERS, "{\"side\":\"buy\",\"quantity\":\"0.010\",\"price\":1200.50}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("id")).isEqualTo("1");
        assertThat(made.text("type")).isEqualTo("limit");
        assertThat(made.text("state")).isEqualTo("open");
        assertThat(made.text("market")).isEqualTo("ABC");
        assertThat(made.text("quantity")).isEqualTo("0.010");
        assertThat(made.text("remaining")).isEqualTo("0.010");
        assertThat(made.text("price")).isEqualTo("1200.50");
        assertThat(made.text("account")).isEqualTo(account("alice"));
        assertThat(control.get(ORDERS + "/1").body()).isEqualTo(made.body());
        assertThat(control.get(ORDERS).body().path("orders").path(0)).isEqualTo(made.body());
    }

    @Test
    void everything_can_be_given() {
        control.order("bob");
        Answer made = control.post(
                ORDERS,
                "{\"side\":\"SELL\",\"type\":\"stop_limit\",\"quantity\":1,\"price\":2,\"stopPrice\":\"3\",\"market\":\"XYZ\","
                        + "\"account\":\"bob\",\"id\":77,\"clientId\":\"c\",\"state\":\"pending\",\"reduceOnly\":true,"
                        + "\"timeInForce\":\"post_only\",\"parentId\":\"1\",\"attributes\":{\"a\":\"b\",\"n\":5}}");
        assertThat(made.status()).as(made.problem()).isEqualTo(201);
        Order order = control.simulator.venue("sixth").order("77");
        assertThat(order.side()).isEqualTo(Side.SELL);
        assertThat(order.type()).isEqualTo(OrderType.STOP_LIMIT);
        assertThat(order.stopPrice()).isEqualByComparingTo("3");
        assertThat(order.market()).isEqualTo("XYZ");
        assertThat(order.account()).isEqualTo(account("bob"));
        assertThat(order.clientId()).isEqualTo("c");
        assertThat(order.state()).isEqualTo(OrderState.PENDING);
        assertThat(order.reduceOnly()).isTrue();
        assertThat(order.timeInForce()).isEqualTo(TimeInForce.POST_ONLY);
        assertThat(order.parentId()).isEqualTo("1");
        assertThat(order.attributes()).isEqualTo(Map.of("a", "b", "n", "5"));
    }

    @Test
    void a_number_keeps_all_its_digits() {
        String long30 = "123456789012345678.901234567891";
        Answer made =
                control.post(ORDERS, "{\"side\":\"buy\",\"quantity\":" + long30 + ",\"price\":\"" + long30 + "\"}");
        assertThat(made.text("quantity")).isEqualTo(long30);
        assertThat(made.text("price")).isEqualTo(long30);
        assertThat(control.post(ORDERS, "{\"side\":\"buy\",\"quantity\":1e2,\"price\":1}")
                        .text("quantity"))
                .isEqualTo("100");
    }

    @Test
    void the_engine_fills_in_part_and_to_the_end() {
        control.order("alice");
        Answer part = control.post(ORDERS + "/1/fill", "{\"quantity\":0.5}");
        assertThat(part.text("state")).isEqualTo("partially_filled");
        assertThat(part.text("remaining")).isEqualTo("1.5");
        assertThat(part.text("averagePrice")).isEqualTo("10");
        Answer whole = control.post(ORDERS + "/1/fill", "{\"quantity\":\"1.5\",\"price\":\"12\"}");
        assertThat(whole.text("state")).isEqualTo("filled");
        assertThat(whole.text("averagePrice")).isEqualTo("11.5");
        assertThat(control.cancelAtVenue("1", "key-of-alice")).isEqualTo(400);
    }

    @Test
    void the_engine_expires_rejects_and_cancels() {
        control.order("alice");
        control.order("alice");
        control.order("alice");
        assertThat(control.post(ORDERS + "/1/expire", "").text("state")).isEqualTo("expired");
        assertThat(control.post(ORDERS + "/2/reject", "{}").text("state")).isEqualTo("rejected");
        Answer cancelled = control.post(ORDERS + "/3/cancel", "");
        assertThat(cancelled.text("state")).isEqualTo("cancelled");
        assertThat(cancelled.text("cancelReason")).isEqualTo("system");
    }

    @Test
    void the_engine_advances_an_order_to_the_book() {
        control.post(ORDERS, "{\"side\":\"buy\",\"quantity\":1,\"price\":1,\"state\":\"draft\"}");
        assertThat(control.post(ORDERS + "/1/advance", "{\"state\":\"pending\"}")
                        .text("state"))
                .isEqualTo("pending");
        assertThat(control.post(ORDERS + "/1/advance", "{\"state\":\"open\"}").text("state"))
                .isEqualTo("open");
    }

    @Test
    void what_the_book_refuses_is_told_with_the_state_of_the_order() {
        control.order("alice");
        assertThat(control.post(ORDERS + "/1/fill", "{\"quantity\":3}").problem())
                .isEqualTo("400 quantity: quantity is more than remains");
        assertThat(control.post(ORDERS + "/1/advance", "{\"state\":\"open\"}").problem())
                .isEqualTo("400 order: The book refused: WRONG_STATE");
        control.post(ORDERS + "/1/expire", "");
        for (String step : new String[] {"expire", "reject", "cancel"}) {
            Answer answer = control.post(ORDERS + "/1/" + step, "");
            assertThat(answer.problem()).startsWith("400 order: ").endsWith(": ALREADY_EXPIRED");
            assertThat(answer.hint()).isEqualTo("the order is expired, with 2 remaining");
        }
    }

    @Test
    void a_market_order_is_filled_at_a_price_that_is_given() {
        control.post(ORDERS, "{\"side\":\"buy\",\"quantity\":1,\"type\":\"market\"}");
        assertThat(control.post(ORDERS + "/1/fill", "{\"quantity\":1}").problem())
                .isEqualTo("400 price: price is missing");
        assertThat(control.post(ORDERS + "/1/fill", "{\"quantity\":1,\"price\":9}")
                        .text("state"))
                .isEqualTo("filled");
    }

    @Test
    void bad_input_is_refused_by_its_name() {
        assertThat(make("\"side\":\"by\"")).isEqualTo("400 side: side can't be by");
        assertThat(make("\"type\":\"iceberg\"")).isEqualTo("400 type: type can't be iceberg");
        assertThat(make("\"type\":\"market\"")).isEqualTo("400 price: An order of type market has no price");
        assertThat(make("\"type\":\"stop_limit\"")).isEqualTo("400 stopPrice: stopPrice is missing");
        assertThat(make("\"quantity\":0")).isEqualTo("400 quantity: quantity can't be 0");
        assertThat(make("\"quantity\":true")).isEqualTo("400 quantity: quantity can't be true");
        assertThat(make("\"quantity\":1e400000000")).isEqualTo("400 quantity: quantity can't be 1E+400000000");
        assertThat(make("\"price\":\"-1\"")).isEqualTo("400 price: price can't be \"-1\"");
        assertThat(make("\"price\":null")).isEqualTo("400 price: price is missing");
        assertThat(make("\"state\":\"filled\"")).isEqualTo("400 state: state can't be filled");
        assertThat(make("\"state\":\"untriggered\"")).isEqualTo("400 state: Only a stop order waits for a trigger");
        assertThat(make("\"reduceOnly\":1")).isEqualTo("400 reduceOnly: reduceOnly is neither true nor false");
        assertThat(make("\"account\":\"zoe\"")).isEqualTo("400 account: There is no account zoe at sixth");
        assertThat(make("\"parentId\":\"9\"")).isEqualTo("400 parentId: There is no order 9 at sixth");
        assertThat(make("\"attributes\":[]")).isEqualTo("400 attributes: attributes is no JSON object");
        assertThat(make("\"attributes\":{\"a\":{}}")).isEqualTo("400 attributes.a: attributes.a is no text");
        assertThat(make("\"qty\":1")).isEqualTo("400 qty: There is no member qty");
        assertThat(control.post(ORDERS, "{\"quantity\":1,\"price\":1}").problem())
                .isEqualTo("400 side: side is missing");
        assertThat(control.get(ORDERS).body().path("orders")).isEmpty();
    }

    @Test
    void an_id_is_used_once() {
        control.post(ORDERS, "{\"side\":\"buy\",\"quantity\":1,\"price\":1,\"id\":\"a\"}");
        assertThat(make("\"id\":\"a\"")).isEqualTo("400 null: The book refused: DUPLICATE_ORDER_ID");
    }

    /** The problem with an order that is good but for these members. */
    private String make(String members) {
        ObjectNode order = Json.object().put("side", "buy").put("quantity", 1).put("price", 1);
        order.setAll(Json.readObject(("{" + members + "}").getBytes(StandardCharsets.UTF_8))
                .orElseThrow());
        return control.post(ORDERS, Json.write(order)).problem();
    }

    private String account(String label) {
        return control.simulator.venue("sixth").account(label).id();
    }
}
