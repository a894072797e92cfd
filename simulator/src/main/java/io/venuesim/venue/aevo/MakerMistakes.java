package io.venuesim.venue.aevo;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.EthAddress;
import java.util.stream.Stream;

/** What clients get wrong about the maker of an order; each is plain to see. */
final class MakerMistakes {

    /** Somebody else was sent as the maker. */
    static Stream<Trial> of(EthAddress maker, Account account, World world) {
        Stream<Mistake> key = account.credential(Credential.Kind.DELEGATE, maker.lower()).stream()
                .map(any -> signingKey("The signing key was sent as the maker.", account));
        Stream<Mistake> other = world.accounts().get(maker.lower()).stream()
                .map(holder -> new Mistake(
                        "maker-is-another-account",
                        "The maker is " + holder.label() + ", and the API key is one of " + account.label() + ".",
                        "Send the API key of the maker, or " + Messages.checksummed(account.id()) + " as the maker."));
        return Stream.concat(key, other).map(Trial::certain);
    }

    /** The key that signs was taken for the account that it signs for. */
    static Mistake signingKey(String sentence, Account account) {
        return new Mistake(
                "maker-is-the-signing-key",
                sentence,
                "The maker is the wallet that has registered the signing key: sign and send "
                        + Messages.checksummed(account.id()) + ".");
    }

    private MakerMistakes() {}
}
