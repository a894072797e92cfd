package io.venuesim.scenarios;

import io.venuesim.TestAccount;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in the {@code ${…}} of a feature's texts, and compares what was expected with what came. */
final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern NOW = Pattern.compile("(s|ms|us|ns)([+-][0-9]+)?");
    private static final String ANY = "any";

    /**
     * Puts in place: an order's id ({@code ${order}}, or the name it was given), its client id, an account's credential
     * ({@code ${alice.apiKey}}), or the simulator's time ({@code ${now.ms-30000}}).
     */
    static String fill(String text, Stage stage) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        ANY.equals(place.group(1)) ? place.group() : value(place.group(1), stage)));
    }

    /** The same in every value. */
    static Map<String, String> fill(Map<String, String> arguments, Stage stage) {
        Map<String, String> filled = new LinkedHashMap<>();
        arguments.forEach((name, value) -> filled.put(name, value == null ? "" : fill(value, stage)));
        return filled;
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
        if (name.startsWith("now.")) {
            return now(name.substring("now.".length()), stage);
        }
        if (stage.hasOrder(name)) {
            return stage.order(name).id();
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

    /** The simulator's time in a unit, and what is to be added to it in that unit: {@code ms-30000}. */
    private static String now(String wanted, Stage stage) {
        Matcher parts = NOW.matcher(wanted);
        if (!parts.matches()) {
            throw new AssertionError("${now." + wanted + "} is no s, ms, us or ns with a number added or taken away");
        }
        Instant now = stage.simulator().clock().now();
        BigInteger nanoseconds = BigInteger.valueOf(now.getEpochSecond())
                .multiply(BigInteger.TEN.pow(9))
                .add(BigInteger.valueOf(now.getNano()));
        BigInteger unit = BigInteger.TEN.pow(
                switch (parts.group(1)) {
                    case "s" -> 9;
                    case "ms" -> 6;
                    case "us" -> 3;
                    default -> 0;
                });
        BigInteger added = new BigInteger(parts.group(2) == null ? "0" : parts.group(2));
        return nanoseconds.divide(unit).add(added).toString();
    }

    private Texts() {}
}
