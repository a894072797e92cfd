package io.venuesim.venue.pacifica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.TestAccount;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts and orders that a test makes without signing anything. */
final class PacificaVenueTest {
    private static Pacifica pacifica;

    @BeforeAll
    static void start() {
        pacifica = new Pacifica();
    }

    @AfterAll
    static void stop() {
        pacifica.close();
    }

    @BeforeEach
    void reset() {
        pacifica.reset();
    }

    private static NewOrder order() {
        return NewOrder.limit(Side.BUY, "1", "1");
    }

    @Test
    void the_demo_accounts_are_the_keys_of_the_vectors() {
        TestAccount alice = pacifica.venue.account("alice");
        var main = Pacifica.vectors().at("/keys/main");
        assertThat(alice.id()).isEqualTo(main.get("public_key_base58").asText());
        assertThat(alice.credentials())
                .containsOnlyKeys("account", "privateKey", "agentWallet", "agentKey")
                .containsEntry("privateKey", main.get("secret_key_64_base58").asText())
                .containsEntry("agentWallet", Pacifica.AGENT);
        assertThat(pacifica.venue.account("bob").id()).isEqualTo(Pacifica.BOB);
    }

    @Test
    void what_is_not_given_is_drawn_and_a_private_key_names_its_account() {
        TestAccount carol = pacifica.venue.addAccount(NewAccount.named("carol"));
        NewAccount sameKey = NewAccount.named("carol").with("privateKey", carol.credential("privateKey"));
        Account again = new PacificaVenue().provision(sameKey, new Ids(2, "another draw"));
        assertThat(again.id()).isEqualTo(carol.id()).isEqualTo(carol.credential("account"));
        assertThat(again.maySign(carol.id())).isTrue();
        assertThat(again.maySign(carol.credential("agentWallet"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "privateKey, abc, privateKey must be base58",
        "agentKey, 0OIl, agentKey must be base58",
        "account, abc, account is no Ed25519 public key",
        "apiKey, abc, Pacifica has no credential [apiKey]",
    })
    void what_can_not_be_used_is_named(String name, String value, String says) {
        assertThatThrownBy(() ->
                        pacifica.venue.addAccount(NewAccount.named("carol").with(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says);
    }

    @Test
    void a_public_key_must_be_that_of_the_private_one() {
        NewAccount wanted =
                NewAccount.named("carol").with("account", Pacifica.BOB).with("privateKey", Pacifica.ALICE);
        assertThatThrownBy(() -> pacifica.venue.addAccount(wanted))
                .hasMessage("account is not the public key of privateKey");
    }

    @Test
    void order_ids_count_up_with_the_events_and_step_over_those_in_use() {
        assertThat(pacifica.venue.place(order()).id()).isEqualTo("645953");
        pacifica.venue.place(order().id("645956"));
        assertThat(pacifica.venue.place(order()).id())
                .as("events are counted too")
                .isEqualTo("645957");
        assertThat(pacifica.venue.place(order().id("18446744073709551615")).market())
                .isEqualTo("BTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "007", "18446744073709551616"})
    void an_order_id_is_a_number_of_64_bits(String id) {
        assertThatThrownBy(() -> pacifica.venue.place(order().id(id))).hasMessageContaining(id);
    }

    @Test
    void a_client_id_is_a_uuid_kept_in_lower_case() {
        assertThat(pacifica.venue
                        .place(order().clientId("79F948FD-7556-4066-A128-083F3EA49322"))
                        .clientId())
                .isEqualTo(Pacifica.CLIENT_ID);
        assertThatThrownBy(() -> pacifica.venue.place(order().clientId("mine"))).hasMessageContaining("mine");
    }
}
