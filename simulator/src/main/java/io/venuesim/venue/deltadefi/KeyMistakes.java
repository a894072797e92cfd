package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.Credential.Kind;
import io.venuesim.core.account.Secret;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.diagnosis.CredentialForms;
import io.venuesim.venue.Json;
import io.venuesim.venue.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What clients get wrong about the API key; the key itself is told nowhere. */
final class KeyMistakes {
    private static final int SHORTEST_PART = 8;
    /** What the venue's own keys look like [official docs][observed in issue]. */
    private static final Pattern REAL = Pattern.compile("[0-9a-fA-F]{32}|dk_\\w+");

    private static final String OWN_KEYS =
            "Take the apiKey of an account of this simulator (GET /venues/deltadefi/accounts"
                    + " of the control API), or make an account that has yours.";

    private static final String HEADER =
            "Send it in the header " + Auth.HEADER + "; only a WebSocket takes it as api_key in" + " the query.";

    private final Request request;
    private final Namespaces namespaces;

    private KeyMistakes(Request request, Namespaces namespaces) {
        this.request = request;
        this.namespaces = namespaces;
    }

    /** @param key what came in the header, null if nothing did */
    static Stream<Trial> inHeader(Request request, Namespaces namespaces, @Nullable String key) {
        KeyMistakes mistakes = new KeyMistakes(request, namespaces);
        return key == null || key.isEmpty()
                ? Stream.of(Trial.certain(mistakes.elsewhere(key != null)))
                : mistakes.unknown(key, "the header " + Auth.HEADER);
    }

    /** @param key what came in the query of a stream, null if nothing did */
    static Stream<Trial> inQuery(Request request, Namespaces namespaces, @Nullable String key) {
        KeyMistakes mistakes = new KeyMistakes(request, namespaces);
        return key == null || key.isEmpty()
                ? Stream.of(Trial.certain(mistakes.elsewhereForStream(key != null)))
                : mistakes.unknown(key, "api_key in the query");
    }

    /** The key of an account, in a header that is meant for something else. */
    static Optional<Mistake> inOtherHeader(String name, String value, Namespaces namespaces) {
        return CredentialForms.holds(value, sent -> isKnown(sent, namespaces))
                ? Optional.of(new Mistake(
                        "key-under-another-header", "The key is right, and stands in the header " + name + ".", HEADER))
                : Optional.empty();
    }

    private Mistake elsewhere(boolean isEmpty) {
        return headers()
                .or(() -> parameter()
                        .map(name -> new Mistake(
                                "key-in-query", "The key is right, and stands in the query, as " + name + ".", HEADER)))
                .or(() -> member().map(name -> new Mistake(
                        "key-in-body", "The key is right, and stands in the body, as " + name + ".", HEADER)))
                .orElseGet(() -> none(isEmpty, Auth.HEADER + " header"));
    }

    private Mistake elsewhereForStream(boolean isEmpty) {
        String remedy = "Add ?api_key=… to the URL of the stream.";
        boolean isInHeader = request.headers().values().stream()
                .flatMap(List::stream)
                .anyMatch(value -> CredentialForms.holds(value, this::isKnown));
        if (isInHeader) {
            return new Mistake(
                    "key-in-header-for-stream",
                    "The key is right, and stands in a header; a stream takes it from the query.",
                    remedy);
        }
        boolean hasToken = request.header(Auth.TOKEN_HEADER).isPresent();
        return parameter()
                .map(name -> new Mistake(
                        "key-under-another-parameter",
                        "The key is right, and stands in the query as " + name + ", not as api_key.",
                        remedy))
                .orElseGet(() -> hasToken
                        ? new Mistake(
                                "token-in-header-for-stream",
                                "There is an Authorization header, and a stream looks at its query alone.",
                                "Add ?api_key=…, or ?token=…, to the URL of the stream.")
                        : none(isEmpty, "api_key in the query"));
    }

    private static Mistake none(boolean isEmpty, String where) {
        return isEmpty
                ? new Mistake(
                        "empty-key",
                        "The " + where + " is there and empty: the client was started without a key.",
                        "Give the client the apiKey of the account; the Python SDK sends an empty header without one.")
                : new Mistake(
                        "no-key",
                        "The request has no " + where + ", and no key in another place that anybody here has.",
                        OWN_KEYS);
    }

    private Optional<Mistake> headers() {
        return request.headers().entrySet().stream()
                .flatMap(header -> header.getValue().stream()
                        .flatMap(value -> inOtherHeader(header.getKey(), value, namespaces).stream()))
                .findFirst();
    }

    private Optional<String> parameter() {
        return request.queryNames().stream()
                .filter(name -> request.queries(name).stream().anyMatch(this::isKnown))
                .findFirst();
    }

    private Optional<String> member() {
        return Json.readObject(request.body()).stream()
                .flatMap(body -> body.properties().stream())
                .filter(member -> isKnown(member.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
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
                                "It looks like a key of the real venue, or of another simulator: no account here has"
                                        + " it.",
                                OWN_KEYS),
                        () -> REAL.matcher(key).matches()),
                Trial.certain(new Mistake(
                        "unknown-key",
                        "No account here has this key, nor one that resembles it: it is " + key.length()
                                + " characters long.",
                        OWN_KEYS)));
    }

    private boolean isKnown(JsonNode value) {
        return value.isTextual() && isKnown(value.textValue());
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
