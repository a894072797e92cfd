package io.venuesim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.swmansion.starknet.crypto.StarknetCurve;
import io.venuesim.crypto.StarkCurve.PublicKey;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Signatures: the venue's own, the textbook's, and the verdict of StarkWare's native library on each. */
class StarkCurveTest {
    private static final JsonNode TANX = Vectors.of("tanx");
    private static final BigInteger N = StarkCurve.ORDER;
    private static final Random RANDOM = new Random(31);

    private record Case(PublicKey key, BigInteger hash, BigInteger r, BigInteger s) {
        boolean verifies() {
            return StarkCurve.verify(key, hash, r, s);
        }

        boolean oracle() {
            return StarknetCurve.verify(felt(key.x()), felt(hash), felt(r), felt(s));
        }
    }

    @Test
    void every_recorded_signature_is_good_whatever_its_length() {
        List<Case> cases = recorded();
        assertThat(cases).hasSize(8).allMatch(Case::verifies).allMatch(Case::oracle);
    }

    @Test
    void no_recorded_signature_survives_a_flipped_bit() {
        int refused = 0;
        for (Case good : recorded()) {
            for (int bit = 0; bit < 252; bit++) {
                assertThat(StarkCurve.verify(good.key, good.hash.flipBit(bit), good.r, good.s))
                        .isFalse();
                assertThat(StarkCurve.verify(good.key, good.hash, good.r.flipBit(bit), good.s))
                        .isFalse();
                assertThat(StarkCurve.verify(good.key, good.hash, good.r, good.s.flipBit(bit)))
                        .isFalse();
                refused += 3;
            }
        }
        assertThat(refused).isEqualTo(8 * 252 * 3);
    }

    @Test
    void a_signature_is_good_for_its_own_key_only() {
        List<Case> cases = recorded();
        for (Case one : cases) {
            for (Case other : cases) {
                assertThat(StarkCurve.verify(other.key, one.hash, one.r, one.s)).isEqualTo(one.key.equals(other.key));
            }
        }
    }

    @Test
    void the_negative_of_s_is_as_good_and_numbers_out_of_range_are_not() {
        for (Case good : recorded()) {
            Case negative = new Case(good.key, good.hash, good.r, N.subtract(good.s));
            boolean inverseFits = negative.s.modInverse(N).bitLength() <= 251;
            assertThat(negative.verifies()).isEqualTo(inverseFits);
            BigInteger[] never = {BigInteger.ZERO, good.r.add(N), good.r.negate(), StarkCurve.LIMIT, N};
            for (BigInteger r : never) {
                assertThat(StarkCurve.verify(good.key, good.hash, r, good.s)).isFalse();
            }
            for (BigInteger s : new BigInteger[] {BigInteger.ZERO, good.s.add(N), good.s.negate(), N}) {
                assertThat(StarkCurve.verify(good.key, good.hash, good.r, s)).isFalse();
            }
            for (BigInteger hash : new BigInteger[] {good.hash.add(N), good.hash.negate(), StarkCurve.LIMIT}) {
                assertThat(StarkCurve.verify(good.key, hash, good.r, good.s)).isFalse();
            }
        }
    }

    @Test
    void what_the_textbook_signs_is_verified_and_the_native_library_says_the_same() {
        for (int i = 0; i < 60; i++) {
            BigInteger privateKey = PlainStark.scalar(RANDOM);
            BigInteger hash = new BigInteger(i < 4 ? 8 * i : 251, RANDOM).max(BigInteger.ONE);
            PlainStark.Signature signed = PlainStark.sign(privateKey, hash, RANDOM);
            PublicKey key = PublicKey.of(StarkCurve.publicKeyOf(privateKey)).orElseThrow();
            Case good = new Case(key, hash, signed.r(), signed.s());
            assertThat(good.verifies()).isTrue();
            assertThat(good.oracle()).isTrue();
            Case altered = new Case(key, hash.flipBit(RANDOM.nextInt(251)), signed.r(), signed.s());
            assertThat(altered.verifies()).isFalse();
            assertThat(altered.oracle()).isFalse();
        }
    }

    @Test
    void the_hash_zero_is_a_number_too() {
        // The native library refuses it, against StarkWare's own description: 0 <= hash < 2^251.
        BigInteger privateKey = PlainStark.scalar(RANDOM);
        PlainStark.Signature signed = PlainStark.sign(privateKey, BigInteger.ZERO, RANDOM);
        PublicKey key = PublicKey.of(StarkCurve.publicKeyOf(privateKey)).orElseThrow();
        assertThat(StarkCurve.verify(key, BigInteger.ZERO, signed.r(), signed.s()))
                .isTrue();
        assertThat(StarkCurve.verify(key, BigInteger.ONE, signed.r(), signed.s()))
                .isFalse();
    }

    @Test
    void what_the_native_library_signs_is_verified() {
        for (int i = 0; i < 3; i++) {
            BigInteger privateKey = PlainStark.scalar(RANDOM);
            BigInteger hash = new BigInteger(251, RANDOM);
            var signed = StarknetCurve.sign(felt(privateKey), felt(hash));
            BigInteger x = StarkCurve.publicKeyOf(privateKey);
            assertThat(x).isEqualTo(StarknetCurve.getPublicKey(felt(privateKey)).getValue());
            assertThat(StarkCurve.verify(
                            PublicKey.of(x).orElseThrow(),
                            hash,
                            signed.getR().getValue(),
                            signed.getS().getValue()))
                    .isTrue();
        }
    }

    @Test
    void the_x_of_the_nonce_point_counts_modulo_the_order() {
        // Nobody meets such a point by chance: it is chosen, and the key and hash are made to fit.
        BigInteger small = BigInteger.ONE;
        while (StarkPoint.lift(N.add(small)) == null) {
            small = small.add(BigInteger.ONE);
        }
        StarkPoint.Affine lifted = Objects.requireNonNull(StarkPoint.lift(N.add(small)));
        PlainStark.Point nonce = new PlainStark.Point(N.add(small), lifted.y().toBigInteger());
        int tried = 0;
        while (tried < 3) {
            BigInteger ofG = PlainStark.scalar(RANDOM);
            BigInteger ofKey = PlainStark.scalar(RANDOM);
            BigInteger s = small.multiply(ofKey.modInverse(N)).mod(N);
            BigInteger hash = ofG.multiply(s).mod(N);
            if (hash.bitLength() > 251 || s.modInverse(N).bitLength() > 251) {
                continue;
            }
            PlainStark.Point point = PlainStark.times(
                    PlainStark.add(nonce, PlainStark.times(PlainStark.G, N.subtract(ofG))), ofKey.modInverse(N));
            PublicKey key = PublicKey.of(point.x()).orElseThrow();
            assertThat(StarkCurve.verify(key, hash, small, s)).isTrue();
            assertThat(StarkCurve.verify(key, hash, small.add(BigInteger.ONE), s))
                    .isFalse();
            tried++;
        }
    }

    @Test
    void a_number_that_is_no_x_of_the_curve_is_no_key() {
        assertThat(PublicKey.of(Felt.P)).isEmpty();
        assertThat(PublicKey.of(BigInteger.ONE.negate())).isEmpty();
        int keys = 0;
        for (int x = 0; x < 40; x++) {
            keys += PublicKey.of(BigInteger.valueOf(x)).isPresent() ? 1 : 0;
        }
        assertThat(keys).isBetween(10, 30);
        assertThatIllegalArgumentException().isThrownBy(() -> StarkCurve.publicKeyOf(BigInteger.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> StarkCurve.publicKeyOf(N));
    }

    @Test
    void a_signature_with_the_nonce_one_is_good_and_gives_the_private_key_away() {
        JsonNode vector = TANX.path("go_sdk_k1");
        BigInteger r = number(vector.at("/signature_on_wire/r"));
        BigInteger s = number(vector.at("/signature_on_wire/s"));
        BigInteger hash = number(vector.path("msg_hash"));
        assertThat(StarkCurve.exposesKey(r)).isTrue();
        assertThat(s.subtract(hash).multiply(r.modInverse(N)).mod(N))
                .isEqualTo(number(vector.path("stark_private_key")));
        assertThat(recorded()).filteredOn(one -> StarkCurve.exposesKey(one.r)).hasSize(1);
    }

    private static List<Case> recorded() {
        List<Case> cases = new ArrayList<>();
        for (String list : new String[] {"orders", "short_hex"}) {
            for (JsonNode order : TANX.path(list)) {
                cases.add(of(order.path("stark_public_key_x"), order, order.at("/create_body/signature")));
            }
        }
        JsonNode go = TANX.path("go_sdk_k1");
        cases.add(of(go.path("stark_public_key_x"), go, go.path("signature_on_wire")));
        for (JsonNode published : TANX.path("starkware_published_reference")) {
            cases.add(of(published.path("public_key"), published, published));
        }
        return cases;
    }

    private static Case of(JsonNode key, JsonNode message, JsonNode signature) {
        return new Case(
                PublicKey.of(number(key)).orElseThrow(),
                number(message.path("msg_hash")),
                number(signature.path("r")),
                number(signature.path("s")));
    }

    private static BigInteger number(JsonNode hex) {
        return new BigInteger(hex.asText().substring(2), 16);
    }

    private static com.swmansion.starknet.data.types.Felt felt(BigInteger number) {
        return new com.swmansion.starknet.data.types.Felt(number);
    }
}
