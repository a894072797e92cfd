package io.venuesim.crypto;

import java.math.BigInteger;
import java.util.Random;

/** The STARK curve as a textbook has it, on {@link BigInteger}: slow, and obvious. */
final class PlainStark {
    static final BigInteger P = Felt.P;
    static final BigInteger N = StarkCurve.ORDER;
    static final Point G = new Point(
            new BigInteger("1ef15c18599971b7beced415a40f0c7deacfd9b0d1819e03d723d8bc943cfca", 16),
            new BigInteger("5668060aa49730b7be4801df46ec62de53ecd11abe43a32873000c36e8dc1f", 16));

    /** Both coordinates are -1. */
    static final Point INFINITY = new Point(BigInteger.ONE.negate(), BigInteger.ONE.negate());

    private PlainStark() {}

    record Point(BigInteger x, BigInteger y) {
        Point negated() {
            return new Point(x, P.subtract(y));
        }
    }

    record Signature(BigInteger r, BigInteger s) {}

    static Point add(Point a, Point b) {
        if (a.equals(INFINITY) || b.equals(INFINITY)) {
            return a.equals(INFINITY) ? b : a;
        }
        if (a.x().equals(b.x()) && !a.y().equals(b.y())) {
            return INFINITY;
        }
        BigInteger slope = a.equals(b)
                ? a.x().pow(2)
                        .multiply(BigInteger.valueOf(3))
                        .add(BigInteger.ONE)
                        .multiply(inverse(a.y().shiftLeft(1)))
                : b.y().subtract(a.y()).multiply(inverse(b.x().subtract(a.x())));
        BigInteger x = slope.pow(2).subtract(a.x()).subtract(b.x()).mod(P);
        return new Point(x, slope.multiply(a.x().subtract(x)).subtract(a.y()).mod(P));
    }

    static Point times(Point point, BigInteger scalar) {
        Point sum = INFINITY;
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            sum = add(sum, sum);
            if (scalar.testBit(bit)) {
                sum = add(sum, point);
            }
        }
        return sum;
    }

    /** Signs with a nonce drawn for it, again and again until every number is in the range that StarkEx wants. */
    static Signature sign(BigInteger privateKey, BigInteger hash, Random random) {
        while (true) {
            BigInteger k = scalar(random);
            BigInteger r = times(G, k).x();
            BigInteger s =
                    hash.add(r.multiply(privateKey)).multiply(k.modInverse(N)).mod(N);
            boolean inRange = r.signum() > 0 && r.bitLength() <= 251 && s.signum() > 0;
            if (inRange && s.modInverse(N).bitLength() <= 251) {
                return new Signature(r, s);
            }
        }
    }

    static BigInteger scalar(Random random) {
        return new BigInteger(320, random).mod(N.subtract(BigInteger.ONE)).add(BigInteger.ONE);
    }

    private static BigInteger inverse(BigInteger number) {
        return number.mod(P).modInverse(P);
    }
}
