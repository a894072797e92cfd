package io.venuesim.venue.aevo;

import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Eip191;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import io.venuesim.venue.Switches;
import java.util.Optional;
import java.util.stream.Stream;

/** The two signatures of a registration. */
final class RegistrationSignatures {
    private final Switches switches;
    private final WireSignature signatures;

    RegistrationSignatures(Switches switches) {
        this.switches = switches;
        this.signatures = new WireSignature(switches);
    }

    /** Why they do not count; empty if they do. */
    Optional<String> refusal(Registration.Form form) {
        if (!accountSigned(form)) {
            return Optional.of("the account has not signed this");
        }
        return isBy(form.key(), form.keySignature(), signKeyDigest(form))
                ? Optional.empty()
                : Optional.of("the signing key has not signed this");
    }

    /** Why one of them does not count. */
    Stream<Trial> mistakes(Registration.Form form) {
        return Stream.of(form.accountSignature(), form.keySignature())
                .filter(text -> signatures.read(text).isEmpty())
                .findFirst()
                .map(signatures::mistakes)
                .orElseGet(() -> new RegistrationMistakes(
                                form,
                                signatures.read(form.accountSignature()).orElseThrow(),
                                signatures.read(form.keySignature()).orElseThrow(),
                                switches.get(AuthQuirks.NETWORK))
                        .all(!accountSigned(form)));
    }

    byte[] registerDigest(Registration.Form form) {
        return digest(TypedData.register(form.key(), form.expiry()));
    }

    byte[] signKeyDigest(Registration.Form form) {
        return digest(TypedData.signKey(form.account()));
    }

    /** Either encoding of the key, and either the digest itself or a personal_sign of it. [official SDK] */
    private boolean accountSigned(Registration.Form form) {
        return Stream.of(registerDigest(form), digest(TypedData.registerHashed(form.key(), form.expiry())))
                .flatMap(digest -> Stream.of(digest, Eip191.digest(digest)))
                .anyMatch(digest -> isBy(form.account(), form.accountSignature(), digest));
    }

    private boolean isBy(EthAddress signer, String text, byte[] digest) {
        Optional<Signature> signature = signatures.read(text);
        return signature.flatMap(one -> Secp256k1.recover(digest, one)).equals(Optional.of(signer));
    }

    private byte[] digest(byte[] structHash) {
        return switches.get(AuthQuirks.NETWORK).digest(structHash);
    }
}
