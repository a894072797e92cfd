package io.venuesim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.core.account.NewAccount;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a test that embeds the simulator can do with it. */
final class VenueSimulatorTest {
    private static VenueSimulator simulator;
    private static RunningVenue venue;

    @BeforeAll
    static void start() {
        simulator = VenueSimulator.builder().venues("sixth").seed(42).start();
        venue = simulator.venue("sixth");
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void a_venue_tells_where_it_is() {
        assertThat(venue.id()).isEqualTo("sixth");
        assertThat(venue.title()).isEqualTo("The sixth");
        assertThat(venue.port()).isPositive();
        assertThat(venue.restUrl()).hasToString("http://127.0.0.1:" + venue.port());
        assertThat(venue.webSocketUrl()).hasToString("ws://127.0.0.1:" + venue.port() + "/talk");
        assertThat(simulator.venues()).containsExactly(venue);
    }

    @Test
    void an_unknown_venue_is_named_with_the_known_ones() {
        assertThatThrownBy(() -> simulator.venue("seventh"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seventh")
                .hasMessageContaining("sixth");
        VenueSimulator.Builder builder = VenueSimulator.builder().venues("sixth", "seventh");
        assertThatThrownBy(builder::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("known: [")
                .hasMessageContaining("sixth");
    }

    @Test
    void every_venue_on_the_class_path_runs_unless_told_otherwise() {
        try (VenueSimulator all = VenueSimulator.start()) {
            List<String> ids = all.venues().stream().map(RunningVenue::id).toList();
            assertThat(ids).contains("sixth").hasSizeGreaterThan(1).isSorted().doesNotHaveDuplicates();
            assertThat(all.venues()).extracting(RunningVenue::port).doesNotHaveDuplicates();
            assertThat(all.venues())
                    .allSatisfy(one -> assertThat(one.accounts()).isNotEmpty());
        }
    }

    @Test
    void the_same_seed_gives_the_same_keys_in_every_namespace() {
        try (VenueSimulator again =
                VenueSimulator.builder().venues("sixth").seed(simulator.seed()).start()) {
            assertThat(again.seed()).isEqualTo(42);
            assertThat(bob(again.venue("sixth"))).isEqualTo(bob(venue));
            TestAccount there = bob(venue.in(simulator.createNamespace("seeded")));
            assertThat(bob(again.venue("sixth").in(again.createNamespace("seeded"))))
                    .isEqualTo(there);
            assertThat(there).isNotEqualTo(bob(venue));
        }
    }

    @Test
    void an_order_is_put_on_the_book_without_a_signature() {
        Order order = venue.place(NewOrder.limit(Side.BUY, "10", "100"));
        assertThat(order.state()).isEqualTo(OrderState.OPEN);
        assertThat(order.account()).isEqualTo(venue.account("alice").id());
        assertThat(venue.order(order.id())).isEqualTo(order);
        assertThat(venue.orders()).contains(order);
    }

    @Test
    void the_engine_can_be_told_what_happens_to_an_order() {
        assertThat(venue.fill(open().id(), "4", "99").state()).isEqualTo(OrderState.PARTIALLY_FILLED);
        assertThat(venue.fill(open().id(), "10", "99").state()).isEqualTo(OrderState.FILLED);
        assertThat(venue.expire(open().id()).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(venue.reject(open().id()).state()).isEqualTo(OrderState.REJECTED);
        assertThat(venue.cancel(open().id()).cancelReason()).isEqualTo(CancelReason.SYSTEM);
        Order draft = venue.place(NewOrder.limit(Side.SELL, "1", "1").state(OrderState.DRAFT));
        assertThat(venue.advance(draft.id(), OrderState.OPEN).state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void what_can_not_happen_says_why() {
        String id = open().id();
        venue.expire(id);
        assertThatThrownBy(() -> venue.fill(id, "1", "1")).hasMessageContaining("ALREADY_EXPIRED");
        assertThatThrownBy(() -> venue.cancel(id)).hasMessageContaining("ALREADY_EXPIRED");
        assertThatThrownBy(() -> venue.order("nothing")).hasMessageContaining("nothing");
        NewOrder foreign = NewOrder.limit(Side.BUY, "1", "1").account("nobody");
        assertThatThrownBy(() -> venue.place(foreign)).hasMessageContaining("nobody");
        NewOrder again = NewOrder.limit(Side.BUY, "1", "1").id(id);
        assertThatThrownBy(() -> venue.place(again)).hasMessageContaining("DUPLICATE_ORDER_ID");
    }

    @Test
    void an_account_is_made_with_what_is_given_and_the_rest_is_drawn() {
        TestAccount carol = venue.addAccount(NewAccount.named("carol").with("apiKey", "key-of-carol"));
        assertThat(carol.credential("apiKey")).isEqualTo("key-of-carol");
        assertThat(venue.account("carol")).isEqualTo(carol);
        TestAccount dave = venue.addAccount(NewAccount.named("dave"));
        assertThat(dave.credential("apiKey")).hasSize(32);
        assertThatThrownBy(() -> dave.credential("privateKey")).hasMessageContaining("apiKey");
        assertThatThrownBy(() -> venue.account("eve"))
                .hasMessageContaining("alice")
                .hasMessageContaining("dave");
        NewAccount thief = NewAccount.named("thief").with("apiKey", "key-of-carol");
        assertThatThrownBy(() -> venue.addAccount(thief)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_text_of_an_account_shows_no_key() {
        assertThat(venue.account("alice").toString()).contains("alice").doesNotContain("key-of-alice");
    }

    @Test
    void a_namespace_is_a_world_of_its_own() {
        Namespace other = simulator.createNamespace("own");
        RunningVenue there = venue.in(other);
        Order order = there.place(NewOrder.limit(Side.BUY, "1", "1"));
        assertThat(there.orders()).containsExactly(order);
        assertThat(venue.orders()).doesNotContain(order);
        assertThat(there.port()).isEqualTo(venue.port());
        assertThatThrownBy(() -> simulator.createNamespace("own")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_closed_simulator_has_left_its_port_and_may_be_closed_again() throws IOException {
        VenueSimulator brief = VenueSimulator.builder().venues("sixth").start();
        int port = brief.venue("sixth").port();
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        brief.close();
        brief.close();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    /** An account whose key was drawn. */
    private static TestAccount bob(RunningVenue where) {
        return where.account("bob");
    }

    private static Order open() {
        return venue.place(NewOrder.limit(Side.BUY, "10", "100"));
    }
}
