package io.venuesim.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
    private static final List<String> KNOWN = List.of("venues", "accounts", "orders", "faults", "bind");

    @Test
    void a_slip_or_two_are_seen_through() {
        assertThat(Nearest.to("venue", KNOWN)).contains("venues");
        assertThat(Nearest.to("acounts", KNOWN)).contains("accounts");
        assertThat(Nearest.to("accuonts", KNOWN)).contains("accounts");
        assertThat(Nearest.to("Orders", KNOWN)).contains("orders");
        assertThat(Nearest.to("bnid", KNOWN)).contains("bind");
    }

    @Test
    void what_is_far_from_every_name_is_not_guessed() {
        assertThat(Nearest.to("kraken", KNOWN)).isEmpty();
        assertThat(Nearest.to("", KNOWN)).isEmpty();
        assertThat(Nearest.to("wind", List.of())).isEmpty();
    }

    @Test
    void a_hint_has_the_guess_and_all_names() {
        assertThat(Nearest.hint("bint", List.of("bind", "seed"))).isEqualTo("did you mean bind? known: bind, seed");
        assertThat(Nearest.hint("x", List.of("seed"))).isEqualTo("known: seed");
        assertThat(Nearest.hint("x", List.of())).isEqualTo("there is none");
    }
}
