package io.venuesim.core.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class IdsTest {

    @Test
    void the_same_seed_and_stream_give_the_same_ids() {
        assertThat(draw(new Ids(7, "a"))).isEqualTo(draw(new Ids(7, "a")));
        assertThat(draw(new Ids(7, "a"))).isNotEqualTo(draw(new Ids(8, "a")));
        assertThat(draw(new Ids(7, "a"))).isNotEqualTo(draw(new Ids(7, "b")));
    }

    @Test
    void streams_whose_names_share_a_hash_code_share_no_ids() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(draw(new Ids(7, "Aa"))).isNotEqualTo(draw(new Ids(7, "BB")));
    }

    @Test
    void a_restart_gives_the_first_ids_again() {
        Ids ids = new Ids(7, "a");
        List<String> first = draw(ids);
        assertThat(draw(ids)).isNotEqualTo(first);
        ids.restart();
        assertThat(draw(ids)).isEqualTo(first);
        assertThat(ids.seed()).isEqualTo(7);
    }

    @Test
    void a_uuid_is_of_version_4_and_variant_2_and_its_own() {
        Ids ids = new Ids(7, "a");
        Set<UUID> drawn = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            UUID uuid = ids.uuid();
            assertThat(uuid.version()).isEqualTo(4);
            assertThat(uuid.variant()).isEqualTo(2);
            assertThat(drawn.add(uuid)).isTrue();
        }
    }

    @Test
    void texts_have_their_length_and_alphabet() {
        Ids ids = new Ids(7, "a");
        assertThat(ids.hex(500)).hasSize(500).matches("[0-9a-f]+");
        assertThat(ids.alphanumeric(500)).hasSize(500).matches("[A-Za-z0-9]+");
        assertThat(ids.text("xy", 500)).hasSize(500).contains("x", "y").matches("[xy]+");
        assertThat(ids.hex(0)).isEmpty();
        assertThat(ids.bytes(33)).hasSize(33);
    }

    @Test
    void counters_count_by_themselves_from_their_first_number() {
        Ids ids = new Ids(7, "a");
        assertThat(ids.next("order", 100)).isEqualTo(100);
        assertThat(ids.next("order", 100)).isEqualTo(101);
        assertThat(ids.next("trade", 1)).isEqualTo(1);
        ids.restart();
        assertThat(ids.next("order", 100)).isEqualTo(100);
    }

    @Test
    void fresh_seeds_differ() {
        assertThat(Ids.freshSeed()).isNotEqualTo(Ids.freshSeed());
    }

    private static List<String> draw(Ids ids) {
        return List.of(ids.hex(16), ids.alphanumeric(16), ids.uuid().toString(), Long.toString(ids.next("order", 1)));
    }
}
