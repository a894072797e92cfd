package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.Eip191;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.diagnosis.PersonalSignMistakes;
import io.venuesim.diagnosis.SignerMistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What clients get wrong about the text that lets a wallet sign in. */
final class Mistakes {
    static final Mistake NO_TEXT = new Mistake(
            "no-login-text",
            "No text is outstanding for this address: it was used by a login, has expired, or was never asked for.",
            "Ask for a nonce before each login; its whole payload is what is to be signed.");

    static final Mistake NOT_65_BYTES = new Mistake(
            "signature-not-65-bytes",
            "The signature is not 65 bytes in hex.",
            "Send 64 hex digits of r, 64 of s and two of v, each with its leading zeros; not the compact form of 64 bytes.");

    static final Mistake OUT_OF_RANGE = new Mistake(
            "v-out-of-range",
            "v is none of 27, 28, 0 and 1, or r or s is out of range.",
            "Send v as personal_sign gives it: 1b or 1c.");

    /**
     * Why the signature of a login text is not that of this address.
     *
     * @param signature as it was sent
     */
    static Stream<Trial> of(String text, String signature, String address, World world, Namespaces namespaces) {
        Optional<byte[]> bytes = Auth.bytes(signature);
        if (bytes.isEmpty()) {
            return Stream.of(Trial.certain(NOT_65_BYTES));
        }
        Optional<Secp256k1.Signature> parsed = Auth.parse(bytes.get());
        if (parsed.isEmpty()) {
            return Stream.of(Trial.certain(OUT_OF_RANGE));
        }
        Predicate<EthAddress> maySign = signer -> signer.lower().equals(address);
        return Stream.of(
                        LoginTexts.of(text).map(other -> signed(other, parsed.get(), maySign)),
                        PersonalSignMistakes.ofText(text, parsed.get(), maySign),
                        ofSigner(text, parsed.get(), address, world, namespaces))
                .flatMap(some -> some);
    }

    /** The right text, signed by somebody else whom the venue knows. */
    private static Stream<Trial> ofSigner(
            String text, Secp256k1.Signature signature, String address, World world, Namespaces namespaces) {
        Account expected = world.accounts()
                .byCredential(Credential.Kind.SIGNER, address)
                .orElseGet(() -> new Account(address, address, List.of(), Map.of()));
        return Secp256k1.recover(Eip191.digest(text.getBytes(UTF_8)), signature).stream()
                .flatMap(key -> SignerMistakes.of(key.lower(), expected, world, namespaces));
    }

    private static Trial signed(LoginTexts.Other other, Secp256k1.Signature signature, Predicate<EthAddress> maySign) {
        return new Trial(
                other.mistake(),
                () -> other.messages()
                        .anyMatch(message -> Secp256k1.recover(Eip191.digest(message), signature)
                                .filter(maySign)
                                .isPresent()));
    }

    private Mistakes() {}
}
