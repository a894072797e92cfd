package io.venuesim.core.account;

/** A text that must not show up in a log, a journal or a report: only {@link #reveal} gives it away. */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text itself, for verifying with and for handing out to the test that owns it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
