package io.venuesim.diagnosis;

/** Where two texts part, for a sentence. */
public final class FirstDifference {
    private static final int BEFORE = 12;
    private static final int AFTER = 16;

    private FirstDifference() {}

    /**
     * Tells where the text that was signed first differs from the one that was due, and shows a little of both.
     *
     * @return a sentence
     */
    public static String between(String due, String signed) {
        int at = 0;
        while (at < due.length() && at < signed.length() && due.charAt(at) == signed.charAt(at)) {
            at++;
        }
        return "First difference, at character " + (at + 1) + ": due is " + shown(due, at) + " and signed was "
                + shown(signed, at) + ".";
    }

    private static String shown(String text, int at) {
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(text.length(), at + AFTER);
        if (at == text.length()) {
            return (from > 0 ? "…" : "") + text.substring(from) + " (its end)";
        }
        String part = text.substring(from, to).replace("\r", "\\r").replace("\n", "\\n");
        return (from > 0 ? "…" : "") + part + (to < text.length() ? "…" : "");
    }
}
