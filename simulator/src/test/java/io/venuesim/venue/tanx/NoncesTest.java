package io.venuesim.venue.tanx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The texts that wait for a signature, however many ask for one. */
final class NoncesTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Nonces nonces = new Nonces();

    @Test
    void beyond_a_bound_the_oldest_text_is_forgotten() {
        for (int i = 0; i <= Nonces.MOST; i++) {
            nonces.issue("address " + i, NOW, LATER, () -> "text");
        }
        assertThat(nonces.outstanding("address 0", NOW)).isEmpty();
        assertThat(nonces.outstanding("address 1", NOW)).contains("text");
        assertThat(nonces.outstanding("address " + Nonces.MOST, NOW)).contains("text");
    }

    @Test
    void an_address_of_any_length_is_handed_its_text_again() {
        String endless = "0x" + "a".repeat(1 << 20);
        assertThat(nonces.issue(endless, NOW, LATER, () -> "text").fresh()).isTrue();
        assertThat(nonces.issue(endless, NOW, LATER, () -> "other")).isEqualTo(new Nonces.Issued("text", false));
        assertThat(nonces.spend(endless, "text")).isTrue();
        assertThat(nonces.outstanding(endless, NOW)).isEmpty();
    }
}
