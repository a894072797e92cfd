package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.venue.Switches;
import java.util.ArrayList;
import java.util.List;

/** Other readings of what an HMAC covers, where a switch allows one. */
final class Leniency {

    /** What was sent, and after it what else may have been signed. */
    static List<Covered> readings(Covered sent, Switches switches) {
        List<Covered> readings = new ArrayList<>(List.of(sent));
        if (sent.hasQuery() && switches.get(AuthQuirks.HMAC_QUERY) == AuthQuirks.HmacQuery.ALLOWED) {
            readings.add(sent.withQuery());
        }
        if (sent.body().length == 0 && switches.get(AuthQuirks.HMAC_EMPTY_BODY) == AuthQuirks.EmptyBody.OR_BLANK) {
            readings.add(sent.withBody(new byte[] {' '}));
        }
        if (sent.isFrame() && switches.get(AuthQuirks.HMAC_WHITESPACE) == AuthQuirks.Whitespace.IGNORED) {
            String compact = compact(new String(sent.body(), UTF_8));
            readings.add(sent.withBody(compact.getBytes(UTF_8)));
        }
        return readings;
    }

    /** JSON text without the blanks between its tokens. */
    private static String compact(String json) {
        StringBuilder compact = new StringBuilder(json.length());
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"' && !(inString && isEscaped(json, i))) {
                inString = !inString;
            }
            if (inString || !Character.isWhitespace(c)) {
                compact.append(c);
            }
        }
        return compact.toString();
    }

    private static boolean isEscaped(String text, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private Leniency() {}
}
