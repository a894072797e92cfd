package io.venuesim.venue.aevo;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where two rules meet. */
final class AevoCornersTest {
    private final AevoServer server = new AevoServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_connection_that_only_subscribes_belongs_to_the_world_of_its_key() throws Exception {
        try (Wire wire = server.connect()) {
            assertThat(wire.ask(AevoServer.signed(server.alice, "subscribe", "[\"orders\"]")))
                    .isEqualTo("{\"id\":8,\"data\":[\"orders\"]}");
            server.simulator.namespaces().defaultNamespace().reset();
            assertThat(wire.next()).isEqualTo("closed 1001");
        }
    }

    @Test
    void an_order_that_comes_after_the_end_of_its_connection_is_cancelled_with_it() throws Exception {
        server.venue.setSwitch("cancelOnDisconnect", "true");
        server.simulator
                .faults()
                .add(FaultRule.once(new Fault.Delay(Duration.ofSeconds(1)), Moment.ON_RECEIVE)
                        .operation("create_order"));
        Map<String, String> order = Wallet.order(server.alice);
        try (Wire wire = server.connect()) {
            wire.send(AevoServer.signed(server.alice, "create_order", Wallet.body(server.alice, order)));
            assertThat(server.simulator
                            .journal()
                            .await(JournalFilter.ALL.kind(Entry.Kind.FAULT), Duration.ofSeconds(20)))
                    .isPresent();
        }
        assertThat(server.simulator
                        .journal()
                        .await(
                                entry -> entry instanceof Entry.Connection gone
                                        && gone.event().equals("closed"),
                                Duration.ofSeconds(20)))
                .isPresent();
        server.simulator.clock().advance(Duration.ofSeconds(1));
        assertThat(server.venue.order(Wallet.id(order)).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void an_order_whose_cancel_is_under_way_can_not_be_edited() {
        server.venue.setSwitch("cancelDelayMillis", "50");
        Order old = server.place(server.alice);
        assertThat(server.cancel(server.alice, old.id())).startsWith("200 ");
        assertThat(server.rest(
                        server.alice,
                        "POST",
                        "/orders/" + old.id(),
                        Wallet.body(server.alice, Wallet.order(server.alice))))
                .isEqualTo("400 {\"error\":\"ORDER_CANCEL_PENDING\"}");
    }

    @Test
    void a_parent_is_an_order_of_the_same_account() {
        Order bobs = server.place(server.bob);
        Map<String, String> order = Wallet.order(server.alice);
        String signature = new Wallet(server.alice.credential("signingKey")).sign("Order", order);
        for (String parent : new String[] {bobs.id(), "0x" + "1".repeat(64)}) {
            String body = Wallet.body(order, signature, ",\"parent_order_id\":\"" + parent + "\"");
            assertThat(server.rest(server.alice, "POST", "/orders", body))
                    .isEqualTo("400 {\"error\":\"ORDER_DOES_NOT_EXIST\"}");
        }
    }

    @Test
    void what_weighs_more_than_the_budget_can_be_had() {
        server.venue.setSwitch("rateLimitPerSecond", "1");
        server.venue.setSwitch("rateLimitBurst", "2");
        assertThat(server.rest(server.alice, "GET", "/order-history", "")).startsWith("200 ");
        assertThat(server.rest(server.alice, "GET", "/order-history", "")).startsWith("429 ");
        server.simulator.clock().advance(Duration.ofSeconds(2));
        assertThat(server.rest(server.alice, "GET", "/order-history", "")).startsWith("200 ");
    }

    @Test
    void a_signing_key_that_a_test_lets_sign_counts_like_any_other() {
        server.venue.authorise(server.alice.id(), "0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f");
        Map<String, String> order = Wallet.order(server.alice);
        String signature =
                new Wallet("0xdbda1821b80551c9d65939329250298aa3472ba22feea921c0cf5d620ea67b97").sign("Order", order);
        assertThat(server.rest(server.alice, "POST", "/orders", Wallet.body(order, signature, "")))
                .startsWith("200 ");
        assertThat(server.rest(server.alice, "GET", "/account", ""))
                .contains("0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f");
    }

    @Test
    void nobody_registers_during_maintenance() {
        server.venue.setSwitch("service", "maintenance");
        assertThat(server.rest(server.alice, "POST", "/register", "{}"))
                .isEqualTo("400 {\"error\":\"MAINTENANCE_MODE_ENABLED\"}");
    }

    @Test
    void a_protection_that_has_triggered_is_not_lifted_by_setting_it_again() {
        String settings = "{\"asset\":\"ETH\",\"interval\":\"1\",\"frozen\":\"0\",\"amount_limit\":\"1\"}";
        assertThat(server.rest(server.alice, "POST", "/mmp", settings)).startsWith("200 ");
        Order traded =
                server.venue.place(AevoServer.buy().account(server.alice.id()).attribute("mmp", "true"));
        server.venue.fill(traded.id(), "0.01", "1200");
        assertThat(server.rest(server.alice, "POST", "/mmp", settings)).startsWith("200 ");
        assertThat(server.rest(server.alice, "GET", "/mmp?asset=ETH", "")).contains("\"triggered\":true");
    }
}
