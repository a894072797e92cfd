package io.venuesim.crypto;

import java.math.BigInteger;

/** Numbers as 32 big-endian bytes. */
final class Words {
    private Words() {}

    /** @throws IllegalArgumentException if the number is negative or needs more than 256 bits */
    static byte[] of(BigInteger number) {
        if (number.signum() < 0 || number.bitLength() > 256) {
            throw new IllegalArgumentException("not a uint256: " + number);
        }
        byte[] word = new byte[32];
        byte[] bytes = number.toByteArray();
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, word, 32 - length, length);
        return word;
    }

    /** The array itself; its content is not shown when it has another length. */
    static byte[] require32(byte[] bytes, String what) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException(what + " has " + bytes.length + " bytes, not 32");
        }
        return bytes;
    }
}
