package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** EIP-191 version 0x45, known as {@code personal_sign}. */
public final class Eip191 {
    private static final byte[] PREFIX = "\u0019Ethereum Signed Message:\n".getBytes(US_ASCII);

    private Eip191() {}

    /** The prefix, the message's length in bytes as decimal digits, the message. */
    public static byte[] preimage(byte[] message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(PREFIX.length + 10 + message.length);
        out.writeBytes(PREFIX);
        out.writeBytes(Integer.toString(message.length).getBytes(US_ASCII));
        out.writeBytes(message);
        return out.toByteArray();
    }

    /** keccak256 of the {@link #preimage}: the 32 bytes that are signed. */
    public static byte[] digest(byte[] message) {
        return Keccak.keccak256(preimage(message));
    }
}
