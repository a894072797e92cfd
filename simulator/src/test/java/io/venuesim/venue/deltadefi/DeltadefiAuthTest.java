package io.venuesim.venue.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.account.Credential;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.order.OrderState;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may cancel: the holder of the account's API key, and nobody else. */
final class DeltadefiAuthTest {
    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void the_header_has_its_name_in_any_case() {
        for (String name : List.of("X-API-KEY", "x-api-key", "X-API-key")) {
            String order = rig.place();
            assertThat(rig.cancel(order, rig.alice.replace("X-API-KEY", name))).isEqualTo(Rig.cancelled(order));
        }
        assertThat(rig.verified()).hasSize(3).allSatisfy(verified -> {
            assertThat(verified.accepted()).isTrue();
            assertThat(verified.facts())
                    .containsEntry("account", rig.venue.account("alice").id());
        });
    }

    @Test
    void no_key_and_an_empty_key_are_unauthorized() {
        assertRefused("", "there is no X-API-KEY header");
        // [official SDK] Python without a key
        assertRefused("X-API-KEY:\n", "the X-API-KEY header is empty");
        assertRefused("X-API-KEY: \n", "the X-API-KEY header is empty");
    }

    @Test
    void an_unknown_key_is_unauthorized() {
        String key = rig.venue.account("alice").credential("apiKey");
        assertRefused("X-API-KEY: " + "0".repeat(32) + "\n", "no account has this key");
        assertRefused("X-API-KEY: Bearer " + key + "\n", "no account has this key");
        assertRefused("X-API-KEY: " + key + "," + key + "\n", "no account has this key");
        assertRefused("X-API-KEY: " + key.toUpperCase(Locale.ROOT) + "\n", "no account has this key");
    }

    @Test
    void the_key_counts_in_no_other_place() {
        String key = rig.venue.account("alice").credential("apiKey");
        assertRefused("X-operation-KEY: " + key + "\n", "there is no X-API-KEY header");
        assertRefused("Authorization: " + key + "\n", "no sign-in made this token");
        String order = rig.place();
        assertThat(rig.send("POST", "/order/" + order + "/cancel?api_key=" + key, "", "{\"api_key\":\"" + key + "\"}"))
                .isEqualTo(Rig.UNAUTHORIZED);
        assertThat(rig.state(order)).isEqualTo(OrderState.OPEN);
        assertThat(rig.simulator.journal().entries(JournalFilter.ALL).toString())
                .contains("api_key=(hidden ")
                .doesNotContain(key);
    }

    @Test
    void a_revoked_key_is_unauthorized() {
        String order = rig.place();
        rig.simulator
                .namespaces()
                .defaultNamespace()
                .world("deltadefi")
                .accounts()
                .revoke(
                        rig.venue.account("alice").id(),
                        Credential.Kind.API_KEY,
                        rig.venue.account("alice").credential("apiKey"));
        assertThat(rig.cancel(order)).isEqualTo(Rig.UNAUTHORIZED);
        assertThat(rig.state(order)).isEqualTo(OrderState.OPEN);
    }

    @Test
    void the_key_is_checked_before_the_lock_the_id_and_the_body() {
        rig.venue.setSwitch("tradingLocked", "true");
        assertThat(rig.cancel("7", "")).isEqualTo(Rig.UNAUTHORIZED);
        assertThat(rig.cancel(Rig.NOBODYS_ID, "")).isEqualTo(Rig.UNAUTHORIZED);
        assertThat(rig.send("POST", "/order/cancel-all", "", "{")).isEqualTo(Rig.UNAUTHORIZED);
        rig.venue.setProfile("observed");
        assertThat(rig.cancel(Rig.NOBODYS_ID, "")).isEqualTo(Rig.UNAUTHORIZED);
    }

    @Test
    void a_key_reaches_its_own_namespace_only() {
        Namespace team = rig.simulator.createNamespace("team");
        String theirs = rig.venue
                .in(team)
                .place(rig.limit().account(rig.venue.in(team).account("alice").id()))
                .id();
        assertThat(rig.cancel(theirs)).isEqualTo(Rig.NOT_FOUND_404);
        assertThat(rig.cancel(
                        theirs,
                        "X-API-KEY: " + rig.venue.in(team).account("alice").credential("apiKey") + "\n"))
                .isEqualTo(Rig.cancelled(theirs));
    }

    @Test
    void an_unknown_key_is_journalled_where_the_order_is() {
        Namespace team = rig.simulator.createNamespace("team");
        String theirs = rig.venue
                .in(team)
                .place(rig.limit().account(rig.venue.in(team).account("alice").id()))
                .id();
        assertThat(rig.cancel(theirs, "X-API-KEY: wrong\n")).isEqualTo(Rig.UNAUTHORIZED);
        assertThat(team.journal().entries(JournalFilter.ALL.order(theirs).kind(Entry.Kind.VERIFIED)))
                .hasSize(1);
        assertThat(rig.verified()).isEmpty();
    }

    private void assertRefused(String headers, String reason) {
        String order = rig.place();
        assertThat(rig.cancel(order, headers)).as(headers).isEqualTo(Rig.UNAUTHORIZED);
        assertThat(rig.state(order)).isEqualTo(OrderState.OPEN);
        Entry.Verified verified = rig.verified().get(rig.verified().size() - 1);
        assertThat(verified.accepted()).isFalse();
        assertThat(Objects.requireNonNull(verified.reason())).contains(reason);
    }
}
