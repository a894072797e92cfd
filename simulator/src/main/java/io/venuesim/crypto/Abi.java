package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** How Solidity lays arguments out as bytes: {@code abi.encode} in words of 32, {@code abi.encodePacked} without gaps. */
public final class Abi {
    private static final int WORD = 32;

    private Abi() {}

    /** One argument: its own bytes, and whether their number is open, so that they go behind the others. */
    public static final class Argument {
        private final byte[] bytes;
        private final boolean isDynamic;

        private Argument(byte[] bytes, boolean isDynamic) {
            this.bytes = bytes;
            this.isDynamic = isDynamic;
        }
    }

    public static Argument address(EthAddress address) {
        return new Argument(address.bytes(), false);
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException if it is negative or needs more than 256 bits
     */
    public static Argument uint256(BigInteger number) {
        return new Argument(Words.of(number), false);
    }

    public static Argument bool(boolean value) {
        return new Argument(new byte[] {(byte) (value ? 1 : 0)}, false);
    }

    /**
     * A hash.
     *
     * @throws IllegalArgumentException unless there are 32 bytes
     */
    public static Argument bytes32(byte[] bytes) {
        return new Argument(Words.require32(bytes, "bytes32").clone(), false);
    }

    public static Argument string(String text) {
        return new Argument(text.getBytes(UTF_8), true);
    }

    /** {@code abi.encode}: a word for each argument; of a dynamic one, where its length and bytes are found. */
    public static byte[] encode(Argument... arguments) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        for (Argument argument : arguments) {
            if (argument.isDynamic) {
                head.writeBytes(Words.of(BigInteger.valueOf((long) WORD * arguments.length + tail.size())));
                tail.writeBytes(Words.of(BigInteger.valueOf(argument.bytes.length)));
                tail.writeBytes(argument.bytes);
                tail.writeBytes(new byte[Math.floorMod(-argument.bytes.length, WORD)]);
            } else {
                head.writeBytes(new byte[WORD - argument.bytes.length]);
                head.writeBytes(argument.bytes);
            }
        }
        head.writeBytes(tail.toByteArray());
        return head.toByteArray();
    }

    /** {@code abi.encodePacked}: an address in 20 bytes, a bool in one, a string as it is. */
    public static byte[] packed(Argument... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Argument argument : arguments) {
            out.writeBytes(argument.bytes);
        }
        return out.toByteArray();
    }
}
