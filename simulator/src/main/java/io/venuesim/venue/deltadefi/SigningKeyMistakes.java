package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Secret;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.Bech32;
import io.venuesim.crypto.Blake2b;
import io.venuesim.crypto.Cbor;
import io.venuesim.crypto.Cbor.Item;
import io.venuesim.crypto.Cbor.Kind;
import io.venuesim.crypto.Ed25519;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Sha256;
import io.venuesim.venue.deltadefi.SignedTransaction.Witness;
import io.venuesim.venue.deltadefi.SpotAccounts.SpotAccount;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every witness is good, and none is by the operation key: whose they are instead. */
final class SigningKeyMistakes {
    /** How many other accounts' keys are tried. */
    private static final int MOST_ACCOUNTS = 16;

    private static final String DERIVE =
            "Derive " + OperationKey.PATH + " from the decrypted xprv1… and sign with that, as the SDKs do.";

    static final Mistake NO_WITNESS = new Mistake(
            "no-witness",
            "The transaction came back without a witness, as it was handed out.",
            "Sign it: put the operation key and its signature under key 0 of the witness set, the second element.");

    private static final Mistake BOOTSTRAP = new Mistake(
            "bootstrap-witness",
            "The witness set has a witness of the Byron era, under key 2, and none under key 0.",
            "Put [public key, signature] under key 0: the operation key is a Shelley key.");

    private static final Mistake UNDER_ANOTHER_KEY = new Mistake(
            "witness-under-another-key",
            "The witness stands under another key of the witness set than 0.",
            "Key 0 is that of keys and signatures; 1 is for scripts, 4 for datums, 5 for redeemers.");

    private static final Mistake ROOT =
            new Mistake("signed-with-root-key", "The root key itself signed, not a key derived from it.", DERIVE);

    private static final Mistake MASTER = new Mistake(
            "signed-with-master-key",
            "The payment key of the account's wallet signed, the master key, not the operation key.",
            "Fetch GET /accounts/operation-key, decrypt it with the account's password, and sign with that key.");

    private static final Mistake REPLACED = new Mistake(
            "signed-with-replaced-key",
            "The operation key signed that the account had before another one was deposited for it.",
            "Fetch GET /accounts/operation-key again, and build the order again.");

    private static final Mistake HASH_MADE_OTHERWISE = new Mistake(
            "key-hash-made-otherwise",
            "The operation_key_hash that was deposited is that of this key, and was not made with BLAKE2b-224 over its"
                    + " 32 bytes.",
            "Deposit the lower-case hex of BLAKE2b-224 of the public key, its payment key hash.");

    static Stream<Trial> of(Due due, SignedTransaction transaction) {
        List<Witness> witnesses = transaction.witnesses();
        if (witnesses.isEmpty()) {
            return Stream.of(Trial.certain(none(transaction)));
        }
        Set<String> signers = witnesses.stream()
                .map(witness -> OperationKey.hashOf(witness.key()))
                .collect(Collectors.toSet());
        return Stream.of(ofWallet(due, signers), ofAccount(due, signers, witnesses), ofOthers(due, signers))
                .flatMap(some -> some);
    }

    private static Mistake none(SignedTransaction transaction) {
        Item set = Cbor.read(transaction.raw()).orElseThrow().parts().get(1);
        for (int i = 0; i < set.parts().size(); i += 2) {
            if (set.parts().get(i).isNumber(2)) {
                return BOOTSTRAP;
            }
            Item value = set.parts().get(i + 1).untagged(SignedTransaction.SET);
            if (value.kind() == Kind.ARRAY && value.parts().stream().anyMatch(SignedTransaction::isWitness)) {
                return UNDER_ANOTHER_KEY;
            }
        }
        return NO_WITNESS;
    }

    /** Another key of the wallet that the operation key is one of. */
    private static Stream<Trial> ofWallet(Due due, Set<String> signers) {
        return wallet(due).stream()
                .flatMap(wallet -> Stream.of(
                                Stream.of(new Trial(ROOT, () -> isBy(wallet.publicKey(""), signers))),
                                WalletPath.ALL.stream()
                                        .map(path -> new Trial(
                                                mistake(path), () -> isBy(wallet.publicKey(path.path()), signers))),
                                Stream.of(new Trial(
                                        KeyInWitnessMistakes.AS_SEED,
                                        () -> wallet.seeds()
                                                .map(Ed25519::publicKeyOf)
                                                .anyMatch(key -> isBy(key, signers)))))
                        .flatMap(some -> some));
    }

    private static boolean isBy(byte[] publicKey, Set<String> signers) {
        return signers.contains(OperationKey.hashOf(publicKey));
    }

    private static Mistake mistake(WalletPath path) {
        return new Mistake(
                path.mistake(),
                "Signed with " + path.words() + ", " + path.path() + ", not with " + OperationKey.PATH + ".",
                DERIVE);
    }

    /** Another key that the account has, or had. */
    private static Stream<Trial> ofAccount(Due due, Set<String> signers, List<Witness> witnesses) {
        return Stream.of(
                new Trial(
                        REPLACED,
                        () -> wallet(due)
                                .filter(wallet -> isBy(wallet.publicKey(OperationKey.PATH), signers))
                                .isPresent()),
                new Trial(MASTER, () -> walletKeys(due.account()).anyMatch(signers::contains)),
                new Trial(
                        HASH_MADE_OTHERWISE,
                        () -> due.key()
                                .filter(key -> witnesses.stream()
                                        .flatMap(witness -> otherHashes(witness.key()))
                                        .anyMatch(key.hash()::equals))
                                .isPresent()));
    }

    private static Stream<Trial> ofOthers(Due due, Set<String> signers) {
        return accounts(due)
                .map(other -> new Trial(
                        new Mistake(
                                "signed-by-another-account",
                                "The signature is good, and it is by the operation key of " + other.label()
                                        + ", not of " + due.account().label() + ".",
                                "Sign with the operation key of the account whose API key is sent."),
                        () -> worlds(due)
                                .flatMap(world -> SpotAccounts.of(world).of(other).stream())
                                .anyMatch(spot -> signers.contains(spot.key().hash()))));
    }

    /** The operation keys of other accounts. */
    static Stream<SpotAccount> others(Due due) {
        return worlds(due)
                .flatMap(world -> world.accounts().all().stream()
                        .filter(other -> !other.id().equals(due.account().id()))
                        .flatMap(other -> SpotAccounts.of(world).of(other).stream()))
                .limit(MOST_ACCOUNTS);
    }

    private static Stream<Account> accounts(Due due) {
        return worlds(due)
                .flatMap(world -> world.accounts().all().stream())
                .filter(other -> !other.id().equals(due.account().id()))
                .limit(MOST_ACCOUNTS);
    }

    private static Stream<World> worlds(Due due) {
        return Stream.concat(
                Stream.of(due.world()),
                due.namespaces().all().stream()
                        .filter(namespace -> !namespace.equals(due.world().namespace()))
                        .map(namespace -> namespace.world(DeltadefiVenue.ID)));
    }

    /** Of the key that the account has, or of the one that a test was given, whatever was deposited since. */
    private static Optional<WalletKeys> wallet(Due due) {
        return due.key()
                .flatMap(KeyInWitnessMistakes::wallet)
                .or(() -> Optional.ofNullable(due.account().clientSide().get(Enrolment.OPERATION_KEY))
                        .map(Secret::reveal)
                        .flatMap(OperationKey::root)
                        .map(WalletKeys::new));
    }

    /** The hashes in the wallet's address: of its payment key, and of its stake key. */
    private static Stream<String> walletKeys(Account account) {
        String address = Enrolment.text(account, Enrolment.WALLET);
        return Bech32.decode("addr", address).or(() -> Bech32.decode("addr_test", address)).stream()
                .flatMap(bytes -> Stream.of(1, 29)
                        .filter(at -> bytes.length >= at + 28)
                        .map(at -> Hex.encode(Arrays.copyOfRange(bytes, at, at + 28))));
    }

    /** What has 56 digits too. */
    private static Stream<String> otherHashes(byte[] key) {
        byte[] text = Hex.encode(key).getBytes(StandardCharsets.US_ASCII);
        return Stream.of(Blake2b.hash224(text), Blake2b.hash256(key), Blake2b.hash512(key), Sha256.hash(key), key)
                .map(hash -> Hex.encode(Arrays.copyOf(hash, 28)));
    }

    private SigningKeyMistakes() {}
}
