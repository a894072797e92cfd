package io.venuesim.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AccountsTest {
    private final Accounts accounts = new Accounts();

    @BeforeEach
    void add() {
        accounts.add(account("1", "alice", Credential.apiKey("key-a"), Credential.delegate("agent")));
        accounts.add(account("2", "bob", Credential.signer("key-a"), Credential.delegate("agent")));
    }

    @Test
    void a_credential_leads_to_its_account_by_kind_and_id() {
        assertThat(found(Credential.Kind.API_KEY, "key-a")).isEqualTo("alice");
        assertThat(found(Credential.Kind.SIGNER, "key-a")).isEqualTo("bob");
        assertThat(found(Credential.Kind.USER_ID, "key-a")).isEqualTo("nobody");
        assertThat(accounts.get("1").map(Account::label)).contains("alice");
        assertThat(accounts.get("3")).isEmpty();
        assertThat(accounts.all()).extracting(Account::label).containsExactly("alice", "bob");
    }

    @Test
    void a_delegate_may_act_for_several() {
        assertThat(found(Credential.Kind.DELEGATE, "agent")).isEqualTo("alice");
        assertThat(accounts.all()).allMatch(account -> account.maySign("agent"));
    }

    @Test
    void a_delegate_that_one_account_dismissed_still_acts_for_the_other() {
        accounts.revoke("1", Credential.Kind.DELEGATE, "agent");
        assertThat(found(Credential.Kind.DELEGATE, "agent")).isEqualTo("bob");
        accounts.revoke("2", Credential.Kind.DELEGATE, "agent");
        assertThat(found(Credential.Kind.DELEGATE, "agent")).isEqualTo("nobody");
    }

    @Test
    void dismissing_what_is_not_ones_own_takes_nothing_from_its_owner() {
        accounts.revoke("2", Credential.Kind.API_KEY, "key-a");
        assertThat(found(Credential.Kind.API_KEY, "key-a")).isEqualTo("alice");
    }

    @Test
    void an_id_or_an_exclusive_credential_is_taken_once() {
        assertThatThrownBy(() -> accounts.add(account("1", "eve"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accounts.add(account("3", "eve", Credential.apiKey("key-a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The API_KEY key-a belongs to account 1 already");
        assertThatThrownBy(() -> accounts.grant("2", Credential.apiKey("key-a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(accounts.all()).hasSize(2);
        assertThat(accounts.get("2").orElseThrow().credential(Credential.Kind.API_KEY))
                .isEmpty();
    }

    @Test
    void a_granted_credential_works_until_it_is_revoked() {
        accounts.grant("2", Credential.apiKey("more"));
        assertThat(found(Credential.Kind.API_KEY, "more")).isEqualTo("bob");
        accounts.revoke("2", Credential.Kind.API_KEY, "more");
        assertThat(found(Credential.Kind.API_KEY, "more")).isEqualTo("nobody");
        accounts.grant("1", Credential.apiKey("more"));
        assertThat(found(Credential.Kind.API_KEY, "more")).isEqualTo("alice");
    }

    @Test
    void an_unknown_account_is_named_with_the_known_ones() {
        assertThatThrownBy(() -> accounts.grant("3", Credential.apiKey("more")))
                .hasMessage("There is no account 3; known: [1, 2]");
    }

    @Test
    void signers_and_delegates_may_sign_and_api_keys_may_not() {
        Account alice = accounts.get("1").orElseThrow();
        assertThat(alice.maySign("agent")).isTrue();
        assertThat(alice.maySign("key-a")).isFalse();
        assertThat(accounts.get("2").orElseThrow().maySign("key-a")).isTrue();
    }

    @Test
    void a_secret_shows_only_when_it_is_revealed() {
        Secret secret = Secret.of("hush");
        Account account = new Account(
                "9", "eve", List.of(Credential.apiKey("key", secret)), Map.of("privateKey", Secret.of("hush too")));
        assertThat(secret.reveal()).isEqualTo("hush");
        assertThat(account.toString()).doesNotContain("hush");
    }

    private String found(Credential.Kind kind, String id) {
        return accounts.byCredential(kind, id).map(Account::label).orElse("nobody");
    }

    private static Account account(String id, String label, Credential... credentials) {
        return new Account(id, label, List.of(credentials), Map.of());
    }

    @Test
    void a_credential_may_be_renewed_by_its_own_account_only() {
        accounts.renew("1", Credential.apiKey("key-a").with("expiry", "tomorrow"));
        Account alice = accounts.byCredential(Credential.Kind.API_KEY, "key-a").orElseThrow();
        assertThat(alice.credentials()).hasSize(2);
        assertThat(alice.credential(Credential.Kind.API_KEY).orElseThrow().attribute("expiry"))
                .contains("tomorrow");
        assertThatThrownBy(() -> accounts.renew("2", Credential.apiKey("key-a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Account 2 has no API_KEY key-a");
    }
}
