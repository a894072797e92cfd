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
            "Send 64 hex digits of r, 64 of s and two of v, each with its leading zeros.");

    static final Mistake OUT_OF_RANGE = new Mistake(
            "v-out-of-range",
            "v is none of 27, 28, 0 and 1, or r or s is out of range.",
            "Send v as personal_sign gives it: 1b or 1c.");

    static final Mistake ASCII_APOSTROPHE = new Mistake(
            "ascii-apostrophe",
            "The text was signed with an ASCII apostrophe in the place of U+2019.",
            "Sign the payload as it came, in UTF-8; don't type it again and don't clean it up.");

    static final Mistake LATIN_1 = new Mistake(
            "text-not-utf-8",
            "The text was signed in an encoding that has no U+2019: it became a question mark.",
            "Encode the payload in UTF-8.");

    static final Mistake CODE_ONLY = new Mistake(
            "login-code-signed",
            "Only the login code was signed, not the text around it.",
            "The whole payload is what is to be signed.");

    static final Mistake QUOTED = new Mistake(
            "quoted-text-signed",
            "The text was signed with the quotation marks of its JSON.",
            "Parse the answer, and sign the value of payload.");

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
                        ofText(text, parsed.get(), maySign),
                        PersonalSignMistakes.ofText(text, parsed.get(), maySign),
                        ofSigner(text, parsed.get(), address, world, namespaces))
                .flatMap(some -> some);
    }

    private static Stream<Trial> ofText(String text, Secp256k1.Signature signature, Predicate<EthAddress> maySign) {
        int code = text.lastIndexOf(':');
        String codeOnly = text.substring(code + 1).replace(")", "");
        return Stream.of(
                signed(ASCII_APOSTROPHE, text.replace('’', '\''), signature, maySign),
                signed(LATIN_1, text.replace('’', '?'), signature, maySign),
                signed(CODE_ONLY, codeOnly, signature, maySign),
                signed(QUOTED, '"' + text + '"', signature, maySign));
    }

    /** The right text, signed by somebody else whom the venue knows. */
    private static Stream<Trial> ofSigner(
            String text, Secp256k1.Signature signature, String address, World world, Namespaces namespaces) {
        Optional<Account> expected = world.accounts().byCredential(Credential.Kind.SIGNER, address);
        return Secp256k1.recover(Eip191.digest(text.getBytes(UTF_8)), signature)
                .flatMap(key -> expected.map(account -> SignerMistakes.of(key.lower(), account, world, namespaces)))
                .orElseGet(Stream::empty);
    }

    private static Trial signed(
            Mistake mistake, String text, Secp256k1.Signature signature, Predicate<EthAddress> maySign) {
        return new Trial(
                mistake,
                () -> Secp256k1.recover(Eip191.digest(text.getBytes(UTF_8)), signature)
                        .filter(maySign)
                        .isPresent());
    }

    private Mistakes() {}
}
