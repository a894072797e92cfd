package io.venuesim.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Points and their multiples against the textbook. */
class StarkPointTest {
    private static final BigInteger N = StarkCurve.ORDER;
    private static final StarkMultiples OF_G = StarkMultiples.of(StarkPoint.G, 16, 7);
    private static final Random RANDOM = new Random(7);

    @Test
    void multiples_of_the_generator_are_those_of_the_textbook() {
        for (BigInteger scalar : scalars()) {
            assertSame(OF_G.times(scalar), PlainStark.times(PlainStark.G, scalar));
        }
    }

    @Test
    void multiples_do_not_depend_on_the_table() {
        int[][] tables = {{64, 5}, {256, 2}, {1, 2}, {128, 4}, {8, 8}};
        for (BigInteger scalar : List.of(BigInteger.TEN, N.subtract(BigInteger.TWO), PlainStark.scalar(RANDOM))) {
            for (int[] table : tables) {
                StarkMultiples other = StarkMultiples.of(StarkPoint.G, table[0], table[1]);
                assertSame(other.times(scalar), PlainStark.times(PlainStark.G, scalar));
            }
        }
    }

    @Test
    void signed_digits_add_up_to_their_scalar() {
        for (BigInteger scalar : scalars()) {
            for (int width = 2; width <= 8; width++) {
                byte[] digits = StarkMultiples.signedDigits(scalar, width);
                BigInteger sum = BigInteger.ZERO;
                for (int bit = digits.length - 1; bit >= 0; bit--) {
                    assertThat(digits[bit] == 0 || digits[bit] % 2 != 0).isTrue();
                    assertThat(Math.abs(digits[bit])).isLessThan(1 << (width - 1));
                    sum = sum.shiftLeft(1).add(BigInteger.valueOf(digits[bit]));
                }
                assertThat(sum).isEqualTo(scalar);
            }
        }
    }

    @Test
    void an_addition_meets_the_same_point_its_negative_and_infinity() {
        PlainStark.Point plain = PlainStark.times(PlainStark.G, PlainStark.scalar(RANDOM));
        StarkPoint.Affine affine = affine(plain);
        StarkPoint scaled = OF_G.times(BigInteger.ONE)
                .doubled()
                .plus(affine)
                .plus(affine(PlainStark.times(PlainStark.G, N.subtract(BigInteger.TWO))));
        assertSame(scaled, plain);
        assertSame(scaled.plus(affine), PlainStark.add(plain, plain));
        assertThat(scaled.plus(affine.negated())).isSameAs(StarkPoint.INFINITY);
        assertThat(StarkPoint.INFINITY.doubled()).isSameAs(StarkPoint.INFINITY);
        assertSame(StarkPoint.INFINITY.plus(affine), plain);
    }

    @Test
    void sum_and_difference_are_both_tried_and_nothing_else_fits() {
        for (int i = 0; i < 50; i++) {
            PlainStark.Point a = PlainStark.times(PlainStark.G, PlainStark.scalar(RANDOM));
            PlainStark.Point b = PlainStark.times(PlainStark.G, PlainStark.scalar(RANDOM));
            BigInteger sum = PlainStark.add(a, b).x();
            BigInteger difference = PlainStark.add(a, b.negated()).x();
            StarkPoint p = scaled(a);
            StarkPoint q = scaled(b);
            assertThat(StarkPoint.sumOrDifferenceHasX(p, q, Felt.of(sum))).isTrue();
            assertThat(StarkPoint.sumOrDifferenceHasX(p, q, Felt.of(difference)))
                    .isTrue();
            assertThat(StarkPoint.sumOrDifferenceHasX(p, q, Felt.of(sum.add(BigInteger.ONE))))
                    .isFalse();
            assertThat(StarkPoint.sumOrDifferenceHasX(p, q, Felt.of(a.x()))).isFalse();
        }
    }

    @Test
    void sum_and_difference_of_a_point_with_itself_or_infinity() {
        PlainStark.Point a = PlainStark.times(PlainStark.G, PlainStark.scalar(RANDOM));
        StarkPoint p = scaled(a);
        Felt twice = Felt.of(PlainStark.add(a, a).x());
        assertThat(StarkPoint.sumOrDifferenceHasX(p, affine(a).toPoint(), twice))
                .isTrue();
        assertThat(StarkPoint.sumOrDifferenceHasX(p, affine(a).negated().toPoint(), twice))
                .isTrue();
        assertThat(StarkPoint.sumOrDifferenceHasX(p, affine(a).toPoint(), Felt.of(a.x())))
                .isFalse();
        assertThat(StarkPoint.sumOrDifferenceHasX(p, StarkPoint.INFINITY, Felt.of(a.x())))
                .isTrue();
        assertThat(StarkPoint.sumOrDifferenceHasX(StarkPoint.INFINITY, p, Felt.of(a.x())))
                .isTrue();
        assertThat(StarkPoint.sumOrDifferenceHasX(StarkPoint.INFINITY, StarkPoint.INFINITY, Felt.ONE))
                .isFalse();
        assertThat(StarkPoint.sumOrDifferenceHasX(StarkPoint.INFINITY, StarkPoint.INFINITY, Felt.ZERO))
                .isFalse();
    }

    @Test
    void a_point_lifts_from_its_x_to_one_of_its_two_ys() {
        int lifted = 0;
        for (int i = 0; i < 100; i++) {
            BigInteger x = new BigInteger(251, RANDOM);
            StarkPoint.Affine point = StarkPoint.lift(x);
            if (point != null) {
                lifted++;
                BigInteger y = point.y().toBigInteger();
                BigInteger b = StarkPoint.B;
                assertThat(y.pow(2).mod(Felt.P))
                        .isEqualTo(x.pow(3).add(x).add(b).mod(Felt.P));
            }
        }
        assertThat(lifted).isBetween(30, 70);
    }

    private static List<BigInteger> scalars() {
        List<BigInteger> scalars = new ArrayList<>();
        for (int i = 0; i <= 70; i++) {
            scalars.add(BigInteger.valueOf(i));
        }
        for (int around = -2; around <= 2; around++) {
            scalars.add(N.add(BigInteger.valueOf(around)));
            scalars.add(N.shiftRight(1).add(BigInteger.valueOf(around)));
            scalars.add(BigInteger.ONE.shiftLeft(64).add(BigInteger.valueOf(around)));
            scalars.add(BigInteger.ONE.shiftLeft(251).add(BigInteger.valueOf(around)));
        }
        scalars.add(BigInteger.ONE.shiftLeft(252).subtract(BigInteger.ONE));
        for (int i = 0; i < 40; i++) {
            scalars.add(PlainStark.scalar(RANDOM));
        }
        return scalars;
    }

    /** The same point with another z than one. */
    private static StarkPoint scaled(PlainStark.Point point) {
        Felt z = Felt.of(PlainStark.scalar(RANDOM));
        StarkPoint.Affine affine = affine(point);
        return new StarkPoint(
                affine.x().times(z.squared()), affine.y().times(z.squared()).times(z), z);
    }

    private static StarkPoint.Affine affine(PlainStark.Point point) {
        return new StarkPoint.Affine(Felt.of(point.x()), Felt.of(point.y()));
    }

    private static void assertSame(StarkPoint point, PlainStark.Point plain) {
        if (plain.equals(PlainStark.INFINITY)) {
            assertThat(point).isSameAs(StarkPoint.INFINITY);
            return;
        }
        StarkPoint.Affine affine = point.toAffine();
        assertThat(affine.x().toBigInteger()).isEqualTo(plain.x());
        assertThat(affine.y().toBigInteger()).isEqualTo(plain.y());
    }
}
