package io.venuesim.venue.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.order.OrderState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One wrong bit or byte in a signed transaction, and its order does not reach the book; nor does a bomb. */
final class DeltadefiTransactionMutationTest {
    private static Rig rig;

    @BeforeAll
    static void start() {
        rig = new Rig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void a_transaction_with_one_bit_flipped_in_its_body_or_its_witnesses_is_refused() {
        for (String witnesses : List.of("a10081", "a100d9010281")) {
            Desk desk = new Desk(rig, "alice");
            String signed = Signer.transaction(desk.body, witnesses + desk.signer.witness(desk.body));
            List<String> mutants = new ArrayList<>();
            // What follows the witnesses is no part of what is signed.
            int proof = signed.length() / 2 - 2;
            for (int bit = 0; bit < proof * 8; bit++) {
                byte[] bytes = Signer.HEX.parseHex(signed);
                bytes[bit / 8] ^= (byte) (1 << (bit % 8));
                mutants.add(Signer.HEX.formatHex(bytes));
            }
            assertThat(mutants).hasSizeGreaterThan(1_700).doesNotContain(signed);
            assertNoneAccepted(desk, mutants, signed);
        }
    }

    @Test
    void a_transaction_with_a_byte_left_out_or_put_in_is_refused() {
        Desk desk = new Desk(rig, "alice");
        String signed = desk.signed();
        List<String> mutants = new ArrayList<>();
        for (int at = 0; at < signed.length(); at += 2) {
            mutants.add(signed.substring(0, at) + signed.substring(at + 2));
            mutants.add(signed.substring(0, at) + "00" + signed.substring(at));
            mutants.add(signed.substring(0, at));
        }
        assertThat(mutants).hasSizeGreaterThan(600).doesNotContain(signed);
        assertNoneAccepted(desk, mutants, signed);
    }

    @Test
    void a_bomb_is_refused_within_the_limits() {
        int most = 16_384;
        Map<String, String> bombs = new LinkedHashMap<>();
        for (String opening : List.of("81", "9f", "a100", "bf00", "c2", "d90102", "5f", "7f", "84")) {
            bombs.put("a depth of " + opening, opening.repeat(2 * most / opening.length()));
        }
        bombs.put("an array of 2^64", "9bffffffffffffffff");
        bombs.put("an array of 2^63", "9b8000000000000000");
        bombs.put("a map of 2^62", "bb4000000000000000");
        bombs.put("a text of 2^32", "5affffffff");
        bombs.put("bytes of 2^64", "5bffffffffffffffff");
        bombs.put("bytes of 2^31 in a witness", "84a0a1008182" + "5a7fffffff");
        bombs.put("an array of 2^64 in a body", "849bffffffffffffffffa0f5f6");
        bombs.put("chunks without end", "5f" + "40".repeat(most - 1));
        bombs.put("an array without end", "9f" + "00".repeat(most - 1));
        bombs.put("more than a transaction can be", "84" + "00".repeat(most));
        bombs.put("a megabyte", "9f".repeat(500_000));
        Desk desk = new Desk(rig, "alice");
        assertThat(bombs)
                .allSatisfy((what, bomb) -> assertThat(desk.submit(bomb)).isEqualTo(Desk.INVALID));
        assertThat(desk.submit(desk.signed())).startsWith("HTTP/1.1 200 OK");
    }

    @Test
    void very_many_witnesses_are_looked_at_only_as_far_as_a_transaction_reaches() {
        Desk desk = new Desk(rig, "alice");
        String witness = desk.signer.witness(desk.body);
        String many = Signer.transaction(desk.body, "a10098a0" + witness.repeat(160));
        assertThat(many.length()).isLessThan(2 * 16_384);
        assertThat(desk.submit(many)).startsWith("HTTP/1.1 200 OK");
        Desk next = new Desk(rig, "alice");
        String tooMany = Signer.transaction(
                next.body, "a10098ff" + next.signer.witness(next.body).repeat(255));
        assertThat(next.submit(tooMany)).isEqualTo(Desk.INVALID);
    }

    /** Each gets one of the three refusals and leaves the order as it is; then the real thing is taken. */
    private static void assertNoneAccepted(Desk desk, List<String> mutants, String signed) {
        assertThat(mutants)
                .allSatisfy(
                        mutant -> assertThat(desk.submit(mutant)).isIn(Desk.INVALID, Desk.OTHER_BODY, Desk.NOT_SIGNED));
        assertThat(desk.state()).isEqualTo(OrderState.DRAFT);
        assertThat(desk.submit(signed)).startsWith("HTTP/1.1 200 OK");
        assertThat(desk.state()).isEqualTo(OrderState.OPEN);
    }
}
