package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.Credential.Kind;
import io.venuesim.core.account.Secret;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.diagnosis.CredentialForms;
import io.venuesim.venue.Request;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was sent in the place of an API key; the key itself is told nowhere. */
final class KeyMistakes {
    private static final int SHORTEST_PART = 8;
    /** What the venue's keys look like where they were seen [official docs][observed in issue]. */
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32}");

    static final String OWN_KEYS =
            "Take the apiKey of an account of this simulator (GET /venues of the control API), or make"
                    + " an account that has yours (POST /venues/deltadefi/accounts).";

    private final Request request;
    private final Namespaces namespaces;

    private KeyMistakes(Request request, Namespaces namespaces) {
        this.request = request;
        this.namespaces = namespaces;
    }

    /** @param key what came in the header, null if nothing did */
    static Stream<Trial> inHeader(Request request, Namespaces namespaces, @Nullable String key) {
        return key == null || key.isEmpty()
                ? Stream.of(Trial.certain(new MissingKey(request, namespaces).inHeader(key != null)))
                : new KeyMistakes(request, namespaces).unknown(key, "the header " + Auth.HEADER);
    }

    /** @param key what came in the query of a stream, null if nothing did */
    static Stream<Trial> inQuery(Request request, Namespaces namespaces, @Nullable String key) {
        return key == null || key.isEmpty()
                ? Stream.of(Trial.certain(new MissingKey(request, namespaces).inQuery(key != null)))
                : new KeyMistakes(request, namespaces).unknown(key, "api_key in the query");
    }

    private Stream<Trial> unknown(String key, String place) {
        Stream<Trial> near = Stream.of(
                new Trial(
                        new Mistake(
                                "key-in-other-case",
                                "The key is right but for its letter case; keys are compared exactly.",
                                "Send the key as it was given; don't turn it into upper or lower case."),
                        () -> keys().anyMatch(key::equalsIgnoreCase)),
                new Trial(
                        new Mistake(
                                "key-sent-twice",
                                "The header " + Auth.HEADER + " is there more than once, and another one has the right"
                                        + " key.",
                                "Send it once."),
                        () -> request.headers().getOrDefault(Auth.HEADER.toLowerCase(Locale.ROOT), List.of()).stream()
                                .anyMatch(this::isKnown)));
        return Stream.of(
                        near,
                        CredentialForms.of("key", place, key, this::isKnown),
                        ReplacedKeys.trials(key, namespaces),
                        others(key),
                        last(key))
                .flatMap(some -> some);
    }

    /** Something else of an account's. */
    private Stream<Trial> others(String key) {
        return Stream.concat(
                Stream.of(new Trial(
                        new Mistake(
                                "token-in-key-header",
                                "A token of a sign-in was sent where the API key belongs.",
                                "Send it in the header Authorization, bare."),
                        () -> key.startsWith("ey")
                                && key.chars().filter(letter -> letter == '.').count() == 2)),
                Stream.of(
                                Enrolment.ACCOUNT_ID,
                                Enrolment.USER_ID,
                                Enrolment.WALLET,
                                Enrolment.PASSWORD,
                                Enrolment.OPERATION_KEY)
                        .map(name -> new Trial(
                                new Mistake(
                                        "another-credential-for-key",
                                        "What was sent as the key is an account's " + name + ".",
                                        "Send the apiKey of the account."),
                                () -> accounts()
                                        .anyMatch(account ->
                                                isIt(account.clientSide().get(name), key)))));
    }

    private Stream<Trial> last(String key) {
        return Stream.of(
                new Trial(
                        new Mistake(
                                "key-cut", "What was sent is a part of a key.", "Send the whole key, as it was given."),
                        () -> key.length() >= SHORTEST_PART && keys().anyMatch(known -> known.contains(key))),
                new Trial(
                        new Mistake(
                                "key-with-more-around",
                                "The key is right, with something before or after it.",
                                "Send the key alone."),
                        () -> keys().anyMatch(known -> known.length() >= SHORTEST_PART && key.contains(known))),
                new Trial(
                        new Mistake(
                                "placeholder-for-key",
                                "What was sent is the placeholder of an example, or a variable that was never set.",
                                OWN_KEYS),
                        () -> CredentialForms.isPlaceholder(key)),
                new Trial(
                        new Mistake(
                                "key-of-another-environment",
                                "It is written as the real venue writes its keys, dk_live_…, and no account here has it.",
                                OWN_KEYS),
                        () -> key.startsWith("dk_")),
                Trial.certain(new Mistake(
                        "unknown-key",
                        HEX.matcher(key).matches()
                                ? "No account here has this key, nor one that resembles it. It looks like one of the real"
                                        + " venue, or of another simulator."
                                : "No account here has this key, nor one that resembles it: it is " + key.length()
                                        + " characters long.",
                        OWN_KEYS)));
    }

    private boolean isKnown(String key) {
        return isKnown(key, namespaces);
    }

    static boolean isKnown(String key, Namespaces namespaces) {
        return namespaces.byCredential(DeltadefiVenue.ID, Kind.API_KEY, key).isPresent();
    }

    private Stream<String> keys() {
        return accounts()
                .flatMap(account -> account.credentials().stream())
                .filter(credential -> credential.kind() == Kind.API_KEY)
                .map(Credential::id);
    }

    private Stream<Account> accounts() {
        return worlds(namespaces).flatMap(world -> world.accounts().all().stream());
    }

    static Stream<World> worlds(Namespaces namespaces) {
        return namespaces.all().stream().map(namespace -> namespace.world(DeltadefiVenue.ID));
    }

    private static boolean isIt(@Nullable Secret secret, String sent) {
        return secret != null && secret.reveal().equals(sent);
    }
}
