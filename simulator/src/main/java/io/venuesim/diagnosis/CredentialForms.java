package io.venuesim.diagnosis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A key or a token that would be good, were it not for what stands around it. It is told nowhere. */
public final class CredentialForms {
    private static final int LONGEST = 4_096;
    private static final Pattern BEARER = Pattern.compile("(?i)bearer[ :=]+(.*)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_-]{0,19}[ :=]+(.*)");
    private static final Pattern QUOTED = Pattern.compile("[\"'`<\\[{]{1,2}(.*?)[\"'`>\\]}]{1,2}");
    private static final Pattern SEPARATORS = Pattern.compile("[,; ]+");

    /** What stands in examples, and what a program prints of a variable that was never set. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "null|undefined|none|nil|nan|true|false|\\[object object]|x{3,}|\\.{3}|changeme|[$%{<].*"
                    + "|.*(your|my)[-_ ].*|.*(api[-_ ]?key|token|secret).*",
            Pattern.CASE_INSENSITIVE);

    private CredentialForms() {}

    /**
     * What may stand around it.
     *
     * @param what what it is, in one word: {@code key}
     * @param place where the bare text belongs, for the remedy: {@code the X-API-KEY header}
     * @param isGood whether a text would be good in that place
     */
    public static Stream<Trial> of(String what, String place, String sent, Predicate<String> isGood) {
        if (sent.length() > LONGEST) {
            return Stream.empty();
        }
        String right = "The " + what + " is right, ";
        String remedy = "Send the " + what + " alone in " + place + ".";
        return Stream.of(
                trial(
                        new Mistake("bearer-before-" + what, right + "and stands after the word Bearer.", remedy),
                        () -> isGood.test(within(BEARER, sent))),
                trial(
                        new Mistake("word-before-" + what, right + "and stands after another word.", remedy),
                        () -> isGood.test(within(WORD, sent))),
                trial(
                        new Mistake("blanks-round-" + what, right + "with blanks or line breaks around it.", remedy),
                        () -> isGood.test(sent.strip()) || isGood.test(sent.replaceAll("\\s+", ""))),
                trial(
                        new Mistake("quotes-round-" + what, right + "in quotation marks or brackets.", remedy),
                        () -> isGood.test(within(QUOTED, sent))),
                trial(
                        new Mistake(what + "-sent-twice", right + "and stands there twice.", remedy),
                        () -> SEPARATORS.splitAsStream(sent).allMatch(isGood)),
                trial(
                        new Mistake("percent-coded-" + what, right + "percent-coded once too often.", remedy),
                        () -> isGood.test(unescaped(sent))),
                trial(
                        new Mistake(what + "-in-base64", right + "in base64.", remedy),
                        () -> isGood.test(fromBase64(sent))));
    }

    /** True for what nobody has for a key: the words of an example, or of a variable without a value. */
    public static boolean isPlaceholder(String sent) {
        return sent.length() <= LONGEST && PLACEHOLDER.matcher(sent.strip()).matches();
    }

    /** The key in the value of any header, such as {@code Bearer KEY}, {@code KEY} or {@code Basic S0VZOg==}. */
    public static boolean holds(String value, Predicate<String> isGood) {
        return isGood.test(value)
                || of("key", "", value, isGood)
                        .anyMatch(trial -> trial.explains().getAsBoolean())
                || isGood.test(fromBase64(within(WORD, value)));
    }

    private static Trial trial(Mistake mistake, BooleanSupplier explains) {
        return new Trial(mistake, explains);
    }

    private static String within(Pattern pattern, String sent) {
        Matcher matcher = pattern.matcher(sent.strip());
        return matcher.matches() ? matcher.group(1).strip() : "";
    }

    private static String unescaped(String sent) {
        try {
            return URLDecoder.decode(sent, UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return "";
        }
    }

    private static String fromBase64(String sent) {
        try {
            String plain =
                    new String(Base64.getDecoder().decode(sent.replace('-', '+').replace('_', '/')), ISO_8859_1);
            // Basic authentication puts a colon between a name and a password.
            return plain.strip().replaceAll("^:|:$", "");
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
