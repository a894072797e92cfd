package io.venuesim.venue.pacifica;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Ed25519;
import io.venuesim.diagnosis.Encodings;
import io.venuesim.diagnosis.Encodings.Reading;
import java.util.Arrays;
import java.util.stream.Stream;

/** What clients get wrong about a public key; nothing of what they sent is repeated, for it may be a private one. */
final class KeyMistakes {
    private static final String PUBLIC = " is a public key: 32 bytes in base58, 43 or 44 characters in most cases.";

    static Stream<Trial> of(String member, String sent) {
        Stream<Trial> read = Stream.concat(Encodings.of(sent), Encodings.of(bare(sent)))
                .flatMap(reading -> of(member, sent, reading));
        return Stream.concat(
                Stream.of(
                        new Trial(empty(member), sent::isEmpty),
                        new Trial(ethereum(member), () -> sent.matches("0[xX][0-9a-fA-F]{40}"))),
                Stream.concat(read, Stream.of(Trial.certain(malformed(member, sent)))));
    }

    private static Stream<Trial> of(String member, String sent, Reading reading) {
        byte[] bytes = reading.bytes();
        boolean isKey = Ed25519.publicKey(bytes).isPresent();
        boolean isBare = sent.equals(bare(sent));
        return Stream.of(
                new Trial(
                        new Mistake(
                                "private-key-sent",
                                member + " holds a private key: the 64 bytes of a seed and its public key.",
                                "Send the public key alone, and take the private key out of every log that has seen"
                                        + " this request."),
                        () -> isPair(bytes)),
                new Trial(
                        new Mistake(
                                "key-in-" + reading.name(),
                                member + " is a public key in " + reading.name() + ".",
                                "Write it in base58, as Solana addresses are."),
                        () -> isKey && !reading.name().equals("base58")),
                new Trial(
                        new Mistake(
                                "blanks-round-key",
                                member + " has blanks or quotation marks around the key.",
                                "Strip what was read from a file or a variable of the environment."),
                        () -> isKey && !isBare),
                new Trial(
                        new Mistake(
                                "key-off-curve",
                                member + " is 32 bytes in base58, and no point of the curve: a typing mistake, or an"
                                        + " address that a program derived and nobody can sign for.",
                                "Send the address of the wallet that signs."),
                        () -> bytes.length == 32 && !isKey && reading.name().equals("base58")));
    }

    private static boolean isPair(byte[] bytes) {
        return bytes.length == 64
                && Arrays.equals(Ed25519.publicKeyOf(Arrays.copyOf(bytes, 32)), Arrays.copyOfRange(bytes, 32, 64));
    }

    private static Mistake empty(String member) {
        return member.equals("agent_wallet")
                ? new Mistake(
                        "agent-wallet-empty",
                        "agent_wallet is an empty text, which is not the same as none.",
                        "Where the account signs for itself, leave agent_wallet out or send null.")
                : new Mistake("key-missing", member + " is an empty text.", member + PUBLIC);
    }

    private static Mistake ethereum(String member) {
        return new Mistake(
                "ethereum-address", member + " is an Ethereum address, and accounts are Solana keys.", member + PUBLIC);
    }

    private static Mistake malformed(String member, String sent) {
        return new Mistake(
                "key-malformed", member + " is no key: " + ProofMistakes.described(sent) + ".", member + PUBLIC);
    }

    private static String bare(String text) {
        return text.strip().replaceAll("^[\"']|[\"']$", "").strip();
    }

    private KeyMistakes() {}
}
