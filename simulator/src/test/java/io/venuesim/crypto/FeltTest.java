package io.venuesim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The field against {@link BigInteger}, at its seams above all. */
class FeltTest {
    private static final BigInteger P = Felt.P;
    private static final Random RANDOM = new Random(251);

    @Test
    void every_pair_of_numbers_from_the_seams_adds_subtracts_and_multiplies_as_big_integers_do() {
        List<BigInteger> seams = seams();
        assertThat(seams).hasSizeGreaterThan(60);
        for (BigInteger a : seams) {
            Felt x = Felt.of(a);
            assertThat(x.toBigInteger()).isEqualTo(a.mod(P));
            assertThat(x.squared().toBigInteger()).isEqualTo(a.multiply(a).mod(P));
            assertThat(x.negated().toBigInteger()).isEqualTo(a.negate().mod(P));
            assertThat(x.isZero()).isEqualTo(a.mod(P).signum() == 0);
            for (BigInteger b : seams) {
                Felt y = Felt.of(b);
                assertThat(x.plus(y).toBigInteger()).isEqualTo(a.add(b).mod(P));
                assertThat(x.minus(y).toBigInteger()).isEqualTo(a.subtract(b).mod(P));
                assertThat(x.times(y).toBigInteger()).isEqualTo(a.multiply(b).mod(P));
            }
        }
    }

    @Test
    void random_numbers_multiply_as_big_integers_do() {
        for (int i = 0; i < 20_000; i++) {
            BigInteger a = random();
            BigInteger b = random();
            assertThat(Felt.of(a).times(Felt.of(b)).toBigInteger())
                    .isEqualTo(a.multiply(b).mod(P));
            assertThat(Felt.of(a).squared().toBigInteger())
                    .isEqualTo(a.multiply(a).mod(P));
        }
    }

    @Test
    void fifteen_products_of_either_sign_may_be_summed_before_the_next_multiplication() {
        List<BigInteger> seams = seams();
        for (int i = 0; i < 5_000; i++) {
            BigInteger sum = BigInteger.ZERO;
            Felt felt = Felt.ZERO;
            int direction = i % 3;
            for (int term = 0; term < 15; term++) {
                BigInteger product = i < 100 ? seams.get(i % seams.size()) : random();
                boolean minus = direction == 0 || (direction == 1 && RANDOM.nextBoolean());
                sum = minus ? sum.subtract(product) : sum.add(product);
                Felt term1 = Felt.of(product);
                felt = minus ? felt.minus(term1) : felt.plus(term1);
            }
            assertThat(felt.toBigInteger()).isEqualTo(sum.mod(P));
            assertThat(felt.squared().toBigInteger())
                    .isEqualTo(sum.multiply(sum).mod(P));
            assertThat(felt.times(felt).toBigInteger())
                    .isEqualTo(sum.multiply(sum).mod(P));
        }
    }

    @Test
    void a_difference_of_equals_is_zero_in_every_form() {
        for (BigInteger a : seams()) {
            Felt x = Felt.of(a);
            assertThat(x.minus(x).isZero()).isTrue();
            assertThat(x.plus(Felt.of(P.subtract(a.mod(P)))).isZero()).isTrue();
            assertThat(x.plus(Felt.of(P.subtract(a.mod(P)))).toBigInteger()).isZero();
        }
    }

    @Test
    void a_shift_is_a_multiplication_by_a_power_of_two() {
        for (BigInteger a : seams()) {
            for (int power = 0; power <= 3; power++) {
                assertThat(Felt.of(a).shifted(power).toBigInteger())
                        .isEqualTo(a.shiftLeft(power).mod(P));
                assertThat(Felt.of(a).negated().shifted(power).toBigInteger())
                        .isEqualTo(a.shiftLeft(power).negate().mod(P));
            }
        }
    }

    @Test
    void an_inverse_undoes_and_zero_has_none() {
        for (BigInteger a : seams()) {
            if (a.mod(P).signum() != 0) {
                assertThat(Felt.of(a).inverted().times(Felt.of(a)).toBigInteger())
                        .isEqualTo(BigInteger.ONE);
            }
        }
        assertThatThrownBy(Felt.ZERO::inverted).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_root_squares_to_its_number_and_half_of_the_numbers_have_none() {
        int roots = 0;
        for (int i = 0; i < 400; i++) {
            BigInteger a = i < 4 ? BigInteger.valueOf(i) : random();
            boolean square =
                    a.mod(P).signum() == 0 || a.modPow(P.shiftRight(1), P).equals(BigInteger.ONE);
            Felt root = FeltRoot.of(Felt.of(a));
            assertThat(root != null).isEqualTo(square);
            if (root != null) {
                roots++;
                assertThat(root.squared().toBigInteger()).isEqualTo(a.mod(P));
            }
        }
        assertThat(roots).isBetween(150, 250);
    }

    /** Where a limb, p, the Montgomery factor or 256 bits begin or end. */
    private static List<BigInteger> seams() {
        List<BigInteger> seams = new ArrayList<>();
        for (int bit : new int[] {0, 1, 36, 43, 51, 52, 53, 104, 156, 192, 207, 208, 209, 250, 251, 252, 255, 256}) {
            for (int around = -1; around <= 1; around++) {
                add(seams, BigInteger.ONE.shiftLeft(bit).add(BigInteger.valueOf(around)));
            }
        }
        for (int around = -2; around <= 2; around++) {
            add(seams, P.add(BigInteger.valueOf(around)));
            add(seams, P.shiftRight(1).add(BigInteger.valueOf(around)));
            add(seams, P.shiftLeft(1).add(BigInteger.valueOf(around)));
            add(seams, BigInteger.ONE.shiftLeft(260).mod(P).add(BigInteger.valueOf(around)));
            add(seams, StarkCurve.ORDER.add(BigInteger.valueOf(around)));
        }
        return seams;
    }

    private static void add(List<BigInteger> seams, BigInteger number) {
        if (number.signum() >= 0 && number.bitLength() <= 256) {
            seams.add(number);
        }
    }

    private static BigInteger random() {
        return new BigInteger(256, RANDOM);
    }
}
