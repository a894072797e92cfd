package io.venuesim.replay;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.account.Secret;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a journal shows fingerprints of: the accounts' own credentials, which the seed gives again, and what the venue has
 * handed out since, which it hands out again.
 */
final class Secrets {
    private static final Pattern HIDDEN = Pattern.compile("\\(hidden [0-9a-f]{8}\\)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]{8,})\"");

    /** A secret can go with the name of its scheme, and the whole is hidden then. */
    private static final List<String> SCHEMES = List.of("", "Bearer ", "JWT ");

    private final Map<String, String> byFingerprint = new ConcurrentHashMap<>();

    /** The credentials of every account. */
    static Secrets of(VenueSimulator simulator) {
        Secrets secrets = new Secrets();
        simulator.venues().stream()
                .map(RunningVenue::accounts)
                .flatMap(List::stream)
                .forEach(account -> account.credentials().values().forEach(secrets::add));
        return secrets;
    }

    /** Remembers every text of an answer, for one of them may be a token. */
    void learn(String answer) {
        TEXT.matcher(answer).results().forEach(found -> add(found.group(1)));
    }

    /** The text as it was, as far as its secrets are known. */
    String reveal(String text) {
        return HIDDEN.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(byFingerprint.getOrDefault(found.group(), found.group())));
    }

    /** The text without anything that tells one secret from another. */
    static String blur(String text) {
        return HIDDEN.matcher(text).replaceAll("(hidden)");
    }

    private void add(String secret) {
        for (String scheme : SCHEMES) {
            String whole = scheme + secret;
            byFingerprint.put(Secret.of(whole).fingerprint(), whole);
        }
    }
}
