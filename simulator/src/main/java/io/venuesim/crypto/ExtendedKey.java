package io.venuesim.crypto;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A private key of BIP32-Ed25519, the tree of keys that a Cardano wallet grows from one root: to hand out keys for
 * tests and to know their public halves. It signs nothing.
 */
public final class ExtendedKey {
    private static final long HARDENED = 0x80000000L;

    private final byte[] left;
    private final byte[] right;
    private final byte[] chainCode;

    private ExtendedKey(byte[] left, byte[] right, byte[] chainCode) {
        this.left = left;
        this.right = right;
        this.chainCode = chainCode;
    }

    /** The key of 64 secret bytes and a chain code of 32; empty for another length. */
    public static Optional<ExtendedKey> of(byte[] bytes) {
        return bytes.length == 96
                ? Optional.of(new ExtendedKey(
                        Arrays.copyOf(bytes, 32), Arrays.copyOfRange(bytes, 32, 64), Arrays.copyOfRange(bytes, 64, 96)))
                : Optional.empty();
    }

    /** Makes 96 bytes, drawn by whatever chance, fit to be a root: three low bits clear, and the top one set. */
    public static byte[] root(byte[] drawn) {
        byte[] root = Arrays.copyOf(drawn, 96);
        root[0] &= (byte) 0xF8;
        root[31] = (byte) ((root[31] & 0x1F) | 0x40);
        return root;
    }

    /**
     * The key at the end of a path, such as {@code 1852'/1815'/0'/0/0} (CIP-1852), the first payment key of a wallet
     * that grows from this root.
     */
    public ExtendedKey derive(String path) {
        ExtendedKey key = this;
        for (String step : path.split("/", -1)) {
            boolean hardened = step.endsWith("'");
            long index = Long.parseLong(hardened ? step.substring(0, step.length() - 1) : step);
            key = key.child(hardened ? HARDENED | index : index);
        }
        return key;
    }

    private ExtendedKey child(long index) {
        boolean hardened = index >= HARDENED;
        byte[] parent = hardened ? join(left, right) : publicKey();
        byte[] number = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) index)
                .array();
        byte[] z = hmac(join(new byte[] {(byte) (hardened ? 0 : 2)}, parent, number));
        byte[] code = hmac(join(new byte[] {(byte) (hardened ? 1 : 3)}, parent, number));
        BigInteger kL = number(Arrays.copyOf(z, 28)).shiftLeft(3).add(number(left));
        BigInteger kR = number(Arrays.copyOfRange(z, 32, 64)).add(number(right));
        return new ExtendedKey(littleEndian(kL), littleEndian(kR), Arrays.copyOfRange(code, 32, 64));
    }

    /** 32 bytes, which any Ed25519 verifier takes. */
    public byte[] publicKey() {
        return EdwardsPoint.BASE.times(number(left)).encoded();
    }

    /** The 64 secret bytes and the chain code. */
    public byte[] bytes() {
        return join(left, right, chainCode);
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(chainCode, "HmacSHA512"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform we run on has HMAC-SHA512", impossible);
        }
    }

    private static BigInteger number(byte[] littleEndian) {
        return new BigInteger(1, EdwardsPoint.reversed(littleEndian));
    }

    private static byte[] littleEndian(BigInteger number) {
        return EdwardsPoint.littleEndian(number.mod(BigInteger.ONE.shiftLeft(256)));
    }

    private static byte[] join(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer joined = ByteBuffer.allocate(length);
        Arrays.stream(parts).forEach(joined::put);
        return joined.array();
    }
}
