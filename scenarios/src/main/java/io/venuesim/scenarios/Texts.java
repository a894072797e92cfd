package io.venuesim.scenarios;

import io.venuesim.TestAccount;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in the {@code ${…}} of a feature's texts, and compares what was expected with what came. */
final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");
    private static final String ANY = "any";

    /** Puts the order's id, its client id, or an account's credential in place: {@code ${alice.apiKey}}. */
    static String fill(String text, Stage stage) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        ANY.equals(place.group(1)) ? place.group() : value(place.group(1), stage)));
    }

    /** A pattern that matches the text, where {@code ${any}} matches whatever is there. */
    static Pattern pattern(String text, Stage stage) {
        StringBuilder pattern = new StringBuilder();
        String filled = fill(text, stage);
        Matcher places = PLACE.matcher(filled);
        int from = 0;
        while (places.find()) {
            pattern.append(Pattern.quote(filled.substring(from, places.start())))
                    .append(".+?");
            from = places.end();
        }
        pattern.append(Pattern.quote(filled.substring(from)));
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }

    private static String value(String name, Stage stage) {
        if ("order".equals(name)) {
            return stage.order().id();
        }
        if ("clientId".equals(name)) {
            String clientId = stage.order().clientId();
            return clientId == null ? "" : clientId;
        }
        if (name.startsWith("order.")) {
            return stage.order().attributes().getOrDefault(name.substring("order.".length()), "");
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            throw new AssertionError("Nothing is called ${" + name + "}");
        }
        TestAccount account = stage.venue().account(name.substring(0, dot));
        String part = name.substring(dot + 1);
        return "id".equals(part) ? account.id() : account.credential(part);
    }

    private Texts() {}
}
