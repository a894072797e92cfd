package io.venuesim.venue.aevo;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import io.venuesim.diagnosis.EcdsaMistakes;
import java.math.BigInteger;
import java.util.stream.Stream;

/** What clients get wrong about the two signatures that register a signing key. */
final class RegistrationMistakes {
    private static final String WHO = "account_signature is the account's, over Register(address key,uint256 expiry);"
            + " signing_key_signature is the new key's, over SignKey(address account).";

    private static final Mistake EXCHANGED =
            new Mistake("signatures-exchanged", "The two signatures are in each other's place.", WHO);

    private static final Mistake REGISTER_BY_KEY = new Mistake(
            "register-signed-by-the-key", "Register was signed by the new key; the account has to sign it.", WHO);

    private static final Mistake SIGN_KEY_BY_ACCOUNT = new Mistake(
            "sign-key-signed-by-the-account", "SignKey was signed by the account; the new key has to sign it.", WHO);

    private static final Mistake SIGN_KEY_OVER_KEY = new Mistake(
            "sign-key-over-the-key",
            "SignKey was signed over the address of the new key, where the account's is due.",
            WHO);

    private final Registration.Form form;
    private final Signature byAccount;
    private final Signature byKey;
    private final Network network;
    private final Network other;

    RegistrationMistakes(Registration.Form form, Signature byAccount, Signature byKey, Network network) {
        this.form = form;
        this.byAccount = byAccount;
        this.byKey = byKey;
        this.network = network;
        this.other = network == Network.TESTNET ? Network.MAINNET : Network.TESTNET;
    }

    /**
     * What may be wrong.
     *
     * @param ofAccount true if the account's signature does not count, else it is the key's that does not
     */
    Stream<Trial> all(boolean ofAccount) {
        return ofAccount ? ofAccount() : ofKey();
    }

    private Stream<Trial> ofAccount() {
        byte[] register = register(form.expiry());
        Stream<Trial> who = Stream.of(
                new Trial(EXCHANGED, () -> isBy(form.key(), signKey(form.account()), byAccount)),
                new Trial(REGISTER_BY_KEY, () -> isBy(form.key(), network.digest(register), byAccount)),
                new Trial(domain(), () -> isBy(form.account(), other.digest(register), byAccount)));
        return Stream.of(who, units(), numbers(network.digest(register), byAccount, form.account()))
                .flatMap(some -> some);
    }

    private Stream<Trial> ofKey() {
        byte[] struct = TypedData.signKey(form.account());
        Stream<Trial> who = Stream.of(
                new Trial(SIGN_KEY_OVER_KEY, () -> isBy(form.key(), signKey(form.key()), byKey)),
                new Trial(SIGN_KEY_BY_ACCOUNT, () -> isBy(form.account(), signKey(form.account()), byKey)),
                new Trial(domain(), () -> isBy(form.key(), other.digest(struct), byKey)));
        return Stream.concat(who, numbers(network.digest(struct), byKey, form.key()));
    }

    /** The expiry in another unit than was sent. */
    private Stream<Trial> units() {
        return Stream.of(3, 6, 9)
                .flatMap(zeros -> Stream.of(
                        form.expiry().multiply(BigInteger.TEN.pow(zeros)),
                        form.expiry().divide(BigInteger.TEN.pow(zeros))))
                .filter(signed -> signed.bitLength() <= 256)
                .map(signed -> new Trial(
                        new Mistake(
                                "other-unit-of-time-signed",
                                "The expiry was signed as " + signed + ", and sent as " + form.expiry() + ".",
                                "Sign and send the same number."),
                        () -> isBy(form.account(), network.digest(register(signed)), byAccount)));
    }

    private static Stream<Trial> numbers(byte[] digest, Signature signature, EthAddress signer) {
        return EcdsaMistakes.of(digest, signature, signer::equals);
    }

    private Mistake domain() {
        return new Mistake(
                other == Network.MAINNET ? "domain-of-mainnet" : "domain-of-testnet",
                "It was signed in the EIP-712 domain of the other network: name \"" + other.domain() + "\", chainId "
                        + other.chainId() + ".",
                "Sign with the domain name \"" + network.domain() + "\", version \"1\", chainId " + network.chainId()
                        + ".");
    }

    private byte[] register(BigInteger expiry) {
        return TypedData.register(form.key(), expiry);
    }

    private byte[] signKey(EthAddress account) {
        return network.digest(TypedData.signKey(account));
    }

    private static boolean isBy(EthAddress signer, byte[] digest, Signature signature) {
        return Secp256k1.recover(digest, signature).filter(signer::equals).isPresent();
    }
}
