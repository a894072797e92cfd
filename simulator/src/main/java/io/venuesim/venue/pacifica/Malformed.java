package io.venuesim.venue.pacifica;

/** A message without the shape that the venue reads; the text is worded as Rust's serde_json words it. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final String text;

    Malformed(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    String text() {
        return text;
    }
}
