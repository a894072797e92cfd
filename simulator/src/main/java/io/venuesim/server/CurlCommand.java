package io.venuesim.server;

import io.venuesim.venue.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A curl command line, as venues' documentation and browsers' network panels have them. */
final class CurlCommand {
    private static final Set<String> DATA =
            Set.of("-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json");
    private static final Pattern WITHOUT_VALUE = Pattern.compile(
            "-[sSvikLfg]+|--(silent|show-error|verbose|include|insecure|location|fail|globoff|compressed)");

    private String method = "";
    private String url = "";
    private final List<String> data = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it has an option that is not known here, or no URL
     */
    static Request read(String line) {
        CurlCommand command = new CurlCommand();
        Iterator<String> words = words(line).iterator();
        words.next();
        while (words.hasNext()) {
            command.take(words.next(), words);
        }
        return command.request();
    }

    private void take(String word, Iterator<String> rest) {
        if (word.equals("-X") || word.equals("--request")) {
            method = value(word, rest);
        } else if (word.equals("-H") || word.equals("--header")) {
            headers.add(value(word, rest));
        } else if (word.equals("--url")) {
            url = value(word, rest);
        } else if (DATA.contains(word)) {
            data.add(value(word, rest));
            if (word.equals("--json")) {
                headers.add("Content-Type: application/json");
            }
        } else if (word.startsWith("-X") && word.length() > 2) {
            method = word.substring(2);
        } else if (word.startsWith("-") && !WITHOUT_VALUE.matcher(word).matches()) {
            throw new IllegalArgumentException("The curl option " + word + " is not known here; known: "
                    + "-X, -H, --url, " + DATA.stream().sorted().collect(Collectors.joining(", ")));
        } else if (!word.startsWith("-")) {
            url = word;
        }
    }

    private Request request() {
        if (url.isEmpty()) {
            throw new IllegalArgumentException("The curl command has no URL");
        }
        String usual = data.isEmpty() ? "GET" : "POST";
        Request.Builder request = HandWritten.builder(method.isEmpty() ? usual : method, url);
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("Not a header: " + header);
            }
            request.header(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip());
        }
        return request.body(String.join("&", data).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("The curl option " + option + " has no value");
        }
        return rest.next();
    }

    /** Splits it as a POSIX shell does: quotes of both kinds, backslashes, and lines that go on. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean escapes = c == '\\' && quote != '\'' && i + 1 < line.length();
            if (escapes && line.charAt(i + 1) == '\n') {
                i++;
            } else if (escapes && (quote == 0 || "\"\\$`".indexOf(line.charAt(i + 1)) >= 0)) {
                word = begun(word).append(line.charAt(++i));
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    begun(word).append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                word = begun(word);
            } else if (Character.isWhitespace(c)) {
                if (word != null) {
                    words.add(word.toString());
                    word = null;
                }
            } else {
                word = begun(word).append(c);
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("A quote is opened and not closed: " + quote);
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }

    private static StringBuilder begun(@Nullable StringBuilder word) {
        return word == null ? new StringBuilder() : word;
    }
}
