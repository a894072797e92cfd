package io.venuesim.venue.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.order.OrderState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One wrong bit in the key, or in the id, and nothing is cancelled. There is no signature at this venue: the key is all
 * the proof, and the id all that it is used for.
 */
final class DeltadefiMutationTest {
    private static Rig rig;
    private static String key;

    @BeforeAll
    static void start() {
        rig = new Rig();
        key = rig.venue.account("alice").credential("apiKey");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void a_key_with_one_bit_flipped_cancels_nothing() {
        String order = rig.place();
        List<String> mutants = flips(key);
        assertThat(mutants).hasSize(32 * 8).doesNotContain(key);
        assertNoneAccepted(mutants, order, mutant -> rig.cancel(order, "X-API-KEY: " + mutant + "\n"));
    }

    @Test
    void a_key_too_short_or_too_long_cancels_nothing() {
        String order = rig.place();
        List<String> mutants = new ArrayList<>();
        for (int i = 0; i < key.length(); i++) {
            mutants.add(key.substring(0, i));
            mutants.add(key.substring(0, i) + key.substring(i + 1));
            mutants.add(key.substring(0, i) + "0" + key.substring(i));
        }
        assertThat(mutants).hasSize(3 * 32).doesNotContain(key);
        assertNoneAccepted(mutants, order, mutant -> rig.cancel(order, "X-API-KEY: " + mutant + "\n"));
    }

    @Test
    void an_id_with_one_bit_flipped_cancels_nothing() {
        String order = rig.place();
        List<String> mutants = flips(order);
        assertThat(mutants).hasSize(36 * 8).doesNotContain(order);
        assertNoneAccepted(mutants, order, rig::cancel);
    }

    /** None of the mutants gets a 200 or moves the order; then the real thing does both. */
    private static void assertNoneAccepted(List<String> mutants, String order, UnaryOperator<String> attempt) {
        List<String> accepted = mutants.stream()
                .filter(mutant -> attempt.apply(mutant).startsWith("HTTP/1.1 2") || rig.state(order) != OrderState.OPEN)
                .toList();
        assertThat(accepted).isEmpty();
        assertThat(rig.cancel(order)).isEqualTo(Rig.cancelled(order));
    }

    private static List<String> flips(String text) {
        List<String> flipped = new ArrayList<>();
        for (int bit = 0; bit < text.length() * 8; bit++) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            bytes[bit / 8] ^= (byte) (1 << (bit % 8));
            flipped.add(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return flipped;
    }
}
