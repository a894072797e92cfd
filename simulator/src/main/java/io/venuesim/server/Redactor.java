package io.venuesim.server;

import io.venuesim.core.account.Secret;
import io.venuesim.core.journal.Body;
import io.venuesim.venue.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts a short fingerprint in the place of every secret before anything is journalled. */
final class Redactor {
    private static final Pattern NEVER = Pattern.compile("(?!)");

    private static final Pattern HEX = Pattern.compile("(0x)?((?:[0-9a-f]{2})++)");

    private final Hidden hidden;
    private final Pattern members;
    private final Pattern lists;
    private final Pattern parameters;

    Redactor(Hidden hidden) {
        this.hidden = hidden;
        // The closing quote may be missing: what can't be parsed is journalled too. Possessive, because a long text
        // would else take the matcher deeper than the stack.
        this.members = pattern(hidden.members(), "\\\\u00", "(\"(?:", ")\"\\s*:\\s*\")((?:[^\"\\\\]++|\\\\.)++)");
        // A list of secrets is one secret.
        this.lists = pattern(hidden.members(), "\\\\u00", "(\"(?:", ")\"\\s*:\\s*\\[)([^\\]]++)");
        this.parameters = pattern(hidden.queryParameters(), "%", "((?:^|[?&])(?:", ")=)([^&#\\s]+)");
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

    /** What a check was over holds whatever the client put there, as text or as its bytes in hex, and any length. */
    Map<String, String> facts(Map<String, String> found) {
        Map<String, String> shown = new LinkedHashMap<>();
        found.forEach((name, value) -> shown.put(name, fact(value)));
        return shown;
    }

    private String fact(String value) {
        boolean cut = value.length() > Body.LIMIT;
        String kept = cut ? value.substring(0, Body.LIMIT) : value;
        Matcher hex = HEX.matcher(kept);
        String shown = hex.matches() ? (hex.group(1) == null ? "" : "0x") + hex(hex.group(2)) : text(kept);
        return cut ? shown + "… (" + value.length() + " characters)" : shown;
    }

    private String text(String shown) {
        return replace(lists, replace(members, target(shown)));
    }

    /** One byte that is no UTF-8 makes no secret of the rest: every byte is read as a character of its own. */
    private String hex(String shown) {
        String text = new String(HexFormat.of().parseHex(shown), StandardCharsets.ISO_8859_1);
        return HexFormat.of().formatHex(text(text).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A name counts whether its characters are written as they are or as escapes. */
    private static Pattern pattern(Set<String> names, String escape, String before, String after) {
        return names.isEmpty()
                ? NEVER
                : Pattern.compile("(?s)" + before
                        + names.stream()
                                .sorted()
                                .map(name -> written(name, escape))
                                .collect(Collectors.joining("|")) + after);
    }

    private static String written(String name, String escape) {
        return name.chars()
                .mapToObj(c -> "(?:" + Pattern.quote(Character.toString(c)) + "|" + escape + "(?i:"
                        + String.format(Locale.ROOT, "%02x", c) + "))")
                .collect(Collectors.joining());
    }

    private static String replace(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + fingerprint(found.group(2))));
    }

    private static String fingerprint(String secret) {
        return Secret.of(secret).fingerprint();
    }
}
