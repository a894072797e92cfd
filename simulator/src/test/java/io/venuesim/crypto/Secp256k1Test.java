package io.venuesim.crypto;

import static io.venuesim.crypto.Secp256k1VectorsTest.ENGINES;
import static io.venuesim.crypto.Secp256k1VectorsTest.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.venuesim.crypto.Secp256k1.Signature;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

class Secp256k1Test {
    private static final RecoveryCase VECTOR = RecoveryCase.all().get(0);
    private static final Optional<EthAddress> SIGNER = Optional.of(VECTOR.signer());
    private static final BigInteger N = Secp256k1.ORDER;

    @Test
    void both_engines_recover_what_web3j_signs() {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 200; i++) {
            byte[] key = new byte[32];
            random.nextBytes(key);
            byte[] digest = new byte[32];
            random.nextBytes(digest);
            ECKeyPair pair = ECKeyPair.create(key);
            Sign.SignatureData signed = Sign.signMessage(digest, pair, false);
            EthAddress expected = EthAddress.parse("0x" + Keys.getAddress(pair)).orElseThrow();
            Signature signature = Signature.of(signed.getR(), signed.getS(), signed.getV()[0] - 27)
                    .orElseThrow();

            assertThat(ENGINES)
                    .allSatisfy(it -> assertThat(signer(it, digest, signature)).contains(expected));
            assertThat(Secp256k1.addressOf(key)).isEqualTo(expected);
        }
    }

    @Test
    void the_engines_agree_on_every_small_r_and_on_odd_digests() {
        Secp256k1Engine one = ENGINES.get(0);
        Secp256k1Engine other = ENGINES.get(1);
        int found = 0;
        for (int r = 1; r <= 200; r++) {
            byte[] digest = new byte[32];
            Arrays.fill(digest, (byte) (r % 3 == 0 ? 0 : r % 3 == 1 ? -1 : r));
            BigInteger s = r % 2 == 0 ? BigInteger.valueOf(r) : N.subtract(BigInteger.ONE);
            Signature signature = new Signature(BigInteger.valueOf(r), s, r / 2 % 2);
            Optional<EthAddress> answer = signer(one, digest, signature);
            found += answer.isPresent() ? 1 : 0;

            assertThat(signer(other, digest, signature)).as("r = %s", r).isEqualTo(answer);
        }
        assertThat(found).isBetween(60, 140);
    }

    @Test
    void an_r_off_the_curve_has_no_signer() {
        Signature signature = new Signature(BigInteger.valueOf(5), BigInteger.ONE, 0);
        assertThat(ENGINES)
                .allSatisfy(
                        it -> assertThat(it.recover(new byte[32], signature)).isEmpty());
        assertThat(Secp256k1.recover(new byte[32], signature)).isEmpty();
    }

    @Test
    void a_signature_whose_key_is_the_point_at_infinity_has_no_signer() {
        byte[] generator = BouncyCastleEngine.publicKey(BigInteger.ONE);
        byte[] digest = VECTOR.digest().bytes();
        Signature signature =
                new Signature(new BigInteger(1, generator, 1, 32), new BigInteger(1, digest), generator[64] & 1);
        assertThat(ENGINES)
                .allSatisfy(it -> assertThat(it.recover(digest, signature)).isEmpty());
    }

    @Test
    void no_flipped_bit_of_digest_or_signature_still_names_the_signer() {
        Signature signature = VECTOR.signature();
        byte[] digest = VECTOR.digest().bytes();
        byte[] r = Words.of(signature.r());
        byte[] s = Words.of(signature.s());
        for (Secp256k1Engine engine : ENGINES) {
            for (int bit = 0; bit < 256; bit++) {
                assertThat(signer(engine, Vectors.flip(digest, bit), signature)).isNotEqualTo(SIGNER);
                assertThat(Signature.of(Vectors.flip(r, bit), s, signature.recoveryId())
                                .flatMap(it -> signer(engine, digest, it)))
                        .isNotEqualTo(SIGNER);
                assertThat(Signature.of(r, Vectors.flip(s, bit), signature.recoveryId())
                                .flatMap(it -> signer(engine, digest, it)))
                        .isNotEqualTo(SIGNER);
            }
            assertThat(Signature.of(r, s, 1 - signature.recoveryId()).flatMap(it -> signer(engine, digest, it)))
                    .isNotEqualTo(SIGNER);
        }
    }

    @Test
    void numbers_out_of_range_make_no_signature() {
        BigInteger one = BigInteger.ONE;
        BigInteger last = N.subtract(one);
        assertThat(Signature.of(one, last, 0)).isPresent();
        assertThat(Signature.of(last, one, 1)).isPresent();
        assertThat(Signature.of(BigInteger.ZERO, one, 0)).isEmpty();
        assertThat(Signature.of(one, BigInteger.ZERO, 0)).isEmpty();
        assertThat(Signature.of(N, one, 0)).isEmpty();
        assertThat(Signature.of(one, N, 0)).isEmpty();
        assertThat(Signature.of(one.negate(), one, 0)).isEmpty();
        assertThat(Signature.of(one, one, 2)).isEmpty();
        assertThat(Signature.of(one, one, -1)).isEmpty();
        assertThat(Signature.of(one, one, 27)).isEmpty();
        assertThat(Signature.of(new byte[40], new byte[] {1}, 0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature(N, one, 0));
    }

    @Test
    void half_of_the_order_is_still_low() {
        BigInteger half = N.shiftRight(1);
        assertThat(Secp256k1.isHighS(new Signature(BigInteger.ONE, half, 0))).isFalse();
        assertThat(Secp256k1.isHighS(new Signature(BigInteger.ONE, half.add(BigInteger.ONE), 0)))
                .isTrue();
    }

    @Test
    void the_facade_answers_like_its_engine() {
        assertThat(Secp256k1.recover(VECTOR.digest().bytes(), VECTOR.signature()))
                .isEqualTo(SIGNER);
        assertThat(Secp256k1.engine()).isIn("libsecp256k1 (native)", "Bouncy Castle");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secp256k1.recover(new byte[31], VECTOR.signature()))
                .withMessageContaining("31");
    }

    @Test
    void private_keys_out_of_range_are_refused_without_being_shown() {
        for (byte[] key : new byte[][] {new byte[32], Words.of(N), new byte[33]}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Secp256k1.addressOf(key))
                    .withMessageNotContaining(Hex.encode(key));
        }
    }

    @Test
    void an_engine_is_chosen_by_name() {
        assertThat(Secp256k1Engine.choose(null).name()).isEqualTo("libsecp256k1 (native)");
        assertThat(Secp256k1Engine.choose("native").name()).isEqualTo("libsecp256k1 (native)");
        assertThat(Secp256k1Engine.choose("bouncycastle").name()).isEqualTo("Bouncy Castle");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secp256k1Engine.choose("Native"))
                .withMessage("venuesim.secp256k1=Native: use native or bouncycastle, or leave it out");
    }
}
