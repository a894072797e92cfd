package io.venuesim.crypto;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Square roots modulo p by Cipolla's way. Tonelli's would take thousands of steps here: p - 1 is divisible by 2^192.
 */
final class FeltRoot {
    private static final BigInteger HALF = Felt.P.shiftRight(1);

    /** A number a + b · w, where w² is no square modulo p. */
    private record Pair(Felt a, Felt b) {
        Pair times(Pair other, Felt ww) {
            return new Pair(
                    a.times(other.a).plus(b.times(other.b).times(ww)),
                    a.times(other.b).plus(b.times(other.a)));
        }
    }

    /** One of the two roots; null if there is none. */
    static @Nullable Felt of(Felt square) {
        if (square.isZero()) {
            return Felt.ZERO;
        }
        if (!isSquare(square)) {
            return null;
        }
        Felt a = Felt.ONE;
        Felt ww = a.squared().minus(square);
        // Every other number will do.
        while (isSquare(ww)) {
            a = a.plus(Felt.ONE).times(Felt.ONE);
            ww = a.squared().minus(square);
        }
        Pair base = new Pair(a, Felt.ONE);
        Pair power = base;
        BigInteger exponent = HALF.add(BigInteger.ONE);
        for (int bit = exponent.bitLength() - 2; bit >= 0; bit--) {
            power = power.times(power, ww);
            if (exponent.testBit(bit)) {
                power = power.times(base, ww);
            }
        }
        return power.a();
    }

    private static boolean isSquare(Felt number) {
        return number.power(HALF).minus(Felt.ONE).isZero() || number.isZero();
    }

    private FeltRoot() {}
}
