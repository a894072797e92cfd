package io.venuesim.crypto;

import java.math.BigInteger;

/**
 * A point of the curve of Ed25519 in extended coordinates, for public keys of extended keys, whose scalar no library
 * takes as it is. Neither fast nor in constant time: it only ever sees keys made for tests.
 */
record EdwardsPoint(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {
    private static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    private static final EdwardsPoint ZERO = affine(BigInteger.ZERO, BigInteger.ONE);

    static final EdwardsPoint BASE = affine(
            new BigInteger("216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a", 16),
            new BigInteger("6666666666666666666666666666666666666666666666666666666666666658", 16));

    private static EdwardsPoint affine(BigInteger x, BigInteger y) {
        return new EdwardsPoint(x, y, BigInteger.ONE, x.multiply(y).mod(P));
    }

    EdwardsPoint times(BigInteger scalar) {
        EdwardsPoint sum = ZERO;
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            sum = sum.plus(sum);
            if (scalar.testBit(bit)) {
                sum = sum.plus(this);
            }
        }
        return sum;
    }

    /** The addition law of a complete twisted curve (Hisil and others, 2008): it doubles too. */
    private EdwardsPoint plus(EdwardsPoint other) {
        BigInteger a = y.subtract(x).multiply(other.y.subtract(other.x)).mod(P);
        BigInteger b = y.add(x).multiply(other.y.add(other.x)).mod(P);
        BigInteger c = t.multiply(other.t).mod(P).multiply(D).shiftLeft(1).mod(P);
        BigInteger d = z.multiply(other.z).shiftLeft(1).mod(P);
        BigInteger e = b.subtract(a);
        BigInteger f = d.subtract(c);
        BigInteger g = d.add(c);
        BigInteger h = b.add(a);
        return new EdwardsPoint(
                e.multiply(f).mod(P),
                g.multiply(h).mod(P),
                f.multiply(g).mod(P),
                e.multiply(h).mod(P));
    }

    /** The 32 bytes of a public key: y, with the lowest bit of x on top. */
    byte[] encoded() {
        BigInteger inverse = z.modInverse(P);
        byte[] key = littleEndian(y.multiply(inverse).mod(P));
        if (x.multiply(inverse).mod(P).testBit(0)) {
            key[31] |= (byte) 0x80;
        }
        return key;
    }

    /** 32 bytes, the lowest first. */
    static byte[] littleEndian(BigInteger number) {
        byte[] bytes = new byte[32];
        byte[] bigEndian = number.toByteArray();
        for (int i = 0; i < Math.min(32, bigEndian.length); i++) {
            bytes[i] = bigEndian[bigEndian.length - 1 - i];
        }
        return bytes;
    }

    static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
