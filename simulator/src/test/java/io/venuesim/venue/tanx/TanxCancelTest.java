package io.venuesim.venue.tanx;

import static io.venuesim.venue.tanx.TanxVectors.ACCESS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.crypto.Jwt;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cancel with a good token: what the book and the body make of it. */
final class TanxCancelTest {
    private static final TanxServer SERVER = new TanxServer();
    private static final String UNKNOWN = error("Order does not exist");
    private static final String NO_INTEGER = error("A valid integer is required.");
    private static final String MISSING = error("please provide order_id, order_id is a mandatory field");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void start() {
        SERVER.fresh();
    }

    @Test
    void the_acknowledgement_is_the_documented_one_to_the_byte() {
        SERVER.venue().setSwitch("floatVolumes", "true");
        SERVER.simulator().clock().stopAt(Instant.parse("2024-05-31T07:02:00.999Z"));
        Order order = SERVER.venue()
                .place(NewOrder.limit(Side.BUY, "0.0425", "68733.81")
                        .id("25768879")
                        .attribute("uuid", "17be02d1-34ef-49df-9b92-264705047d99")
                        .attribute("makerFee", "0.0004")
                        .attribute("takerFee", "0.0004"));
        SERVER.advance(Duration.ofSeconds(3));
        SERVER.venue().fill(order.id(), "0.005", "68733.81");
        SERVER.venue().fill(order.id(), "0.004", "68733.81");
        String token = Jwt.issue(
                Tokens.payload(Tokens.Kind.ACCESS, 1_800_000_000, 1, "0", "27"), "simulator-secret".getBytes(UTF_8));

        HttpResponse<String> answer = SERVER.cancel("{\"order_id\":25768879}", token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"success\",\"message\":\"Order is successfully queued for cancellation\","
                        + "\"payload\":{\"id\":25768879,\"uuid\":\"17be02d1-34ef-49df-9b92-264705047d99\","
                        + "\"side\":\"buy\",\"ord_type\":\"limit\",\"price\":\"68733.81\",\"stop_price\":null,"
                        + "\"avg_price\":\"68733.81\",\"state\":\"wait\",\"market\":\"btcusdc\","
                        + "\"created_at\":\"2024-05-31T09:02:00+02:00\",\"updated_at\":\"2024-05-31T09:02:03+02:00\","
                        + "\"origin_volume\":\"0.0425\",\"remaining_volume\":\"0.0335\","
                        + "\"executed_volume\":\"0.009000000000000001\",\"maker_fee\":\"0.0004\","
                        + "\"taker_fee\":\"0.0004\",\"trades_count\":2,\"cancel_reason\":null}}");
    }

    @Test
    void the_order_is_cancelled_when_the_delay_is_over_and_not_before() {
        Order order = place();
        assertThat(cancel(order).body()).contains("\"state\":\"wait\"", "\"cancel_reason\":null");
        SERVER.advance(Duration.ofMillis(49));
        assertThat(now(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(now(order).updatedAt()).isEqualTo(order.updatedAt());
        SERVER.advance(Duration.ofMillis(1));
        assertThat(now(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(now(order).cancelReason()).isEqualTo(CancelReason.USER);
        assertThat(now(order).updatedAt()).isEqualTo(TanxServer.NOW.plusMillis(50));
    }

    @Test
    void a_repeated_cancel_has_the_same_answer_and_one_effect() {
        Order order = place();
        String first = cancel(order).body();
        SERVER.advance(Duration.ofMillis(30));
        assertThat(cancel(order).body()).isEqualTo(first);
        SERVER.advance(Duration.ofMillis(20));
        assertThat(now(order).state()).isEqualTo(OrderState.CANCELLED);
        SERVER.advance(Duration.ofMinutes(1));
        assertThat(SERVER.simulator().journal().entries(JournalFilter.ALL.order(order.id())).stream()
                        .filter(entry -> entry instanceof Entry.Applied applied
                                && applied.event().equals("ended")))
                .hasSize(1);
    }

    @Test
    void a_fill_during_the_delay_wins_and_nobody_is_told() {
        Order order = place();
        assertThat(cancel(order).statusCode()).isEqualTo(200);
        SERVER.venue().fill(order.id(), "0.01", "68000");
        SERVER.advance(Duration.ofSeconds(1));
        assertThat(now(order).state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void a_fill_can_be_let_loose_on_the_moment_of_the_effect() {
        SERVER.simulator()
                .faults()
                .add(FaultRule.once(new Fault.Fill(new BigDecimal("0.01")), Moment.BEFORE_EFFECT)
                        .venue("tanx")
                        .operation("cancel_order"));
        Order order = place();
        assertThat(cancel(order).statusCode()).isEqualTo(200);
        SERVER.advance(Duration.ofMillis(50));
        assertThat(now(order).state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void a_finished_order_is_answered_as_it_ended_or_refused() {
        Order filled = place();
        SERVER.venue().fill(filled.id(), "0.01", "68000");
        Order cancelled = place();
        cancel(cancelled);
        SERVER.advance(Duration.ofMillis(50));
        Order byVenue = place();
        SERVER.venue().cancel(byVenue.id());
        Order expired = place();
        SERVER.venue().expire(expired.id());
        Order rejected = place();
        SERVER.venue().reject(rejected.id());

        assertThat(cancel(filled).body()).contains("\"state\":\"done\"", "\"cancel_reason\":null", "queued");
        assertThat(cancel(cancelled).body())
                .contains("\"state\":\"cancel\"", "\"cancel_reason\":\"Order cancelled by user\"");
        for (Order order : new Order[] {byVenue, expired}) {
            assertThat(cancel(order).body())
                    .contains("\"state\":\"cancel\"", "\"Order cancellation was initiated by system\"");
        }
        assertThat(cancel(rejected).body())
                .contains(
                        "\"state\":\"cancel\"",
                        "\"Something went wrong, order was cancelled to prevent loss of funds\"");
        SERVER.venue().setSwitch("rejectedState", "reject");
        assertThat(cancel(rejected).body()).contains("\"state\":\"reject\"");

        SERVER.venue().setSwitch("finishedOrder", "refuse");
        for (Order order : new Order[] {filled, cancelled, byVenue, expired, rejected}) {
            assertAnswer(cancel(order), 400, error("Order is already cancelled or executed"));
        }
    }

    @Test
    void the_cancel_of_a_pending_order_waits_for_it_to_reach_the_book() {
        Order order = SERVER.venue().place(limit().state(OrderState.PENDING));
        assertThat(cancel(order).body()).contains("\"state\":\"pending\"");
        SERVER.advance(Duration.ofSeconds(1));
        assertThat(now(order).state()).isEqualTo(OrderState.PENDING);
        SERVER.venue().advance(order.id(), OrderState.OPEN);
        assertThat(now(order).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void the_cancel_of_a_pending_order_can_be_lost() {
        SERVER.venue().setSwitch("pendingOrder", "lose");
        Order order = SERVER.venue().place(limit().state(OrderState.PENDING));
        assertThat(cancel(order).statusCode()).isEqualTo(200);
        SERVER.venue().advance(order.id(), OrderState.OPEN);
        SERVER.advance(Duration.ofSeconds(1));
        assertThat(now(order).state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void a_stop_order_waits_as_well_and_shows_its_trigger() {
        Order order = SERVER.venue().place(limit().stopPrice(new BigDecimal("70000.50")));
        assertThat(cancel(order).body())
                .contains("\"ord_type\":\"stop_limit\"", "\"stop_price\":\"70000.5\"", "\"state\":\"wait\"");
        SERVER.advance(Duration.ofMillis(50));
        assertThat(now(order).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void an_order_of_somebody_else_is_unknown() {
        Order foreign = SERVER.venue()
                .place(limit().account(SERVER.venue().account("bob").id()));
        assertAnswer(cancel(foreign), 404, UNKNOWN);
        SERVER.venue().cancel(foreign.id());
        assertAnswer(cancel(foreign), 404, UNKNOWN);
        assertThat(now(foreign).cancelReason()).isEqualTo(CancelReason.SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-1", "99999999999999999999999999", "\"1\"", "1.0"})
    void an_id_that_nobody_has_is_unknown(String id) {
        assertAnswer(SERVER.cancel("{\"order_id\":" + id + "}", ACCESS), 404, UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "\"3\"", "\"3.0\"", "\" 3 \"", "0.3e1"})
    void an_integer_may_come_in_many_clothes(String id) {
        Order order = SERVER.venue().place(limit().id("3"));
        assertThat(SERVER.cancel("{\"order_id\":" + id + "}", ACCESS).statusCode())
                .isEqualTo(200);
        assertThat(now(order).isCancelQueued()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "\"\"", "1.5", "\"1.5\"", "null", "[]", "{}", "true", "1e400", "1e999999999"})
    void anything_else_is_no_integer(String id) {
        assertAnswer(SERVER.cancel("{\"order_id\":" + id + "}", ACCESS), 400, NO_INTEGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"orderId\":3}", "{\"id\":3}"})
    void the_order_id_is_mandatory(String body) {
        assertAnswer(SERVER.cancel(body, ACCESS), 400, MISSING);
    }

    @Test
    void of_a_repeated_member_the_last_counts_and_unknown_ones_are_ignored() {
        Order order = place();
        String body = "{\"order_id\":\"x\",\"symbol\":\"btcusdc\",\"order_id\":" + order.id() + "}";
        assertThat(SERVER.cancel(body, ACCESS).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order_id=3", "{\"order_id\":3", "{\"order_id\":3}x", "{'order_id':3}", "NaN", " "})
    void a_body_that_is_no_json_is_refused(String body) {
        assertAnswer(
                SERVER.cancel(body, ACCESS),
                400,
                error("JSON parse error - Expecting value: line 1 column 1 (char 0)"));
    }

    @Test
    void a_body_that_is_no_object_is_refused() {
        String[][] bodies = {{"[3]", "list"}, {"\"3\"", "str"}, {"3", "int"}, {"3.0", "float"}, {"true", "bool"}};
        for (String[] body : bodies) {
            assertAnswer(
                    SERVER.cancel(body[0], ACCESS),
                    400,
                    error("Invalid data. Expected a dictionary, but got " + body[1] + "."));
        }
    }

    @Test
    void the_journal_tells_whose_request_it_was_and_which_order_it_named() {
        Order order = place();
        cancel(order);
        assertThat(SERVER.simulator()
                        .journal()
                        .entries(JournalFilter.ALL
                                .account("27")
                                .order(order.id())
                                .kind(Entry.Kind.RECEIVED)))
                .hasSize(1);
        assertThat(SERVER.verified().facts()).containsEntry("user_id", "27").containsEntry("exp", "1700000300");
    }

    @Test
    void the_older_form_of_the_answer_can_be_had() {
        SERVER.venue().setSwitch("cancelAnswer", "legacy");
        Order order = place();
        assertThat(cancel(order).body())
                .startsWith("{\"status\":\"success\",\"message\":\"Cancelled Order Successfully\","
                        + "\"payload\":{\"order_id\":" + order.id() + ",\"uuid\":");
    }

    private static NewOrder limit() {
        return NewOrder.limit(Side.BUY, "0.01", "68000");
    }

    private static Order place() {
        return SERVER.venue().place(limit());
    }

    private static Order now(Order order) {
        return SERVER.venue().order(order.id());
    }

    private static HttpResponse<String> cancel(Order order) {
        return SERVER.cancel("{\"order_id\":" + order.id() + "}", ACCESS);
    }

    private static void assertAnswer(HttpResponse<String> answer, int status, String body) {
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    private static String error(String message) {
        return "{\"status\":\"error\",\"message\":\"" + message + "\",\"payload\":\"\"}";
    }
}
