package io.venuesim.venue.deltadefi;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.venuesim.crypto.Blake2b;
import io.venuesim.crypto.Hex;
import java.util.stream.Stream;

/** The bytes that are signed where something is signed as a message (CIP-8, a wallet's signData), not as a transaction. */
final class Cip8 {
    private static final String ALGORITHM = "0127";
    private static final String ADDRESS = "67" + Hex.encode("address".getBytes(US_ASCII)) + "581d";
    private static final String CONTEXT = "846a" + Hex.encode("Signature1".getBytes(US_ASCII));

    /**
     * What may have been signed.
     *
     * @param keyHash of the signer, for the address that the message names, of either network, or none
     * @param payload what was taken for the message
     */
    static Stream<byte[]> messages(String keyHash, byte[] payload) {
        return Stream.of("a1" + ALGORITHM, header("60" + keyHash), header("61" + keyHash))
                .flatMap(header -> Stream.of(payload, Blake2b.hash224(payload))
                        .map(content -> CONTEXT + bytes(header) + "40" + bytes(Hex.encode(content))))
                .flatMap(text -> Hex.decode(text).stream());
    }

    private static String header(String address) {
        return "a2" + ALGORITHM + ADDRESS + address;
    }

    private static String bytes(String content) {
        int length = content.length() / 2;
        String head = length < 24
                ? String.format("%02x", 0x40 | length)
                : length < 256 ? String.format("58%02x", length) : String.format("59%04x", length);
        return head + content;
    }

    private Cip8() {}
}
