package io.venuesim.venue.aevo;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an order was signed by a key that its maker has registered and that has not expired. */
final class OrderSignatures {
    private static final String SCHEME = "EIP-712";

    private static final Mistake EXPIRED = new Mistake(
            "signing-key-expired",
            "The signature is good, and the signing key has expired.",
            "Register a fresh signing key for the wallet, with a later expiry; cancels need none.");

    private final Switches switches;
    private final WireSignature signatures;

    OrderSignatures(Switches switches) {
        this.switches = switches;
        this.signatures = new WireSignature(switches);
    }

    /** Why not, or empty; the journal is told of every signature that was looked at. */
    Optional<Code> refusal(Call call, SignedOrder order) {
        OrderForm form = order.form();
        if (form.signature().isEmpty()) {
            return Optional.of(Code.ORDER_NO_SIGNATURE);
        }
        Account account = call.account();
        if (!form.maker().lower().equals(account.id())) {
            World world = call.world();
            call.exchange()
                    .verified(Verification.refused(SCHEME, "the maker is not the account whose API key was used")
                            .fact("maker", form.maker().checksummed())
                            .fact("expected", Messages.checksummed(account.id()))
                            .suspecting(() -> MakerMistakes.of(form.maker(), account, world)));
            return Optional.of(Code.ORDER_INVALID_MAKER);
        }
        Optional<Signature> signature = signatures.read(form.signature());
        Optional<EthAddress> signer = signature.flatMap(one -> Secp256k1.recover(order.digest(), one));
        Optional<Credential> key =
                signer.flatMap(who -> call.account().credential(Credential.Kind.DELEGATE, who.lower()));
        Optional<Code> refusal;
        String reason;
        if (signer.isEmpty()) {
            refusal = Optional.of(Code.ORDER_BAD_SIGNATURE);
            reason = signature.isEmpty() ? "the signature is malformed" : "nobody can have made the signature";
        } else if (key.isEmpty()) {
            refusal = Optional.of(unregistered());
            reason = "the signer is no signing key of the account";
        } else if (SigningKeys.isExpired(key.get(), call.world().clock().now())) {
            refusal = Optional.of(Code.OLD_SIGNING_KEY);
            reason = "the signing key has expired";
        } else {
            refusal = Optional.empty();
            reason = null;
        }
        Network network = switches.get(AuthQuirks.NETWORK);
        call.exchange()
                .verified(new Verification(SCHEME, reason, Map.of())
                        .fact("domain", network.domain())
                        .fact("preimage", order.preimage())
                        .fact("digest", order.id())
                        .fact("recovered", signer.map(EthAddress::checksummed).orElse(null))
                        .fact("expected", registered(call.account()))
                        .suspecting(() -> key.isPresent()
                                ? Stream.of(Trial.certain(EXPIRED))
                                : signature
                                        .map(made -> OrderMistakes.of(order, made, network, call))
                                        .orElseGet(() -> signatures.mistakes(form.signature()))));
        return refusal;
    }

    private Code unregistered() {
        return switch (switches.get(AuthQuirks.UNREGISTERED_SIGNER_CODE)) {
            case ORDER_BAD_SIGNING_KEY -> Code.ORDER_BAD_SIGNING_KEY;
            case ORDER_BAD_SIGNATURE -> Code.ORDER_BAD_SIGNATURE;
            case INVALID_SIGNATURE -> Code.INVALID_SIGNATURE;
        };
    }

    private static String registered(Account account) {
        return SigningKeys.of(account)
                .map(key -> Messages.checksummed(key.id()))
                .collect(Collectors.joining(", "));
    }
}
