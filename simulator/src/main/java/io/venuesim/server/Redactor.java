package io.venuesim.server;

import io.venuesim.core.journal.Body;
import io.venuesim.venue.Hidden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts a short fingerprint in the place of every secret before anything is journalled. */
final class Redactor {
    private static final Pattern NEVER = Pattern.compile("(?!)");

    private final Hidden hidden;
    private final Pattern members;
    private final Pattern parameters;

    Redactor(Hidden hidden) {
        this.hidden = hidden;
        // The closing quote may be missing: what can't be parsed is journalled too. Possessive, because a long text
        // would else take the matcher deeper than the stack.
        this.members = pattern(hidden.members(), "(\"(?:", ")\"\\s*:\\s*\")((?:[^\"\\\\]++|\\\\.)++)");
        this.parameters = pattern(hidden.queryParameters(), "((?:^|[?&])(?:", ")=)([^&#\\s]+)");
    }

    Map<String, String> headers(Map<String, List<String>> received) {
        Map<String, String> shown = new LinkedHashMap<>();
        received.forEach((name, values) -> {
            String value = String.join(", ", values);
            shown.put(name, hidden.headers().contains(name) && !value.isEmpty() ? fingerprint(value) : value);
        });
        return shown;
    }

    /** A request target or query string. */
    String target(String text) {
        return replace(parameters, text);
    }

    Body body(byte[] bytes) {
        Body body = Body.of(bytes);
        return new Body(body.hex() ? hex(body.text()) : text(body.text()), body.hex(), body.length(), body.truncated());
    }

    private String text(String shown) {
        return replace(members, target(shown));
    }

    /** One byte that is no UTF-8 makes no secret of the rest: every byte is read as a character of its own. */
    private String hex(String shown) {
        String text = new String(HexFormat.of().parseHex(shown), StandardCharsets.ISO_8859_1);
        return HexFormat.of().formatHex(text(text).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Pattern pattern(Set<String> names, String before, String after) {
        return names.isEmpty()
                ? NEVER
                : Pattern.compile("(?s)" + before
                        + names.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|")) + after);
    }

    private static String replace(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + fingerprint(found.group(2))));
    }

    private static String fingerprint(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return "(hidden " + HexFormat.of().formatHex(hash, 0, 4) + ")";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
