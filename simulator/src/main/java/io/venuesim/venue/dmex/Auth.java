package io.venuesim.venue.dmex;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Eip191;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Keccak;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Verification;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who may place and cancel: whoever signed the 32 bytes of the order hash with the key of the order's owner, or of a
 * delegate of the owner. Nothing else is signed, no nonce and no time: the signature that placed an order cancels it as
 * well.
 */
final class Auth {
    private static final String SCHEME = "EIP-191 over the order hash";

    private final OrderHash hash;
    private final Signature signature;
    private final byte[] preimage;
    private final byte[] digest;
    private final Optional<EthAddress> signer;

    private Auth(OrderHash hash, Signature signature) {
        this.hash = hash;
        this.signature = signature;
        this.preimage = Eip191.preimage(hash.bytes());
        this.digest = Keccak.keccak256(preimage);
        this.signer = Secp256k1.recover(digest, signature);
    }

    /** Finds out who signed, before anybody asks whether that one may. */
    static Auth of(OrderHash hash, Signature signature) {
        return new Auth(hash, signature);
    }

    /** Empty for a signature that nobody can have made. */
    Optional<EthAddress> signer() {
        return signer;
    }

    /** A signature of the wrong form, of the owner if there is such an order. */
    static Verification malformed(
            OrderHash hash, WireSignature.Malformed signature, Optional<Account> owner, Exchange exchange) {
        byte[] preimage = Eip191.preimage(hash.bytes());
        Verification refused = Verification.refused(SCHEME, signature.reason());
        return facts(refused, preimage, Keccak.keccak256(preimage))
                .suspecting(() -> signature.trials(hash, owner, exchange));
    }

    /** Looks at the form of a signature first, where the owner is known beforehand. */
    static Verification check(OrderHash hash, WireSignature signature, Account owner, Exchange exchange) {
        return signature instanceof WireSignature.Malformed malformed
                ? malformed(hash, malformed, Optional.of(owner), exchange)
                : of(hash, ((WireSignature.WellFormed) signature).signature()).check(owner, exchange);
    }

    /** Compares the address that signed with those that may, and knows whom to suspect. */
    Verification check(Account owner, Exchange exchange) {
        return check(owner, exchange, Stream::empty);
    }

    /** The same, with suspects of the caller's that come after all others. */
    Verification check(Account owner, Exchange exchange, Supplier<Stream<Trial>> more) {
        return check(owner).suspecting(() -> Stream.concat(Mistakes.of(hash, signature, owner, exchange), more.get()));
    }

    Signature signature() {
        return signature;
    }

    /** Compares the address that signed with those that may. */
    Verification check(Account owner) {
        Verification found = signer.map(address -> judge(address, owner))
                // [assumed] a wrong signer like any other, although nobody can have signed so
                .orElseGet(() -> Verification.refused(SCHEME, "r is no point of the curve"));
        return facts(found, preimage, digest)
                .fact("recovered", signer.map(EthAddress::checksummed).orElse(null))
                .fact("expected", owner.id());
    }

    private static Verification judge(EthAddress signer, Account owner) {
        if (!owner.maySign(signer.lower())) {
            return Verification.refused(SCHEME, "the signer is neither the order's owner nor a delegate of the owner");
        }
        // [official docs, REST] a delegate wallet may sign; [seed] knows only the creator
        boolean isOwner =
                owner.credential(Credential.Kind.SIGNER, signer.lower()).isPresent();
        return Verification.accepted(SCHEME).fact("signer", isOwner ? "owner" : "delegate of the owner");
    }

    private static Verification facts(Verification found, byte[] preimage, byte[] digest) {
        return found.fact("preimage", Hex.encode0x(preimage)).fact("digest", Hex.encode0x(digest));
    }
}
