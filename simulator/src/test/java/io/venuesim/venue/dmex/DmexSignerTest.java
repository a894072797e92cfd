package io.venuesim.venue.dmex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose key cancels an order, and whose does not. */
final class DmexSignerTest {
    private final Stand stand = new Stand();

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void a_foreign_signature_is_refused_before_the_state_is_looked_at() {
        stand.place();
        stand.venue.fill(Stand.HASH, "10", "100000");
        String bobs = Stand.CANCEL
                .replace(Stand.R, Vectors.get("V11").path("r").asText())
                .replace(Stand.S, Vectors.get("V11").path("s").asText());
        assertThat(stand.ask(bobs)).isEqualTo(Stand.refusal("Invalid signature"));
        assertThat(stand.verified().reason())
                .isEqualTo("the signer is neither the order's owner nor a delegate of the owner");
        assertThat(stand.verified().facts())
                .containsEntry("recovered", Vectors.address("bob"))
                .containsEntry("expected", Vectors.address("alice"));
    }

    @Test
    void an_r_that_is_no_point_is_a_wrong_signer_and_of_an_unknown_order_not_looked_at() {
        String noPoint = Stand.CANCEL.replace(Stand.R, "0x5");
        assertThat(stand.ask(noPoint)).isEqualTo(Stand.refusal("Order not found"));
        stand.place();
        assertThat(stand.ask(noPoint)).isEqualTo(Stand.refusal("Invalid signature"));
        assertThat(stand.verified().reason()).isEqualTo("r is no point of the curve");
    }

    @Test
    void a_delegate_cancels_for_its_owner_until_it_is_revoked() {
        String bob = Vectors.address("bob").toLowerCase(Locale.ROOT);
        String bobs = Stand.CANCEL
                .replace(Stand.R, Vectors.get("V11").path("r").asText())
                .replace(Stand.S, Vectors.get("V11").path("s").asText());
        stand.place();
        stand.world().accounts().grant(Vectors.address("alice"), Credential.delegate(bob));
        stand.world().accounts().revoke(Vectors.address("alice"), Credential.Kind.DELEGATE, bob);
        assertThat(stand.ask(bobs)).isEqualTo(Stand.refusal("Invalid signature"));
        stand.world().accounts().grant(Vectors.address("alice"), Credential.delegate(bob));
        assertThat(stand.ask(bobs)).contains("\"success\":true");
        assertThat(stand.verified().facts()).containsEntry("signer", "delegate of the owner");
    }

    @Test
    void the_owner_of_a_delegate_cancels_none_of_its_orders() {
        String bob = Vectors.address("bob").toLowerCase(Locale.ROOT);
        stand.world().accounts().grant(Vectors.address("alice"), Credential.delegate(bob));
        stand.venue.place(Stand.order().account(Vectors.address("bob")));
        assertThat(stand.ask(Stand.CANCEL)).isEqualTo(Stand.refusal("Invalid signature"));
    }

    @Test
    void there_is_no_chain_of_delegates() {
        String carol = Vectors.address("web3docs");
        String bob = Vectors.address("bob").toLowerCase(Locale.ROOT);
        assertThat(stand.world().accounts().get(carol).orElseThrow().maySign(bob))
                .isTrue();
        String dave = stand.venue
                .addAccount(NewAccount.named("dave").with("delegate", carol))
                .id();
        ObjectNode bobs = Vectors.signature(Vectors.get("V17"), "itself");
        String hash = bobs.path("order_hash").asText();
        stand.venue.place(Stand.order().id(hash).account(dave));
        String cancel = Json.write(Json.object().put("op", "cancel_order").set("data", bobs));
        assertThat(stand.ask(cancel)).contains("\"error\":\"Invalid signature\"");
        assertThat(stand.venue.order(hash).state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void an_order_is_found_in_the_namespace_that_has_it() {
        Namespace other = stand.simulator.createNamespace("other");
        RunningVenue there = stand.venue.in(other);
        Order order = there.place(NewOrder.limit(Side.BUY, "1", "2")
                .account(there.account("alice").id()));
        assertThat(stand.ask(Stand.CANCEL.replace(Stand.HASH, order.id()))).contains("\"error\":\"Invalid signature\"");
        assertThat(other.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED)))
                .hasSize(1);
        assertThat(stand.simulator.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED)))
                .isEmpty();
    }

    @Test
    void of_two_namespaces_with_the_same_hash_the_signers_own_is_meant() {
        stand.place();
        RunningVenue there = stand.venue.in(stand.simulator.createNamespace("other"));
        TestAccount alice = there.account("alice");
        there.place(Stand.order().account(alice.id()));

        assertThat(stand.ask(cancel(alice))).contains("\"success\":true");
        assertThat(there.order(Stand.HASH).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(stand.state()).isEqualTo(OrderState.OPEN);

        assertThat(stand.ask(cancel(there.account("bob")))).isEqualTo(Stand.refusal("Invalid signature"));
        assertThat(stand.ask(Stand.CANCEL)).contains("\"success\":true");
        assertThat(stand.state()).isEqualTo(OrderState.CANCELLED);
    }

    private static String cancel(TestAccount signer) {
        ObjectNode data = Json.object().put("order_hash", Stand.HASH);
        Web3jSigner.sign(signer.credential("privateKey"), Stand.HASH, data);
        return Json.write(Json.object().put("op", "cancel_order").set("data", data));
    }

    @Test
    void what_can_be_no_order_or_account_is_named() {
        assertThatThrownBy(() -> stand.venue.place(Stand.order().id("0x12"))).hasMessageContaining("id ");
        assertThatThrownBy(() -> stand.venue.place(Stand.order().clientId("a"))).hasMessageContaining("clientId");
        assertThatThrownBy(() -> stand.venue.place(Stand.order().attribute("colour", "red")))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> stand.venue.place(Stand.order().attribute("nonce", "-1")))
                .hasMessageContaining("nonce");
        assertThatThrownBy(() -> stand.venue.place(Stand.order().attribute("user_address", Vectors.address("bob"))))
                .hasMessageContaining("user_address");
        assertThatThrownBy(() -> stand.venue.place(NewOrder.limit(Side.BUY, "0.000000001", "1")))
                .hasMessageContaining("quantity");
        assertThatThrownBy(() -> stand.venue.addAccount(NewAccount.named("x").with("apiKey", "k")))
                .hasMessageContaining("apiKey");
        assertThatThrownBy(() -> stand.venue.addAccount(NewAccount.named("x").with("privateKey", "hidden")))
                .hasMessageContaining("privateKey")
                .hasMessageNotContaining("hidden");
    }
}
