package io.venuesim.core.order;

import static io.venuesim.core.order.TestBook.ALICE;
import static io.venuesim.core.order.TestBook.BOB;
import static io.venuesim.core.order.TestBook.CAUSE;
import static io.venuesim.core.order.TestBook.done;
import static io.venuesim.core.order.TestBook.order;
import static io.venuesim.core.order.TestBook.trade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Placing, trading, moving on, ending and replacing. */
final class OrderBookLifeTest {
    private final TestBook test = new TestBook();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_placed_order_is_found_by_both_of_its_ids() {
        Order placed = test.place(order("1", "alice").clientId("mine").attribute("colour", "red"));
        assertThat(placed.state()).isEqualTo(OrderState.OPEN);
        assertThat(placed.createdAt()).isEqualTo(TestBook.START);
        assertThat(placed.sequence()).isEqualTo(1);
        assertThat(placed.attributes()).containsEntry("colour", "red");
        assertThat(test.book.find("1")).contains(placed);
        assertThat(test.book.findByClientId("alice", "mine")).contains(placed);
        assertThat(test.book.findByClientId("bob", "mine")).isEmpty();
        assertThat(test.events).containsExactly(new OrderEvent.Placed(placed, Cause.NONE));
    }

    @Test
    void only_a_stop_order_may_have_no_quantity_yet() {
        NewOrder nothing =
                NewOrder.limit(Side.BUY, "0", "100").id("1").account("alice").market("ETH-PERP");
        assertThatThrownBy(() -> test.book.place(nothing, CAUSE)).hasMessageContaining("greater than zero");
        assertThatThrownBy(() -> NewOrder.market(Side.BUY, new BigDecimal("-1")))
                .hasMessageContaining("below zero");
        Order stop = test.place(nothing.stopPrice(new BigDecimal("90")));
        assertThat(stop.state()).isEqualTo(OrderState.UNTRIGGERED);
        test.cancel(CancelRequest.byId("1"));
        assertThat(test.state("1")).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void an_id_is_never_used_twice_even_after_its_order_ended() {
        Order first = test.inState("1", OrderState.CANCELLED);
        assertThat(test.book.place(order("1", "bob"), CAUSE))
                .isEqualTo(new OrderResult.Refused(Reject.DUPLICATE_ORDER_ID, first));
        assertThat(test.events).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "PENDING", "OPEN"})
    void a_client_id_is_taken_while_its_order_lives(OrderState state) {
        Order first = test.place(order("1", "alice").clientId("mine").state(state));
        assertThat(test.book.place(order("2", "alice").clientId("mine"), CAUSE))
                .isEqualTo(new OrderResult.Refused(Reject.DUPLICATE_CLIENT_ID, first));
        assertThat(test.place(order("3", "bob").clientId("mine")).sequence()).isEqualTo(2);
    }

    @Test
    void a_client_id_is_free_again_after_its_order_ended_and_means_the_latest() {
        test.place(order("1", "alice").clientId("mine"));
        test.cancel(CancelRequest.byClientId("mine"));
        test.place(order("2", "alice").clientId("mine"));
        assertThat(test.book.findByClientId("alice", "mine").map(Order::id)).contains("2");
        test.cancel(CancelRequest.byClientId("mine"));
        assertThat(test.state("2")).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void trades_add_up_to_the_quantity_at_their_mean_price() {
        test.open("1");
        done(test.book.fill("1", new Execution(new BigDecimal("4"), new BigDecimal("100")), CAUSE));
        Order part = test.now("1");
        assertThat(part.state()).isEqualTo(OrderState.PARTIALLY_FILLED);
        assertThat(part.remaining()).isEqualByComparingTo("6");
        Execution rest = new Execution(new BigDecimal("6.0"), new BigDecimal("50"));
        Order whole = done(test.book.fill("1", rest, CAUSE));
        assertThat(whole.state()).isEqualTo(OrderState.FILLED);
        assertThat(whole.executions()).isEqualTo(2);
        assertThat(whole.remaining()).isEqualByComparingTo("0");
        assertThat(whole.averagePrice()).isEqualByComparingTo("70");
        assertThat(test.events).contains(new OrderEvent.Traded(part, whole, rest, CAUSE));
    }

    @Test
    void more_than_what_is_left_can_not_trade() {
        Order part = test.inState("1", OrderState.PARTIALLY_FILLED);
        assertThat(test.book.fill("1", trade("6.000000000000000001"), CAUSE))
                .isEqualTo(new OrderResult.Refused(Reject.OVERFILL, part));
        assertThat(test.events).isEmpty();
        assertThatThrownBy(() -> trade("0")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,       NOT_YET_OPEN",
        "PENDING,     NOT_YET_OPEN",
        "UNTRIGGERED, WRONG_STATE",
        "FILLED,      ALREADY_FILLED",
        "CANCELLED,   ALREADY_CANCELLED",
        "EXPIRED,     ALREADY_EXPIRED",
        "REJECTED,    ALREADY_REJECTED"
    })
    void only_what_is_on_the_book_trades(OrderState state, Reject reason) {
        Order order = test.inState("1", state);
        assertThat(test.book.fill("1", trade("1"), CAUSE)).isEqualTo(new OrderResult.Refused(reason, order));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, PENDING",
        "DRAFT, OPEN",
        "DRAFT, UNTRIGGERED",
        "PENDING, OPEN",
        "PENDING, UNTRIGGERED",
        "UNTRIGGERED, OPEN"
    })
    void an_order_moves_on(OrderState from, OrderState to) {
        Order before = test.inState("1", from);
        test.clock.advance(Duration.ofSeconds(1));
        Order after = done(test.book.advance("1", to, CAUSE));
        assertThat(after.state()).isEqualTo(to);
        assertThat(after.updatedAt()).isEqualTo(TestBook.START.plusSeconds(1));
        assertThat(test.events).containsExactly(new OrderEvent.Advanced(before, after, CAUSE));
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING,          DRAFT,       WRONG_STATE",
        "DRAFT,            FILLED,      WRONG_STATE",
        "OPEN,             OPEN,        WRONG_STATE",
        "OPEN,             UNTRIGGERED, WRONG_STATE",
        "UNTRIGGERED,      PENDING,     WRONG_STATE",
        "PARTIALLY_FILLED, OPEN,        WRONG_STATE",
        "CANCELLED,        OPEN,        ALREADY_CANCELLED",
        "FILLED,           OPEN,        ALREADY_FILLED",
        "EXPIRED,          OPEN,        ALREADY_EXPIRED",
        "REJECTED,         OPEN,        ALREADY_REJECTED"
    })
    void an_order_moves_only_forward(OrderState from, OrderState to, Reject reason) {
        Order order = test.inState("1", from);
        assertThat(test.book.advance("1", to, CAUSE)).isEqualTo(new OrderResult.Refused(reason, order));
        assertThat(test.now("1")).isEqualTo(order);
        assertThat(test.events).isEmpty();
    }

    @Test
    void a_triggered_stop_trades() {
        test.inState("1", OrderState.UNTRIGGERED);
        assertThat(test.now("1").type()).isEqualTo(OrderType.STOP_LIMIT);
        done(test.book.advance("1", OrderState.OPEN, CAUSE));
        assertThat(test.fill("1", "10").state()).isEqualTo(OrderState.FILLED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "PENDING", "UNTRIGGERED", "OPEN", "PARTIALLY_FILLED"})
    void the_venue_ends_any_live_order(OrderState state) {
        test.inState("1", state);
        test.inState("2", state);
        assertThat(done(test.book.expire("1", CAUSE)).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(done(test.book.reject("2", CAUSE)).state()).isEqualTo(OrderState.REJECTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"FILLED", "CANCELLED", "EXPIRED", "REJECTED"})
    void what_has_ended_does_not_end_again(OrderState state) {
        Order order = test.inState("1", state);
        Reject reason = Reject.valueOf("ALREADY_" + state);
        assertThat(test.book.expire("1", CAUSE)).isEqualTo(new OrderResult.Refused(reason, order));
        assertThat(test.book.reject("1", CAUSE)).isEqualTo(new OrderResult.Refused(reason, order));
        assertThat(test.events).isEmpty();
    }

    @Test
    void an_unknown_order_is_unknown_to_every_step() {
        OrderResult unknown = new OrderResult.Refused(Reject.UNKNOWN_ORDER, null);
        assertThat(test.book.fill("1", trade("1"), CAUSE)).isEqualTo(unknown);
        assertThat(test.book.advance("1", OrderState.OPEN, CAUSE)).isEqualTo(unknown);
        assertThat(test.book.expire("1", CAUSE)).isEqualTo(unknown);
        assertThat(test.book.replace("1", order("2", "alice"), ALICE, CAUSE)).isEqualTo(unknown);
        assertThat(test.book.find("2")).isEmpty();
    }

    @Test
    void a_replaced_order_is_cancelled_and_the_new_one_stands() {
        test.place(order("1", "alice").clientId("mine"));
        Order fresh = done(test.book.replace("1", order("2", "alice").clientId("mine"), ALICE, CAUSE));
        assertThat(fresh.state()).isEqualTo(OrderState.OPEN);
        assertThat(test.now("1").cancelReason()).isEqualTo(CancelReason.REPLACED);
        assertThat(test.book.findByClientId("alice", "mine")).contains(fresh);
        assertThat(test.events)
                .extracting(event ->
                        event.getClass().getSimpleName() + event.order().id())
                .containsExactly("Placed1", "Ended1", "Placed2");
    }

    @Test
    void a_refused_replacement_changes_nothing() {
        test.place(order("1", "alice"));
        test.place(order("2", "alice").clientId("taken"));
        test.inState("3", OrderState.FILLED);
        test.events.clear();
        List<Order> before = test.book.orders(any -> true);

        assertThat(reason(test.book.replace("1", order("3", "alice"), ALICE, CAUSE)))
                .isEqualTo(Reject.DUPLICATE_ORDER_ID);
        assertThat(reason(test.book.replace("1", order("1", "alice"), ALICE, CAUSE)))
                .isEqualTo(Reject.DUPLICATE_ORDER_ID);
        assertThat(reason(test.book.replace("1", order("4", "alice").clientId("taken"), ALICE, CAUSE)))
                .isEqualTo(Reject.DUPLICATE_CLIENT_ID);
        assertThat(reason(test.book.replace("1", order("4", "bob"), BOB, CAUSE)))
                .isEqualTo(Reject.FOREIGN_ORDER);
        assertThat(reason(test.book.replace("3", order("4", "alice"), ALICE, CAUSE)))
                .isEqualTo(Reject.ALREADY_FILLED);
        assertThatThrownBy(() -> test.book.replace("1", NewOrder.limit(Side.BUY, "1", "1"), ALICE, CAUSE))
                .isInstanceOf(IllegalStateException.class);

        assertThat(test.book.orders(any -> true)).isEqualTo(before);
        assertThat(test.events).isEmpty();
    }

    @Test
    void a_fill_that_wins_against_a_replacement_leaves_no_new_order() {
        test.open("1");
        test.book.beforeCancel((order, cause) -> test.fill(order.id(), "10"));
        assertThat(reason(test.book.replace("1", order("2", "alice"), ALICE, CAUSE)))
                .isEqualTo(Reject.ALREADY_FILLED);
        assertThat(test.book.find("2")).isEmpty();
    }

    private static Reject reason(OrderResult result) {
        assertThat(result).isInstanceOf(OrderResult.Refused.class);
        return ((OrderResult.Refused) result).reason();
    }
}
