package io.venuesim.venue.tanx;

import io.venuesim.core.account.Account;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.StarkCurve;
import io.venuesim.crypto.StarkCurve.PublicKey;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What clients get wrong about the STARK signature of an order. */
final class StarkMistakes {
    /** How many other accounts' keys are tried. */
    private static final int MOST_ACCOUNTS = 16;

    static final Mistake ANOTHER_HASH = new Mistake(
            "hash-of-another-nonce",
            "The msg_hash is not the one that was handed out with this nonce.",
            "Send back nonce and msg_hash of one and the same answer.");

    static final Mistake NOT_AN_OBJECT = new Mistake(
            "signature-not-an-object",
            "The signature is no object with r and s as text of 0x and hex digits.",
            "Send an object, {\"r\":\"0x…\",\"s\":\"0x…\"}: both in hex, with 0x in front, padded or not.");

    static final Mistake SWAPPED = new Mistake(
            "r-s-swapped",
            "r and s are in each other's place.",
            "r is the first number of the signature, s the second.");

    static final Mistake FOUR_BITS_LOST = new Mistake(
            "hash-truncated",
            "The last four bits of the hash were dropped, as ECDSA signers do that are handed 256 bits for a curve of"
                    + " 252.",
            "Hand such a signer the hash shifted left by four bits, or sign the number itself.");

    static final Mistake STARKWARES_KEY = new Mistake(
            "stark-key-after-starkware",
            "The STARK key is the one that StarkWare's libraries derive from the wallet's signature: from its r alone.",
            "Derive it as tanX's SDKs do: Keccak-256 over the decimal text of the whole signature, ground by SHA-256 below"
                    + " the order of the curve.");

    static final Mistake ETHEREUM_KEY = new Mistake(
            "ethereum-key-for-stark-key",
            "The wallet's Ethereum key was used for the STARK key, on the STARK curve.",
            "Sign with the STARK key: the wallet signs the text of the network, and the SDK derives the key from that"
                    + " signature.");

    /** Why a signature is not good under the key that the account has registered. */
    static Stream<Trial> of(
            BigInteger hash, BigInteger nonce, OrderMessages.Signature signature, Account account, World world) {
        PublicKey registered = PublicKey.of(Provisioning.starkKey(account)).orElseThrow();
        BigInteger r = signature.r();
        BigInteger s = signature.s();
        return Stream.of(
                        Stream.of(
                                new Trial(SWAPPED, () -> StarkCurve.verify(registered, hash, s, r)),
                                new Trial(
                                        FOUR_BITS_LOST, () -> StarkCurve.verify(registered, hash.shiftRight(4), r, s))),
                        StarkHashMistakes.of(hash, nonce, signature, registered, account),
                        ofOtherKeys(hash, signature, account),
                        ofOtherAccounts(hash, signature, account, world))
                .flatMap(some -> some);
    }

    /** Keys that the same wallet leads to on another network, or by the code of another SDK. */
    private static Stream<Trial> ofOtherKeys(BigInteger hash, OrderMessages.Signature signature, Account account) {
        byte[] wallet = Provisioning.privateKey(account).orElse(null);
        if (wallet == null) {
            return Stream.empty();
        }
        Stream<Trial> derived = Arrays.stream(StarkRegistration.Network.values())
                .flatMap(network -> Arrays.stream(StarkRegistration.Sdk.values())
                        .map(sdk -> trial(
                                another(network, sdk),
                                () -> StarkRegistration.derive(wallet, network, sdk),
                                hash,
                                signature)));
        Stream<Trial> starkWares = Arrays.stream(StarkRegistration.Network.values())
                .map(network -> trial(
                        STARKWARES_KEY,
                        () -> StarkRegistration.deriveAfterStarkWare(wallet, network),
                        hash,
                        signature));
        Trial own = trial(ETHEREUM_KEY, () -> new BigInteger(1, wallet).mod(StarkCurve.ORDER), hash, signature);
        return Stream.of(derived, starkWares, Stream.of(own)).flatMap(some -> some);
    }

    private static Mistake another(StarkRegistration.Network network, StarkRegistration.Sdk sdk) {
        return new Mistake(
                "stark-key-of-" + sdk.word() + "-" + network.word(),
                "The STARK key is the one that the " + sdk.word() + " SDK derives from the text of " + network.word()
                        + ", not the one that the account has registered.",
                "Derive the key as it was when the account was registered. An account of the simulator has this one if it"
                        + " is made with network=" + network.word() + " and sdk=" + sdk.word() + ".");
    }

    private static Stream<Trial> ofOtherAccounts(
            BigInteger hash, OrderMessages.Signature signature, Account account, World world) {
        return world.accounts().all().stream()
                .filter(other -> !other.id().equals(account.id()))
                .limit(MOST_ACCOUNTS)
                .map(other -> new Trial(
                        new Mistake(
                                "signed-by-another-account",
                                "The signature is good, and it is that of " + other.label() + ", not of "
                                        + account.label() + ".",
                                "Sign with the STARK key of the account whose token is in the header."),
                        () -> isBy(Provisioning.starkKey(other), hash, signature)));
    }

    private static Trial trial(
            Mistake mistake, Supplier<BigInteger> privateKey, BigInteger hash, OrderMessages.Signature signature) {
        return new Trial(mistake, () -> isBy(StarkCurve.publicKeyOf(privateKey.get()), hash, signature));
    }

    private static boolean isBy(BigInteger key, BigInteger hash, OrderMessages.Signature signature) {
        return PublicKey.of(key)
                .filter(one -> StarkCurve.verify(one, hash, signature.r(), signature.s()))
                .isPresent();
    }

    private StarkMistakes() {}
}
