package io.venuesim.client.conform.scenario;

/** How a client did in one scenario. */
public enum Verdict {
    OK("as it should be"),
    /** The outcome is right, but the client told its caller less than it could, or asked for more than it had to. */
    NON_STRICT("right, but less than it could be"),
    FAILED("wrong"),
    /** The client, or its venue, has no such thing. */
    UNSUPPORTED("no such thing here"),
    /** The client is not on this machine; it passed nothing. */
    UNAVAILABLE("not run: the client is not on this machine"),
    /** The driver broke, or the runner; nothing is known about the client. */
    INFRA("not known: the driver broke");

    private final String meaning;

    Verdict(String meaning) {
        this.meaning = meaning;
    }

    /** For a legend. */
    public String meaning() {
        return meaning;
    }

    /** For a person: {@code non-strict}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
