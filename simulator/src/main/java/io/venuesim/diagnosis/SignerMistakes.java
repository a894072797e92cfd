package io.venuesim.diagnosis;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import java.util.Optional;
import java.util.stream.Stream;

/** The right bytes were signed, by somebody else. */
public final class SignerMistakes {

    private SignerMistakes() {}

    /**
     * Whose key it is instead.
     *
     * @param key who signed what was due, as the venue names signers
     * @param expected whose signature was due
     */
    public static Stream<Trial> of(String key, Account expected, World world, Namespaces namespaces) {
        return Stream.of(
                        namespaces
                                .byCredential(world.venue(), Credential.Kind.SIGNER, key)
                                .flatMap(home -> home.accounts().byCredential(Credential.Kind.SIGNER, key))
                                .map(other -> foreign(other, expected)),
                        world.accounts()
                                .byCredential(Credential.Kind.DELEGATE, key)
                                .map(other -> delegate(other, expected)))
                .flatMap(Optional::stream)
                .map(Trial::certain);
    }

    private static Mistake foreign(Account other, Account expected) {
        return new Mistake(
                "signed-by-another-account",
                "The signature is good, and it is that of " + name(other) + ", not of " + name(expected) + ".",
                "Sign with the key of " + expected.label() + ", or send what belongs to " + other.label()
                        + ": its address, its orders.");
    }

    /** Somebody who is no account yet is called by an address. */
    private static String name(Account account) {
        return account.label().equals(account.id()) ? account.id() : account.label() + " (" + account.id() + ")";
    }

    private static Mistake delegate(Account other, Account expected) {
        return new Mistake(
                "signed-by-anothers-delegate",
                "The signature is good, and it is that of a key which " + other.label() + " has authorised, and "
                        + expected.label() + " has not.",
                "Authorise the key for " + expected.label() + ", or sign with the account's own.");
    }
}
