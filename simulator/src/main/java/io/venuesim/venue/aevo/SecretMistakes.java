package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Hmac;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What clients get wrong about a secret; it is told nowhere. */
final class SecretMistakes {
    /** How many keys of the namespace are tried. */
    private static final int MOST_KEYS = 32;

    private static final String SEND = "Send the secret that came with the key, as it is.";

    /** A secret was sent with a key. */
    static Stream<Trial> of(Holder holder, String sent) {
        String right = holder.secret().reveal();
        return Stream.concat(
                Stream.of(
                        trial(
                                "secret-in-upper-case",
                                "The secret is right but for its letter case.",
                                right.equalsIgnoreCase(sent)),
                        trial("secret-with-0x", "The secret has 0x in front of it.", isSame(sent, "0x" + right)),
                        trial("secret-with-blanks", "The secret has blanks around it.", isSame(sent.strip(), right)),
                        trial(
                                "key-and-secret-swapped",
                                "The key was sent in the place of the secret.",
                                isSame(sent, holder.key().id())),
                        trial(
                                "secret-cut",
                                "The secret is only a part of the key's.",
                                !sent.isEmpty() && right.startsWith(sent))),
                others(holder, secret -> isSame(secret, sent)));
    }

    /** Another key's secret was used; the test gets one after the other. */
    static Stream<Trial> others(Holder holder, Predicate<String> isUsed) {
        return holder.world().accounts().all().stream()
                .flatMap(account -> account.credentials().stream()
                        .filter(key -> key.kind() == Credential.Kind.API_KEY)
                        .filter(key -> !key.id().equals(holder.key().id()))
                        .map(key -> new Trial(
                                another(account, key),
                                () -> isUsed.test(Holder.secret(key).reveal()))))
                .limit(MOST_KEYS);
    }

    private static Mistake another(Account account, Credential key) {
        return new Mistake(
                "secret-of-another-key",
                "The secret is that of the key " + key.id() + " of " + account.label()
                        + ", not of the key that was sent.",
                "Send the secret that came with the key, or the key that came with the secret.");
    }

    private static Trial trial(String name, String sentence, boolean explains) {
        return new Trial(new Mistake(name, sentence, SEND), () -> explains);
    }

    private static boolean isSame(String one, String other) {
        return Hmac.equal(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private SecretMistakes() {}
}
