package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An Ethereum address. Two spellings that differ only in letter case are equal.
 *
 * @param lower {@code 0x} and 40 lower-case hex digits
 */
public record EthAddress(String lower) {

    /** @throws IllegalArgumentException unless {@code lower} is {@code 0x} and 40 lower-case hex digits */
    public EthAddress {
        if (!Hex.decode0x(lower)
                .filter(it -> it.length == 20 && Hex.encode0x(it).equals(lower))
                .isPresent()) {
            throw new IllegalArgumentException("not 0x and 40 lower-case hex digits: " + lower);
        }
    }

    /** Reads {@code 0x} (required) and 40 digits of any case; an EIP-55 checksum is not checked. */
    public static Optional<EthAddress> parse(String text) {
        return Hex.decode0x(text).filter(it -> it.length == 20).map(EthAddress::of);
    }

    /**
     * The address of 20 bytes.
     *
     * @throws IllegalArgumentException unless there are 20 bytes
     */
    public static EthAddress of(byte[] bytes) {
        return new EthAddress(Hex.encode0x(bytes));
    }

    /** The address of a public key: the last 20 bytes of keccak256 of its 64 bytes x ‖ y. */
    static EthAddress ofPublicKey(byte[] uncompressed) {
        byte[] hash = Keccak.keccak256(Arrays.copyOfRange(uncompressed, uncompressed.length - 64, uncompressed.length));
        return of(Arrays.copyOfRange(hash, 12, 32));
    }

    /** The 20 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(lower, 2, 42);
    }

    /** The mixed-case spelling of EIP-55. */
    public String checksummed() {
        String digits = lower.substring(2);
        String hash = Hex.encode(Keccak.keccak256(digits.getBytes(US_ASCII)));
        StringBuilder out = new StringBuilder("0x");
        for (int i = 0; i < 40; i++) {
            char digit = digits.charAt(i);
            boolean raised = digit >= 'a' && hash.charAt(i) >= '8';
            out.append(raised ? (char) (digit - 'a' + 'A') : digit);
        }
        return out.toString();
    }

    /** {@link #checksummed()}. */
    @Override
    public String toString() {
        return checksummed();
    }
}
