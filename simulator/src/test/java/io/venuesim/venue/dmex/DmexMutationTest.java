package io.venuesim.venue.dmex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.clock.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No single bit of a signed cancel can be turned without its being refused. */
final class DmexMutationTest {
    private static final String[] TEXTS = {"order_hash", "r", "s"};

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V2", "V3", "V4", "V5", "V6"})
    void a_flipped_bit_of_hash_r_s_or_v_is_refused(String id) {
        JsonNode vector = Vectors.get(id);
        ObjectNode cancel = Vectors.signature(vector, "itself");
        Account owner = owner(vector);
        assertThat(isAccepted(cancel, owner)).isTrue();

        int mutants = 0;
        int accepted = 0;
        for (String name : TEXTS) {
            for (int digit = 2; digit < 66; digit++) {
                for (int bit = 0; bit < 4; bit++) {
                    accepted += isAccepted(withFlippedDigit(cancel, name, digit, bit), owner) ? 1 : 0;
                    mutants++;
                }
            }
        }
        for (int bit = 0; bit < 32; bit++) {
            int v = cancel.path("v").intValue() ^ (1 << bit);
            accepted += isAccepted(cancel.deepCopy().put("v", v), owner) ? 1 : 0;
            mutants++;
        }
        assertThat(mutants).isEqualTo(3 * 256 + 32);
        assertThat(accepted).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V2"})
    void a_flipped_bit_of_their_text_is_refused_unless_it_only_changes_the_letter_case(String id) {
        JsonNode vector = Vectors.get(id);
        ObjectNode cancel = Vectors.signature(vector, "itself");
        Account owner = owner(vector);

        int mutants = 0;
        int sameInOtherLetters = 0;
        int accepted = 0;
        for (String name : TEXTS) {
            String text = cancel.path(name).asText();
            for (int bit = 0; bit < text.length() * 8; bit++) {
                String flipped = flip(text, bit);
                boolean good = isAccepted(cancel.deepCopy().put(name, flipped), owner);
                if (flipped.toLowerCase(Locale.ROOT).equals(text)) {
                    assertThat(good).as(flipped).isTrue();
                    sameInOtherLetters++;
                } else {
                    accepted += good ? 1 : 0;
                    mutants++;
                }
            }
        }
        assertThat(mutants + sameInOtherLetters).isEqualTo(3 * 66 * 8);
        assertThat(mutants).isGreaterThan(1_400);
        assertThat(accepted).isZero();
    }

    /** The venue's own checks, in their order: the hash, the form of the signature, the signer. */
    private static boolean isAccepted(ObjectNode cancel, Account owner) {
        Optional<OrderHash> hash = OrderHash.read(cancel.path("order_hash"));
        WireSignature signature = WireSignature.read(cancel, Quirks.all());
        return hash.isPresent()
                && signature instanceof WireSignature.WellFormed good
                && Auth.of(hash.get(), good.signature()).check(owner).isAccepted();
    }

    private static Account owner(JsonNode vector) {
        String key = Vectors.privateKey(vector.path("key").asText());
        return Wallets.provision(NewAccount.named("owner").with("privateKey", key), new Ids(1, "test"));
    }

    private static ObjectNode withFlippedDigit(ObjectNode cancel, String name, int digit, int bit) {
        StringBuilder text = new StringBuilder(cancel.path(name).asText());
        int value = Character.digit(text.charAt(digit), 16) ^ (1 << bit);
        text.setCharAt(digit, Character.forDigit(value, 16));
        return cancel.deepCopy().put(name, text.toString());
    }

    private static String flip(String text, int bit) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
