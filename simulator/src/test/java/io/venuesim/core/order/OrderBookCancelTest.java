package io.venuesim.core.order;

import static io.venuesim.core.order.TestBook.ALICE;
import static io.venuesim.core.order.TestBook.BOB;
import static io.venuesim.core.order.TestBook.CAUSE;
import static io.venuesim.core.order.TestBook.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Cancels that take effect at once: every way to name orders, and every way to be refused. */
final class OrderBookCancelTest {
    private final TestBook test = new TestBook();

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNTRIGGERED", "OPEN", "PARTIALLY_FILLED"})
    void a_working_order_is_cancelled_and_keeps_what_it_traded(OrderState state) {
        Order before = test.inState("1", state);
        Order after = cancelled(test.cancel(CancelRequest.byId("1"))).order();
        assertThat(after.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(after.cancelReason()).isEqualTo(CancelReason.USER);
        assertThat(after.executed()).isEqualByComparingTo(before.executed());
        assertThat(after.remaining()).isEqualByComparingTo(before.remaining());
        assertThat(test.now("1")).isEqualTo(after);
        assertThat(test.events).containsExactly(new OrderEvent.Ended(before, after, CAUSE));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     NOT_YET_OPEN",
        "PENDING,   NOT_YET_OPEN",
        "FILLED,    ALREADY_FILLED",
        "CANCELLED, ALREADY_CANCELLED",
        "EXPIRED,   ALREADY_EXPIRED",
        "REJECTED,  ALREADY_REJECTED"
    })
    void an_order_that_is_not_working_is_refused_by_its_state(OrderState state, Reject reason) {
        Order order = test.inState("1", state);
        assertThat(test.cancel(CancelRequest.byId("1"))).isEqualTo(new CancelResult.Refused(reason, order));
        assertThat(test.now("1")).isEqualTo(order);
        assertThat(test.events).isEmpty();
    }

    @Test
    void an_unknown_id_is_refused_without_an_order() {
        CancelResult.Refused refused = refused(test.cancel(CancelRequest.byId("nothing")));
        assertThat(refused.reason()).isEqualTo(Reject.UNKNOWN_ORDER);
        assertThat(refused.found()).isEmpty();
    }

    @Test
    void an_order_of_somebody_else_is_foreign_whatever_its_state() {
        Order open = test.open("1");
        Order filled = test.inState("2", OrderState.FILLED);
        assertThat(test.cancel(CancelRequest.byId("1"), BOB))
                .isEqualTo(new CancelResult.Refused(Reject.FOREIGN_ORDER, open));
        assertThat(test.cancel(CancelRequest.byId("2"), BOB))
                .isEqualTo(new CancelResult.Refused(Reject.FOREIGN_ORDER, filled));
        assertThat(test.state("1")).isEqualTo(OrderState.OPEN);
    }

    @Test
    void the_engine_may_cancel_anybodys_order() {
        test.open("1");
        assertThat(cancelled(test.cancel(CancelRequest.byId("1"), Actor.ENGINE))
                        .order()
                        .state())
                .isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void an_order_that_fails_the_condition_counts_as_unknown() {
        test.open("1");
        CancelRequest elsewhere =
                new CancelRequest.ById("1", order -> order.market().equals("BTC-PERP"));
        assertThat(refused(test.cancel(elsewhere)).reason()).isEqualTo(Reject.UNKNOWN_ORDER);
        assertThat(test.state("1")).isEqualTo(OrderState.OPEN);
    }

    @Test
    void an_order_is_found_by_the_id_that_its_own_client_chose() {
        test.place(order("1", "alice").clientId("mine"));
        test.place(order("2", "bob").clientId("mine"));
        assertThat(ids(cancelled(test.cancel(CancelRequest.byClientId("mine"), BOB))
                        .orders()))
                .containsExactly("2");
        assertThat(refused(test.cancel(CancelRequest.byClientId("mine"), BOB)).reason())
                .isEqualTo(Reject.ALREADY_CANCELLED);
        assertThat(test.state("1")).isEqualTo(OrderState.OPEN);
    }

    @Test
    void a_client_id_means_nothing_to_strangers_and_to_the_engine() {
        test.place(order("1", "alice").clientId("mine"));
        for (Actor actor : List.of(BOB, Actor.ENGINE)) {
            assertThat(refused(test.cancel(CancelRequest.byClientId("mine"), actor))
                            .reason())
                    .isEqualTo(Reject.UNKNOWN_ORDER);
        }
    }

    @Test
    void of_a_list_the_working_ones_of_the_actor_go_in_the_order_of_the_list() {
        test.open("1");
        test.inState("2", OrderState.FILLED);
        test.place(order("3", "bob"));
        test.inState("4", OrderState.PENDING);
        test.open("5");
        CancelResult.Cancelled done =
                cancelled(test.cancel(CancelRequest.byIds(List.of("5", "1", "2", "3", "4", "nothing", "5"))));
        assertThat(ids(done.orders())).containsExactly("5", "1");
        assertThat(test.state("3")).isEqualTo(OrderState.OPEN);
        assertThat(test.state("4")).isEqualTo(OrderState.PENDING);
    }

    @Test
    void a_list_or_a_filter_that_matches_nothing_is_refused() {
        test.inState("1", OrderState.FILLED);
        test.place(order("2", "bob"));
        for (CancelRequest request :
                List.of(CancelRequest.byIds(List.of()), CancelRequest.byIds(List.of("1", "2")), CancelRequest.all())) {
            assertThat(test.cancel(request)).isEqualTo(new CancelResult.Refused(Reject.NOTHING_TO_CANCEL, null));
        }
    }

    @Test
    void all_takes_the_actors_working_orders_oldest_first() {
        test.place(order("9", "alice"));
        test.place(order("2", "bob"));
        test.inState("5", OrderState.PARTIALLY_FILLED);
        test.inState("3", OrderState.UNTRIGGERED);
        test.inState("7", OrderState.DRAFT);
        assertThat(ids(cancelled(test.cancel(CancelRequest.all())).orders())).containsExactly("9", "5", "3");
        assertThat(test.state("2")).isEqualTo(OrderState.OPEN);
        assertThat(test.state("7")).isEqualTo(OrderState.DRAFT);
    }

    @Test
    void all_may_be_narrowed_and_limited() {
        test.place(order("1", "alice").market("BTC-PERP"));
        test.open("2");
        test.open("3");
        test.open("4");
        CancelRequest two = new CancelRequest.All(order -> order.market().equals("ETH-PERP"), 2);
        assertThat(ids(cancelled(test.cancel(two)).orders())).containsExactly("2", "3");
        assertThat(ids(cancelled(test.cancel(CancelRequest.all())).orders())).containsExactly("1", "4");
    }

    @Test
    void the_engine_cancels_all_of_everybody() {
        test.open("1");
        test.place(order("2", "bob"));
        assertThat(ids(cancelled(test.cancel(CancelRequest.all(), Actor.ENGINE)).orders()))
                .containsExactly("1", "2");
    }

    @Test
    void a_lost_connection_takes_the_orders_that_were_made_over_it() {
        test.place(order("1", "alice").connection(4));
        test.place(order("2", "alice").connection(5));
        test.open("3");
        CancelResult.Cancelled done = cancelled(test.book.cancel(
                CancelRequest.all(order -> order.connection() == 4), ALICE, CancelReason.DISCONNECT, new Cause(4, 0)));
        assertThat(ids(done.orders())).containsExactly("1");
        assertThat(done.order().cancelReason()).isEqualTo(CancelReason.DISCONNECT);
    }

    @Test
    void a_parent_takes_its_working_children_and_theirs_with_it() {
        test.open("1");
        test.place(order("2", "alice").parentId("1").stopPrice(new BigDecimal("90")));
        test.place(order("3", "alice").parentId("1"));
        test.fill("3", "10");
        test.place(order("4", "alice").parentId("2"));
        test.open("5");
        CancelResult.Cancelled done = cancelled(test.cancel(CancelRequest.byId("1")));
        assertThat(ids(done.orders())).containsExactly("1");
        assertThat(ids(done.children())).containsExactly("2", "4");
        assertThat(done.children()).extracting(Order::cancelReason).containsOnly(CancelReason.PARENT);
        assertThat(test.state("3")).isEqualTo(OrderState.FILLED);
        assertThat(test.state("5")).isEqualTo(OrderState.OPEN);
    }

    @Test
    void a_child_goes_alone() {
        test.open("1");
        test.place(order("2", "alice").parentId("1"));
        CancelResult.Cancelled done = cancelled(test.cancel(CancelRequest.byId("2")));
        assertThat(done.children()).isEmpty();
        assertThat(test.state("1")).isEqualTo(OrderState.OPEN);
    }

    @Test
    void a_child_that_was_asked_for_itself_counts_among_the_orders_not_the_children() {
        test.open("1");
        test.place(order("2", "alice").parentId("1"));
        test.place(order("3", "alice").parentId("1"));
        CancelResult.Cancelled done = cancelled(test.cancel(CancelRequest.byIds(List.of("1", "2"))));
        assertThat(ids(done.orders())).containsExactly("1", "2");
        assertThat(ids(done.children())).containsExactly("3");
        assertThat(test.events.stream().filter(OrderEvent.Ended.class::isInstance))
                .hasSize(3);
    }

    @Test
    void a_fill_before_the_cancel_wins_if_it_is_whole() {
        test.open("1");
        test.book.beforeCancel((order, cause) -> {
            test.fill(order.id(), "10");
            return CancelCourse.USUAL;
        });
        CancelResult.Refused refused = refused(test.cancel(CancelRequest.byId("1")));
        assertThat(refused.reason()).isEqualTo(Reject.ALREADY_FILLED);
        assertThat(refused.found()).contains(test.now("1"));
        assertThat(test.state("1")).isEqualTo(OrderState.FILLED);
    }

    @Test
    void a_partial_fill_before_the_cancel_leaves_the_rest_to_it() {
        test.open("1");
        test.book.beforeCancel((order, cause) -> {
            test.fill(order.id(), "3");
            return CancelCourse.USUAL;
        });
        Order after = cancelled(test.cancel(CancelRequest.byId("1"))).order();
        assertThat(after.executed()).isEqualByComparingTo("3");
        assertThat(after.remaining()).isEqualByComparingTo("7");
        assertThat(test.events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Placed", "Traded", "Ended");
    }

    @Test
    void a_fill_may_win_against_one_of_many() {
        test.open("1");
        test.open("2");
        test.book.beforeCancel((order, cause) -> {
            if (order.id().equals("1")) {
                test.fill("1", "10");
            }
            return CancelCourse.USUAL;
        });
        assertThat(ids(cancelled(test.cancel(CancelRequest.all())).orders())).containsExactly("2");
        assertThat(test.state("1")).isEqualTo(OrderState.FILLED);
    }

    @Test
    void what_comes_before_a_cancel_knows_its_cause_and_is_not_called_for_a_refused_one() {
        test.open("1");
        test.inState("2", OrderState.FILLED);
        List<Cause> causes = new ArrayList<>();
        test.book.beforeCancel((order, cause) -> {
            causes.add(cause);
            return CancelCourse.USUAL;
        });
        test.cancel(CancelRequest.byId("2"));
        test.cancel(CancelRequest.byId("1"), BOB);
        assertThat(causes).isEmpty();
        test.cancel(CancelRequest.byId("1"));
        assertThat(causes).containsExactly(CAUSE);
    }

    private static List<String> ids(List<Order> orders) {
        return orders.stream().map(Order::id).toList();
    }

    private static CancelResult.Cancelled cancelled(CancelResult result) {
        assertThat(result).isInstanceOf(CancelResult.Cancelled.class);
        return (CancelResult.Cancelled) result;
    }

    private static CancelResult.Refused refused(CancelResult result) {
        assertThat(result).isInstanceOf(CancelResult.Refused.class);
        return (CancelResult.Refused) result;
    }
}
