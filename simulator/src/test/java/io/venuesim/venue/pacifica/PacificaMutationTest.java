package io.venuesim.venue.pacifica;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.account.Account;
import io.venuesim.crypto.Base58;
import io.venuesim.venue.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One bit of a signed cancel is turned over, every bit once: nothing of it may still pass. */
final class PacificaMutationTest {
    private static final JsonNode FILE = Pacifica.vectors();
    private static final List<String> GUARDED = List.of(
            "account",
            "agent_wallet",
            "signature",
            "timestamp",
            "expiry_window",
            "symbol",
            "order_id",
            "client_order_id");
    private static final Auth AUTH = new Auth(Quirks.switches());
    private static final Operation<Cancels.One> CANCEL = Checks.OPERATIONS.cancel;

    /** How many mutants there were, and how many of them passed. */
    private record Tally(int mutants, int accepted) {

        Tally with(boolean passed) {
            return new Tally(mutants + 1, accepted + (passed ? 1 : 0));
        }
    }

    static Stream<String> cancels() {
        return Stream.concat(elements("vectors"), elements("hardware"))
                .filter(vector -> vector.at("/rest/path").asText().equals(Pacifica.CANCEL))
                .map(vector -> Json.write(vector.at("/rest/body")));
    }

    private static Stream<JsonNode> elements(String group) {
        return StreamSupport.stream(FILE.get(group).spliterator(), false);
    }

    @Test
    void six_signed_cancels_are_mutated() {
        assertThat(cancels()).hasSize(6).allMatch(body -> isAccepted(body.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("cancels")
    void no_bit_of_the_signature_can_change(String body) {
        JsonNode member = Pacifica.json(body).get("signature");
        String text = member.isObject() ? member.get("value").asText() : member.asText();
        byte[] signature = Base58.decode(text).orElseThrow();
        Tally tally = new Tally(0, 0);
        for (byte[] mutant : mutants(signature, 0, signature.length)) {
            tally = tally.with(
                    isAccepted(body.replace(text, Base58.encode(mutant)).getBytes(UTF_8)));
        }
        assertThat(tally).isEqualTo(new Tally(512, 0));
    }

    @ParameterizedTest
    @MethodSource("cancels")
    void no_bit_of_the_signers_key_can_change(String body) {
        JsonNode json = Pacifica.json(body);
        String text =
                json.path(json.has("agent_wallet") ? "agent_wallet" : "account").asText();
        byte[] key = Base58.decode(text).orElseThrow();
        Tally tally = new Tally(0, 0);
        for (byte[] mutant : mutants(key, 0, key.length)) {
            tally = tally.with(
                    isAccepted(body.replace(text, Base58.encode(mutant)).getBytes(UTF_8)));
        }
        assertThat(tally).isEqualTo(new Tally(256, 0));
    }

    @Test
    void no_bit_of_a_members_text_can_change() {
        Tally tally = new Tally(0, 0);
        for (String body : cancels().toList()) {
            for (String name : GUARDED) {
                JsonNode value = Pacifica.json(body).get(name);
                tally = value == null ? tally : mutate(tally, body, name, Json.write(value));
            }
        }
        assertThat(tally).isEqualTo(new Tally(8881, 0));
    }

    private static Tally mutate(Tally before, String body, String name, String value) {
        int start = body.indexOf("\"" + name + "\":") + name.length() + 3;
        Tally tally = before;
        for (byte[] mutant : mutants(body.getBytes(UTF_8), start, start + value.length())) {
            if (!isTheSameUuid(name, body, new String(mutant, UTF_8))) {
                tally = tally.with(isAccepted(mutant));
            }
        }
        return tally;
    }

    /** [assumed] a UUID is a number: the case of its letters is not part of it. */
    private static boolean isTheSameUuid(String name, String body, String mutant) {
        return name.equals("client_order_id") && mutant.equalsIgnoreCase(body);
    }

    private static List<byte[]> mutants(byte[] original, int from, int to) {
        return IntStream.range(from * 8, to * 8)
                .mapToObj(bit -> {
                    byte[] mutant = Arrays.copyOf(original, original.length);
                    mutant[bit / 8] ^= (byte) (1 << bit % 8);
                    return mutant;
                })
                .toList();
    }

    private static boolean isAccepted(byte[] body) {
        try {
            Signed signed = CANCEL.read(Members.of(body)).signed();
            Optional<Account> known =
                    Optional.of(Checks.ALICE).filter(alice -> alice.id().equals(signed.account()));
            return AUTH.check(signed, known, Pacifica.ANSWERED).failure() == null;
        } catch (Malformed refused) {
            return false;
        }
    }
}
