package io.venuesim.crypto;

import java.math.BigInteger;

/**
 * A field element of the STARK curve: a number modulo p = 2^251 + 17 · 2^192 + 1. Immutable.
 *
 * <p>It is kept in Montgomery form, times 2^260, in five signed limbs of 52 bits. The nine bits that 260 has over p's
 * 251 and the eleven that 64 has over 52 are room for sums: {@link #plus} and {@link #minus} are five additions and
 * nothing more, and no carry is ever tested. Up to fifteen products may be summed before the next multiplication. As p
 * is 1 modulo 2^52 and has three bits and a 17, its multiples are shifts.
 */
final class Felt {
    static final BigInteger P = BigInteger.ONE
            .shiftLeft(251)
            .add(BigInteger.valueOf(17).shiftLeft(192))
            .add(BigInteger.ONE);

    private static final int BITS = 52;
    private static final int LIMBS = 5;
    private static final long MASK = (1L << BITS) - 1;
    private static final BigInteger LIMB = BigInteger.valueOf(MASK);
    private static final BigInteger R = BigInteger.ONE.shiftLeft(LIMBS * BITS);

    /** 2^520, which takes a number into Montgomery form, and 1, which takes it out. */
    private static final Felt R_SQUARED = raw(R.multiply(R).mod(P));

    private static final Felt UNIT = raw(BigInteger.ONE);

    static final Felt ZERO = raw(BigInteger.ZERO);
    static final Felt ONE = of(BigInteger.ONE);

    private final long l0;
    private final long l1;
    private final long l2;
    private final long l3;
    private final long l4;

    private Felt(long l0, long l1, long l2, long l3, long l4) {
        this.l0 = l0;
        this.l1 = l1;
        this.l2 = l2;
        this.l3 = l3;
        this.l4 = l4;
    }

    /** The element of a number in [0, 2^256). */
    static Felt of(BigInteger number) {
        return raw(number).times(R_SQUARED);
    }

    private static Felt raw(BigInteger number) {
        return new Felt(
                limb(number, 0),
                limb(number, 1),
                limb(number, 2),
                limb(number, 3),
                number.shiftRight(208).longValue());
    }

    private static long limb(BigInteger number, int place) {
        return number.shiftRight(place * BITS).and(LIMB).longValue();
    }

    Felt plus(Felt other) {
        return new Felt(l0 + other.l0, l1 + other.l1, l2 + other.l2, l3 + other.l3, l4 + other.l4);
    }

    Felt minus(Felt other) {
        return new Felt(l0 - other.l0, l1 - other.l1, l2 - other.l2, l3 - other.l3, l4 - other.l4);
    }

    Felt negated() {
        return new Felt(-l0, -l1, -l2, -l3, -l4);
    }

    /** Times two to the given power, which is 3 at most. */
    Felt shifted(int power) {
        return new Felt(l0 << power, l1 << power, l2 << power, l3 << power, l4 << power);
    }

    Felt times(Felt other) {
        // Twelve bits more on a product put its upper half where multiplyHigh cuts.
        long a0 = l0 << 6;
        long a1 = l1 << 6;
        long a2 = l2 << 6;
        long a3 = l3 << 6;
        long a4 = l4 << 6;
        long b0 = other.l0;
        long b1 = other.l1;
        long b2 = other.l2;
        long b3 = other.l3;
        long b4 = other.l4;
        long c0 = b0 << 6;
        long c1 = b1 << 6;
        long c2 = b2 << 6;
        long c3 = b3 << 6;
        long c4 = b4 << 6;
        return reduced(
                low(l0, b0),
                high(a0, c0) + low(l0, b1) + low(l1, b0),
                high(a0, c1) + high(a1, c0) + low(l0, b2) + low(l1, b1) + low(l2, b0),
                high(a0, c2) + high(a1, c1) + high(a2, c0) + low(l0, b3) + low(l1, b2) + low(l2, b1) + low(l3, b0),
                high(a0, c3)
                        + high(a1, c2)
                        + high(a2, c1)
                        + high(a3, c0)
                        + low(l0, b4)
                        + low(l1, b3)
                        + low(l2, b2)
                        + low(l3, b1)
                        + low(l4, b0),
                high(a0, c4)
                        + high(a1, c3)
                        + high(a2, c2)
                        + high(a3, c1)
                        + high(a4, c0)
                        + low(l1, b4)
                        + low(l2, b3)
                        + low(l3, b2)
                        + low(l4, b1),
                high(a1, c4) + high(a2, c3) + high(a3, c2) + high(a4, c1) + low(l2, b4) + low(l3, b3) + low(l4, b2),
                high(a2, c4) + high(a3, c3) + high(a4, c2) + low(l3, b4) + low(l4, b3),
                high(a3, c4) + high(a4, c3) + low(l4, b4),
                high(a4, c4));
    }

    Felt squared() {
        long a0 = l0 << 6;
        long a1 = l1 << 6;
        long a2 = l2 << 6;
        long a3 = l3 << 6;
        long a4 = l4 << 6;
        long d0 = l0 << 1;
        long d1 = l1 << 1;
        long d2 = l2 << 1;
        long d3 = l3 << 1;
        long e0 = d0 << 6;
        long e1 = d1 << 6;
        long e2 = d2 << 6;
        long e3 = d3 << 6;
        return reduced(
                low(l0, l0),
                high(a0, a0) + low(d0, l1),
                high(e0, a1) + low(d0, l2) + low(l1, l1),
                high(e0, a2) + high(a1, a1) + low(d0, l3) + low(d1, l2),
                high(e0, a3) + high(e1, a2) + low(d0, l4) + low(d1, l3) + low(l2, l2),
                high(e0, a4) + high(e1, a3) + high(a2, a2) + low(d1, l4) + low(d2, l3),
                high(e1, a4) + high(e2, a3) + low(d2, l4) + low(l3, l3),
                high(e2, a4) + high(a3, a3) + low(d3, l4),
                high(e3, a4) + low(l4, l4),
                high(a4, a4));
    }

    private static long low(long a, long b) {
        return a * b & MASK;
    }

    private static long high(long a64, long b64) {
        return Math.multiplyHigh(a64, b64);
    }

    /** Ten columns of 52 bits, divided by 2^260 modulo p: five times the multiple of p that clears the lowest one. */
    private static Felt reduced(
            long t0, long t1, long t2, long t3, long t4, long t5, long t6, long t7, long t8, long t9) {
        long m0 = -t0 & MASK;
        long u1 = t1 + ((t0 + m0) >> BITS);
        long m1 = -u1 & MASK;
        long u2 = t2 + ((u1 + m1) >> BITS);
        long m2 = -u2 & MASK;
        long u3 = t3 + ((u2 + m2) >> BITS) + lowOf17(m0);
        long m3 = -u3 & MASK;
        long u4 = t4 + ((u3 + m3) >> BITS) + highOf17(m0) + lowOfTop(m0) + lowOf17(m1);
        long m4 = -u4 & MASK;
        long u5 = t5 + ((u4 + m4) >> BITS) + (m0 >> 9) + highOf17(m1) + lowOfTop(m1) + lowOf17(m2);
        long u6 = t6 + (m1 >> 9) + highOf17(m2) + lowOfTop(m2) + lowOf17(m3) + (u5 >> BITS);
        long u7 = t7 + (m2 >> 9) + highOf17(m3) + lowOfTop(m3) + lowOf17(m4) + (u6 >> BITS);
        long u8 = t8 + (m3 >> 9) + highOf17(m4) + lowOfTop(m4) + (u7 >> BITS);
        long u9 = t9 + (m4 >> 9) + (u8 >> BITS);
        return new Felt(u5 & MASK, u6 & MASK, u7 & MASK, u8 & MASK, u9);
    }

    /** The part of m · 17 · 2^192 that lies in its first column: 192 is 3 · 52 + 36. */
    private static long lowOf17(long m) {
        return ((m * 17) << 36) & MASK;
    }

    private static long highOf17(long m) {
        return (m * 17) >> 16;
    }

    /** The part of m · 2^251 that lies in its first column: 251 is 4 · 52 + 43. What is above is m shifted by 9. */
    private static long lowOfTop(long m) {
        return (m << 43) & MASK;
    }

    /** The power, by squaring and multiplying; for what is done once for a key. */
    Felt power(BigInteger exponent) {
        Felt result = ONE;
        for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
            result = result.squared();
            if (exponent.testBit(bit)) {
                result = result.times(this);
            }
        }
        return result;
    }

    /** @throws ArithmeticException for zero */
    Felt inverted() {
        return of(toBigInteger().modInverse(P));
    }

    boolean isZero() {
        Felt plain = times(UNIT);
        return (plain.l0 | plain.l1 | plain.l2 | plain.l3 | plain.l4) == 0 || plain.isP();
    }

    /** The number in [0, p). */
    BigInteger toBigInteger() {
        Felt plain = times(UNIT);
        BigInteger number = BigInteger.valueOf(plain.l4);
        for (long limb : new long[] {plain.l3, plain.l2, plain.l1, plain.l0}) {
            number = number.shiftLeft(BITS).add(BigInteger.valueOf(limb));
        }
        return plain.isP() ? BigInteger.ZERO : number;
    }

    /** Out of Montgomery form a number is in [0, p]: p itself is the other form of zero. */
    private boolean isP() {
        return l0 == 1 && l1 == 0 && l2 == 0 && l3 == 17L << 36 && l4 == 1L << 43;
    }
}
